import Diagnostics
import Foundation
import Testing
import YAML

/// Faults that a schema tells too, wherever the decoder tells them.
private let told: Set<DiagnosticCode> = [
    .unknownKey, .missingKey, .wrongType, .emptyValue, .invalidNumber, .invalidDate, .invalidTime,
    .invalidHours, .invalidChoice, .invalidIdentifier, .invalidURL, .invalidPath, .invalidTimeZone,
    .invalidRange, .unknownCity, .unknownPost, .unknownCandidate, .unknownMetric, .unknownElection,
    .unknownPart, .figureShape, .ratioFigure, .misplacedFigure, .invalidCheck,
]

/// Where the decoder tells one of the faults above that a schema does not.
private let exceptions: [String: String] = [
    "faults/missing-key-photo-alt": "wanted because of another key",
    "faults/missing-key-role": "one of two keys is wanted",
    "faults/unknown-metric-check": "names of site.yaml itself may be newer than the schema",
    "faults/unknown-metric-ratio": "names of site.yaml itself may be newer than the schema",
    "faults/unknown-election-site": "names of site.yaml itself may be newer than the schema",
    "faults/unknown-part-column": "names of site.yaml itself may be newer than the schema",
    "faults/invalid-check-ratio": "of what the metric is",
    "faults/empty-value-columns": "an empty list is a list",
    "faults/empty-value-map": "a list of empty lists is a list",
    "faults/invalid-date": "only a calendar knows the days of February",
    "faults/invalid-range-beyond-64-bits": "YAML knows no such limit",
]

/// What is told of each file of `Content/`.
private func codes(of fixture: Fixture) throws -> [String: Set<DiagnosticCode>] {
    var codes: [String: Set<DiagnosticCode>] = [:]
    let text = try text(ofFile: "\(fixture.folder)/expected.en.txt")
    for match in text.matches(of: /(?m)^(Content\/\S+):\d+:\d+: \w+\[(.+?)\]/) {
        guard let code = DiagnosticCode(rawValue: String(match.2)) else { continue }
        codes[String(match.1), default: []].insert(code)
    }
    return codes
}

/// The schemas of a site by kind, as they are written to a folder.
private func schemas(of site: FixtureSite) throws -> [String: SchemaValidator] {
    let folder = "\(site.path)/skema"
    let run = try site.run("schema", "--output", folder)
    guard run.exitCode == 0 else { return [:] }
    var schemas: [String: SchemaValidator] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        let kind = name.replacing(".schema.json", with: "")
        schemas[kind] = try SchemaValidator(text(ofFile: "\(folder)/\(name)"))
    }
    return schemas
}

/// The kind of the schema for a file of the site.
private func kind(of file: String) -> String? {
    let folders = [
        "cities": "city", "posts": "post", "candidates": "candidate", "summaries": "summary",
        "news": "news", "pages": "page", "region.md": "region", "site.yaml": "site",
    ]
    return folders[String(file.split(separator: "/").dropFirst().first ?? "")]
}

/// The keys of a file as an editor's YAML reader gives them; `nil` where it cannot.
private func keys(of file: String, in site: FixtureSite) throws -> PlainValue? {
    var text = try text(ofFile: "\(site.path)/\(file)")
    if file.hasSuffix(".md") {
        guard let match = text.prefixMatch(of: /(?s)\u{FEFF}?---\r?\n(.*?\n)?---(\r?\n|$)/) else {
            return nil
        }
        text = String(match.1 ?? "")
    }
    let document = Document(Array(text.utf8)[...], file: file)
    guard document.diagnostics.allSatisfy({ $0.code == .duplicateKey }) else { return nil }
    return document.root.map { PlainValue($0) } ?? .object([:])
}

@Test(arguments: Fixture.faults.filter { $0.code != .linkedFile && $0.code != .fileLimit })
func aSchemaTellsWhatTheDecoderTells(_ fixture: Fixture) throws {
    let site = try fixture.site()
    let schemas = try schemas(of: site)
    let codes = try codes(of: fixture)
    guard !schemas.isEmpty else {
        #expect(fixture.code == .missingFile || codes.keys.contains("Content/site.yaml"))
        return
    }
    #expect(schemas.count == 8)
    for file in try paths(below: "\(site.path)/Content").map({ "Content/\($0)" })
    where (file.hasSuffix(".md") && !file.hasSuffix(".en.md") && !file.hasSuffix(".id.md"))
        || file == "Content/site.yaml"
    {
        guard let schema = kind(of: file).flatMap({ schemas[$0] }),
            let keys = try keys(of: file, in: site)
        else { continue }
        let codes = codes[file] ?? []
        let isAccepted = try schema.accepts(keys)
        if codes.isDisjoint(with: told) || exceptions[fixture.name] != nil {
            #expect(isAccepted, "\(file)")
        } else {
            #expect(!isAccepted, "\(file)")
        }
    }
}

@Test func theSchemasOfASiteAreListed() throws {
    #expect(
        try FixtureSite().run("schema").output == """
            site\tContent/site.yaml
            region\tContent/region.md
            city\tContent/cities/*.md
            post\tContent/posts/*.md
            candidate\tContent/candidates/*.md
            summary\tContent/summaries/**/*.md
            news\tContent/news/*.md
            page\tContent/pages/**/*.md

            """)
}

