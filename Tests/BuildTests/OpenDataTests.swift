import Build
import TestSupport
import Testing

/// The files that describe the tables of the default site.
@Suite struct OpenDataTests {
    @Test func everyTableHasACSVAndADescriptionOfItsColumns() throws {
        let site = try SiteCopy()
        try site.build()
        let tree = try site.tree(below: "Output/rekap")
        let files = tree.keys.filter { !$0.hasSuffix(".html") }.sorted()
        let tables = ["recap-by-date", "share-by-city", "voters-by-city", "votes-by-city"]
        let expected = tables.flatMap { ["\($0).csv", "\($0).csv-metadata.json", "\($0).json"] }
        #expect(files == (expected + ["table.schema.json", "pilkada-2024.zip"]).sorted())
    }

    @Test func theColumnsOfATableAreDescribed() throws {
        let site = try SiteCopy()
        try site.build()
        #expect(
            try site.text(of: "Output/rekap/voters-by-city.csv-metadata.json") == #"""
                {
                  "@context": [
                    "http://www.w3.org/ns/csvw",
                    {"@language": "id"}
                  ],
                  "url": "voters-by-city.csv",
                  "dc:title": "Pemilih dan TPS per wilayah",
                  "dc:modified": "2024-12-08T00:00:00+07:00",
                  "dc:rights": "CC BY 4.0",
                  "dc:publisher": "Proyek posko",
                  "dc:source": ["ANTARA: Pemerintah Kota Jakarta Barat membuka Posko Bersama Pilkada DKI Jakarta (sumber hanya menyebut hari Jumat)", "Edisinews.id dan ANTARA: Forkopimko Jakarta Utara membentuk Posko Bersama Pilkada (peristiwa 3 Oktober 2024)", "KPU Provinsi DKI Jakarta: jumlah TPS per wilayah dalam rekapitulasi tingkat provinsi, sebagaimana diberitakan pers nasional dan setempat"],
                  "tableSchema": {
                    "columns": [
                      {
                        "name": "city",
                        "titles": ["city", "Wilayah"],
                        "datatype": "string"
                      },
                      {
                        "name": "label",
                        "titles": ["label", "Nama"],
                        "datatype": "string"
                      },
                      {
                        "name": "registered_voters",
                        "titles": ["registered_voters", "DPT"],
                        "datatype": "integer",
                        "schema:unitText": "pemilih"
                      },
                      {
                        "name": "registered_voters_status",
                        "titles": ["registered_voters_status", "Kelengkapan: DPT"],
                        "datatype": {"base": "string", "format": "complete|partial|not-reported|not-available|not-applicable"}
                      },
                      {
                        "name": "tps",
                        "titles": ["tps", "TPS"],
                        "datatype": "integer",
                        "schema:unitText": "TPS"
                      },
                      {
                        "name": "tps_status",
                        "titles": ["tps_status", "Kelengkapan: TPS"],
                        "datatype": {"base": "string", "format": "complete|partial|not-reported|not-available|not-applicable"}
                      }
                    ],
                    "primaryKey": "city"
                  }
                }

                """#)
    }

    @Test func theDataPackageTellsWhoseItIsAndWhereItComesFrom() throws {
        let site = try SiteCopy()
        try site.build()
        let package = try site.text(of: "Output/datapackage.json")
        let beginning = #"""
            {
              "profile": "tabular-data-package",
              "name": "pilkada-2024",
              "id": "https://posko.example/jakarta/datapackage.json",
              "title": "Posko Bersama Pilkada DKI Jakarta 2024",
              "description": "Posko, daftar pemilih, tahapan, dan rekapitulasi Pemilihan Gubernur dan Wakil Gubernur DKI Jakarta 2024, dengan sumber untuk setiap angka.",
              "homepage": "https://posko.example/jakarta/",
              "version": "2024-12-08",
              "created": "2024-12-08T00:00:00+07:00",
              "licenses": [
                {"name": "CC-BY-4.0", "title": "CC BY 4.0"}
              ],
              "contributors": [
                {"title": "Proyek posko", "role": "publisher"}
              ],
              "sources": [
                {"title": "ANTARA: Pemerintah Kota Jakarta Barat membuka Posko Bersama Pilkada DKI Jakarta (sumber hanya menyebut hari Jumat)"},
                {"title": "Edisinews.id dan ANTARA: Forkopimko Jakarta Utara membentuk Posko Bersama Pilkada (peristiwa 3 Oktober 2024)"},
                {"title": "KPU Provinsi DKI Jakarta: jumlah TPS per wilayah dalam rekapitulasi tingkat provinsi, sebagaimana diberitakan pers nasional dan setempat", "date": "2024-12-08"}
              ],
              "resources": [
                {
                  "profile": "tabular-data-resource",
                  "name": "votes-by-city",
                  "path": "rekap/votes-by-city.csv",
                  "title": "Perolehan suara per wilayah",
                  "description": "Partisipasi: Surat suara yang digunakan dibagi jumlah pemilih dalam DPT.",
                  "format": "csv",
                  "mediatype": "text/csv",
                  "encoding": "utf-8",
                  "bytes": 1794,
                  "hash": "sha256:939fee9d567efa2712c65de619abaf2e07fd4f8c85dabe9bab7d1a65eab338e2",
            """#
        #expect(package.hasPrefix(beginning))
    }

    @Test func theFormOfTheJSONIsDescribed() throws {
        let site = try SiteCopy()
        try site.build()
        #expect(
            try site.text(of: "Output/rekap/table.schema.json") == #"""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$id": "https://posko.example/jakarta/rekap/table.schema.json",
                  "$defs": {
                    "cell": {
                      "type": "object",
                      "properties": {
                        "value": {
                          "type": ["number", "null"]
                        },
                        "display": {"type": "string"},
                        "status": {
                          "enum": ["complete", "partial", "not-reported", "not-available", "not-applicable"]
                        },
                        "reported": {"type": "integer", "minimum": 0},
                        "expected": {"type": "integer", "minimum": 0},
                        "numerator": {"type": "integer", "minimum": 0},
                        "denominator": {"type": "integer", "minimum": 0},
                        "corrected": {"const": true},
                        "provisional": {"const": true}
                      },
                      "required": ["value", "display", "status", "reported", "expected"],
                      "additionalProperties": false,
                      "dependentRequired": {
                        "numerator": ["denominator"],
                        "denominator": ["numerator"]
                      }
                    },
                    "cells": {
                      "type": "object",
                      "additionalProperties": {"$ref": "#/$defs/cell"}
                    }
                  },
                  "type": "object",
                  "properties": {
                    "table": {"type": "string"},
                    "as_of": {"type": "string", "format": "date-time"},
                    "title": {"type": "string"},
                    "columns": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": {
                          "key": {"type": "string"},
                          "label": {"type": "string"},
                          "group": {"type": "string"},
                          "kind": {
                            "enum": ["flow", "stock", "cumulative", "ratio"]
                          },
                          "unit": {"type": "string"}
                        },
                        "required": ["key", "label"],
                        "additionalProperties": false
                      }
                    },
                    "rows": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": {
                          "key": {"type": "string"},
                          "label": {"type": "string"},
                          "cells": {"$ref": "#/$defs/cells"},
                          "unit": {"type": "string"}
                        },
                        "required": ["key", "label", "cells"],
                        "additionalProperties": false
                      }
                    },
                    "total": {
                      "anyOf": [
                        {"type": "null"},
                        {
                          "type": "object",
                          "properties": {
                            "label": {"type": "string"},
                            "cells": {"$ref": "#/$defs/cells"}
                          },
                          "required": ["label", "cells"],
                          "additionalProperties": false
                        }
                      ]
                    },
                    "notes": {
                      "type": "array",
                      "items": {"type": "string"}
                    }
                  },
                  "required": ["table", "as_of", "title", "columns", "rows", "total", "notes"],
                  "additionalProperties": false
                }

                """#)
    }

    @Test func aTableIsDescribedWhereItsReadersAre() throws {
        let site = try SiteCopy()
        try site.build()
        let page = try site.text(of: "Output/rekap/votes-by-city/index.html")
        for file in [
            "../../rekap/votes-by-city.csv-metadata.json", "../../rekap/table.schema.json",
            "../../datapackage.json",
        ] {
            #expect(page.contains("<a href=\"\(file)\">"), "\(file)")
        }
        let index = try site.text(of: "Output/rekap/index.html")
        #expect(index.contains("<a href=\"../datapackage.json\">"))
        let others = try site.text(of: "Output/kota/index.html")
        #expect(!others.contains("datapackage.json"))
    }
}
