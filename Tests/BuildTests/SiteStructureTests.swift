import Build
import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct SiteStructureTests {
    @Test func moreThanSixtyDaysAreSplitByMonth() throws {
        let site = try SiteCopy()
        for (year, month, days) in [(2024, 9, 30), (2024, 10, 31), (2024, 11, 3)] {
            for day in 1...days {
                let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                try site.write(
                    "---\npost: jakarta-utara\ndate: \(date)\n---\n",
                    to: "Content/summaries/harian/harian-\(date).md")
            }
        }
        try site.build()
        let tree = try site.tree(below: "Output")
        for page in ["ringkasan", "kota/jakarta-utara", "posko/jakarta-utara"] {
            for month in ["2024-09", "2024-10", "2024-11"] {
                #expect(tree["\(page)/\(month)/index.html"] != nil, "\(page)/\(month)")
            }
        }
        let october = try site.text(of: "Output/kota/jakarta-utara/2024-10/index.html")
        let links = october.split(separator: "ringkasan/harian-2024-10-").count - 1
        #expect(links == 31)
        let whole = try site.text(of: "Output/kota/jakarta-utara/index.html")
        #expect(!whole.contains("harian-2024-10-"))
    }

    @Test func sixtyDaysStandOnOnePage() throws {
        let site = try SiteCopy()
        // The default site reports on three days of its own.
        for day in 1...57 {
            let date =
                day <= 31
                ? "2024-10-\(day < 10 ? "0" : "")\(day)"
                : "2024-11-\(day - 31 < 10 ? "0" : "")\(day - 31)"
            try site.write(
                "---\npost: jakarta-utara\ndate: \(date)\n---\n",
                to: "Content/summaries/harian/harian-\(date).md")
        }
        try site.build()
        #expect(try site.tree(below: "Output")["ringkasan/2024-10/index.html"] == nil)
    }

    @Test func anAliasIsAPageThatLeadsToItsEntry() throws {
        let site = try SiteCopy()
        try site.replace(
            "title: Jakarta Barat\n",
            with: "title: Jakarta Barat\naliases: [jakbar, /lama/jakbar.html]\n",
            in: "Content/cities/jakarta-barat.md")
        try site.build()
        let page = try site.text(of: "Output/jakbar/index.html")
        #expect(page.contains(#"href="../kota/jakarta-barat/index.html""#))
        #expect(page.contains(#"href="https://posko.example/jakarta/kota/jakarta-barat/""#))
        let old = try site.text(of: "Output/lama/jakbar.html")
        #expect(old.contains(#"href="../kota/jakarta-barat/index.html""#))
    }

    @Test func everyLinkOfEveryPageLeadsToAFileThatIsThere() throws {
        let site = try SiteCopy()
        try site.build()
        let tree = try site.tree(below: "Output")
        var checked = 0
        for (page, bytes) in tree where page.hasSuffix("index.html") {
            for target in links(in: String(decoding: bytes, as: UTF8.self)) {
                let path = resolved(target, from: page)
                #expect(tree[path] != nil, "\(page) leads to \(target)")
                checked += 1
            }
        }
        #expect(checked > 1000)
    }

    @Test func renamedRoutesRenameEveryAddress() throws {
        let site = try SiteCopy()
        try site.replace(
            "licence: CC BY 4.0\n", with: "licence: CC BY 4.0\nroutes: {city: wilayah}\n",
            in: "Content/site.yaml")
        try site.build()
        let tree = try site.tree(below: "Output")
        #expect(tree["wilayah/jakarta-barat/index.html"] != nil)
        #expect(!tree.keys.contains { $0.hasPrefix("kota/") })
        #expect(!(try site.text(of: "Output/index.html")).contains("\"kota/"))
    }

    @Test func filesAreCopiedAsTheyAre() throws {
        let site = try SiteCopy()
        try site.write("isi\r\n\u{0}", to: "Content/files/formulir/c-hasil.txt")
        try site.build()
        #expect(
            try site.tree(below: "Output")["files/formulir/c-hasil.txt"]
                == Array("isi\r\n\u{0}".utf8))
    }

    @Test func aPageAtTheAddressOfACopiedFileIsAFault() throws {
        let site = try SiteCopy()
        try site.write("isi", to: "Content/files/denah/index.html")
        try site.write(
            "---\ntitle: Denah\naliases: [Files/denah/]\n---\n", to: "Content/pages/denah.md")
        let faults = try site.faults()
        #expect(faults.map(\.code) == [.duplicateURL])
        #expect(faults.first?.location.file == "Content/files/denah/index.html")
    }

    @Test func anEnglishSiteSpeaksEnglish() throws {
        let site = try SiteCopy()
        try site.replace("language: id", with: "language: en", in: "Content/site.yaml")
        // English sites group by commas, so the Indonesian figures are faults there.
        let faults = try site.faults()
        #expect(faults.allSatisfy { $0.code == .invalidNumber })
        #expect(!faults.isEmpty)
    }
}

/// The relative addresses that a page's `href` and `src` attributes hold.
private func links(in page: String) -> [String] {
    page.split(separator: "=\"").dropFirst().compactMap { rest in
        let value = rest.prefix { $0 != "\"" }
        let isLink =
            value.hasSuffix(".html") || value.contains(".html#") || value.hasSuffix(".css")
            || value.hasSuffix(".csv") || value.hasSuffix(".json")
        guard isLink, !value.contains("://") else { return nil }
        return String(value.prefix { $0 != "#" })
    }
}

/// A relative address as a path from the root of the site.
private func resolved(_ target: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
        if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
}