@Test func aSchemaHasTheNamesOfItsSiteWithWhatTheyAreCalled() throws {
    let site = try FixtureSite()
    let run = try site.run("schema", "news")
    #expect(
        run.output == #"""
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "title": "posko: news",
              "type": "object",
              "properties": {
                "title": {
                  "description": "Judul yang dilihat pembaca",
                  "type": ["string", "number"],
                  "pattern": "\\S"
                },
                "description": {
                  "description": "Satu kalimat untuk daftar, mesin pencari, dan pratinjau",
                  "type": ["string", "number"],
                  "pattern": "\\S"
                },
                "date": {"description": "Tanggal berita", "type": "string", "pattern": "^(\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|([^\\d,]+,? *)?\\d{1,2} +[^\\d ]+ +\\d{4})$"},
                "cities": {
                  "description": "Wilayah yang diberitakan: nama berkasnya tanpa .md",
                  "type": "array",
                  "items": {
                    "enum": ["hulu-sari", "muara-tirta"],
                    "enumDescriptions": ["Hulu Sari", "Muara Tirta"]
                  }
                },
                "category": {
                  "description": "Kategori, misalnya Pengumuman",
                  "type": ["string", "number"],
                  "pattern": "\\S"
                },
                "sources": {
                  "description": "Sumber fakta: siapa yang menyebutnya, kapan, di mana",
                  "type": "array",
                  "items": {
                    "anyOf": [
                      {
                        "type": ["string", "number"],
                        "pattern": "\\S"
                      },
                      {
                        "type": "object",
                        "properties": {
                          "title": {
                            "description": "Nama sumber",
                            "type": ["string", "number"],
                            "pattern": "\\S"
                          },
                          "url": {"description": "Alamat web sumber", "type": "string", "pattern": "^https?://"},
                          "date": {"description": "Tanggal sumber", "type": "string", "pattern": "^(\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|([^\\d,]+,? *)?\\d{1,2} +[^\\d ]+ +\\d{4})$"},
                          "seed": {
                            "description": "Nama dokumen dalam arsip Anda sendiri",
                            "type": ["string", "number"],
                            "pattern": "\\S"
                          }
                        },
                        "required": ["title"],
                        "additionalProperties": false
                      }
                    ]
                  }
                },
                "aliases": {
                  "description": "Alamat lama yang mengarah ke sini",
                  "type": "array",
                  "items": {
                    "type": ["string", "number"],
                    "pattern": "^(?!(.*/)?\\.\\.?(/|$))/*[^/?#\\\\:\u003c>\"\\s][^?#\\\\:\u003c>\"\\s]*$"
                  }
                },
                "draft": {"description": "true: konsep, belum diterbitkan", "type": "boolean"},
                "publish_at": {"description": "Waktu terbit; sebelum itu tidak tampil di mana pun", "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d{2}:[0-5]\\d)?$"},
                "updated": {
                  "description": "Tanggal atau waktu perubahan terakhir",
                  "anyOf": [
                    {"type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d{2}:[0-5]\\d)?$"},
                    {"type": "string", "pattern": "^(\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|([^\\d,]+,? *)?\\d{1,2} +[^\\d ]+ +\\d{4})$"}
                  ]
                }
              },
              "required": ["title", "date"],
              "additionalProperties": false
            }

            """#)
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
    let summary = try site.run("schema", "summary", "--language", "en").output
    #expect(summary.contains(#""enum": ["posko-hulu", "posko-induk", "posko-muara"]"#))
    #expect(
        summary.contains(
            #""enumDescriptions": ["Posko Hulu Sari", "Posko Induk", "Posko Muara Tirta"]"#))
    #expect(summary.contains(#""evacuated": {"#))
}

@Test func writtenSchemasAreFoundByASettingOfEditors() throws {
    let site = try FixtureSite()
    let run = try Program.run("schema", "--output", "skema/posko", folder: site.path)
    #expect(
        run.output.hasPrefix(
            """
            {
              "yaml.schemas": {"./skema/posko/site.schema.json": "Content/site.yaml", \
            "./skema/posko/region.schema.json": "Content/region.md", \
            "./skema/posko/city.schema.json": "Content/cities/*.md",
            """))
    #expect(run.exitCode == 0)
    let printed = try Program.run("schema", "post", folder: site.path).output
    #expect(try text(ofFile: "\(site.path)/skema/posko/post.schema.json") == printed)
}

@Test func aSiteWithoutSettingsHasNoSchema() throws {
    let site = try FixtureSite()
    try write("title: [\n", toFile: "\(site.path)/Content/site.yaml")
    let run = try site.run("schema", "--output", "\(site.path)/skema")
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("1 kesalahan; skema memerlukan site.yaml yang dapat dibaca.\n"))
    #expect(run.exitCode == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(site.path)/skema"))
}

@Test(arguments: [
    (["schema", "sumary"], "posko: tidak ada jenis bernama “sumary”; maksud Anda “summary”?\n"),
    (
        ["schema", "post", "--output", "a"],
        """
        Error: Either a kind is printed, or all are written with --output.
        Usage: posko schema [<kind>] [--site <folder>] [--language <language>] [--output <folder>]
          See 'posko schema --help' for more information.

        """
    ),
])
func aSchemaThatIsNotThereIsWrongUsage(_ arguments: [String], _ message: String) throws {
    let site = try FixtureSite()
    let run = try Program.run(Program.path, arguments, folder: site.path)
    #expect(run.errors == message)
    #expect(run.exitCode == 2)
}
