import Build
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

/// The search of a site, made by a program that stands in for Pagefind: it writes what the real one
/// writes, as far as a build looks at it.
@Suite struct SearchTests {
    private let site: SiteCopy
    private let program: String

    init() throws {
        site = try SiteCopy()
        program = "\(site.root)/pagefind"
        try stand(
            in: """
                mkdir -p "$4/index"
                find . -name '*.html' | sort > "$4/pagefind-entry.json"
                echo ui > "$4/pagefind-ui.js"
                cat $(find . -name '*.html' | sort) | cksum > "$4/index/one.pf_index"
                """)
    }

    /// Lays down the program.
    ///
    /// - Parameter script: what it does when it is run on pages.
    private func stand(in script: String, version: String = "1.5.2") throws {
        let text = """
            #!/bin/sh
            if [ "$1" = --version ]; then echo "pagefind \(version)"; exit; fi
            echo run >> '\(site.root)/runs'
            \(script)
            """
        try layDownProgram(text, at: program)
    }

    private func build(withSearch: Bool = true) throws -> BuildReport {
        let request = BuildRequest(
            site: site.root, asOf: .asked("2024-12-31"), baseURL: nil, includesDrafts: false,
            program: "/bin/sh", search: withSearch ? try SearchProgram(file: program) : nil)
        switch try buildSite(request, to: "\(site.root)/Output", progress: { _, _ in }) {
        case .built(let report, _, _): return report
        case .faults(let diagnostics, _): throw SiteCopy.Faulty(diagnostics: diagnostics)
        }
    }

    private var runs: Int {
        let text = try? String(contentsOfFile: "\(site.root)/runs", encoding: .utf8)
        return text?.split(separator: "\n").count ?? 0
    }

    /// What lies beside the output of a build.
    private func left() throws -> [String] {
        try names(inFolder: site.root).map(\.name).filter { $0.hasPrefix(".") }
    }

    @Test func aSiteWithPagefindHasASearchPageAndLinksToIt() throws {
        let report = try build()
        #expect(report.search == "1.5.2")
        let tree = try site.tree(below: "Output")
        #expect(tree.count { !$0.key.hasPrefix(".") } == report.files)
        let search = tree.keys.filter { $0.hasPrefix("pagefind/") }.sorted()
        #expect(search == ["pagefind/index/one.pf_index", "pagefind/pagefind-entry.json"])
        let read = String(decoding: tree["pagefind/pagefind-entry.json"] ?? [], as: UTF8.self)
        let pages = tree.keys.filter { $0.hasSuffix(".html") }.map { "./\($0)" }
        #expect(Set(read.split(separator: "\n").map(String.init)) == Set(pages))
        let page = try site.text(of: "Output/cari/index.html")
        #expect(page.contains(#" data-bundle="../pagefind/" data-root="../index.html""#))
        #expect(!page.contains("data-pagefind-body"))
        let city = try site.text(of: "Output/kota/jakarta-utara/index.html")
        #expect(city.contains(#"<a href="../../cari/index.html">Cari</a>"#))
        #expect(city.contains(#"<main id="main" data-pagefind-body>"#))
        #expect(
            city.contains(
                #"<meta property="article:section" content="Wilayah" data-pagefind-meta="kind[content]">"#
            ))
        #expect(
            !(try site.text(of: "Output/sitemap.xml")).contains(
                "https://posko.example/jakarta/cari/"))
        #expect(try left() == [])
    }

    @Test func withoutPagefindThereIsNoSearchPageAndNoLinkToIt() throws {
        #expect(try build(withSearch: false).search == nil)
        for (name, bytes) in try site.tree(below: "Output") where !name.hasPrefix(".") {
            #expect(!name.hasPrefix("cari/") && !name.contains("search"), "\(name)")
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("cari/index.html"), "\(name)")
            #expect(!text.contains("pagefind"), "\(name)")
        }
    }

    @Test func theSearchIsMadeAgainOnlyWhereAPageChanged() throws {
        _ = try build()
        let first = try site.tree(below: "Output")
        let again = try build()
        #expect(runs == 1)
        #expect(again.search == "1.5.2")
        #expect(try site.tree(below: "Output") == first)
        // What no page shows: everything is looked at again, and the search is kept.
        try site.write("isi", to: "Content/files/baru.txt")
        _ = try build()
        #expect(runs == 1)
        #expect(try site.tree(below: "Output")["pagefind/index/one.pf_index"] != nil)
        try site.replace(
            "Jakarta Barat", with: "Jakarta barat", in: "Content/cities/jakarta-barat.md")
        _ = try build()
        #expect(runs == 2)
        try stand(in: "mkdir $4; echo other > $4/pagefind.js", version: "1.6.0")
        #expect(try build().search == "1.6.0")
        #expect(
            try site.tree(below: "Output").keys.filter { $0.hasPrefix("pagefind/") }
                == ["pagefind/pagefind.js"])
        _ = try build(withSearch: false)
        #expect(
            !(try site.tree(below: "Output").keys.contains { $0.hasPrefix("pagefind/") }))
    }

    @Test func aDamagedSearchIsMadeAgain() throws {
        _ = try build()
        let first = try site.tree(below: "Output")
        try site.write("x", to: "Output/pagefind/index/one.pf_index")
        _ = try build()
        #expect(runs == 2)
        #expect(try site.tree(below: "Output") == first)
    }

    @Test(arguments: [
        ("echo 'no room' >&2; exit 3", ProgramOutcome.exited(3), "no room\n"),
        ("mkdir $4; echo half > $4/pagefind.js; kill -KILL $$", .killed(9), ""),
    ])
    func aPagefindThatFailsLeavesTheOldSite(
        _ script: String, _ outcome: ProgramOutcome, _ said: String
    ) throws {
        _ = try build()
        let before = try site.tree(below: "Output")
        try stand(in: script)
        try site.replace(
            "Jakarta Barat", with: "Jakarta barat", in: "Content/cities/jakarta-barat.md")
        let failure = SearchFailure(program: program, outcome: outcome, said: said)
        #expect(throws: failure) { try build() }
        #expect(try site.tree(below: "Output") == before)
        #expect(try left() == [])
    }

    @Test func anotherProgramIsNoPagefind() throws {
        try stand(in: "", version: "0.9.0")
        #expect(
            throws: SearchFailure(program: program, outcome: nil, said: "pagefind 0.9.0\n")
        ) { try SearchProgram(file: program) }
        try stand(in: "")
        #expect(throws: MachineFault(.starting, "/no/pagefind", number: ENOENT)) {
            try SearchProgram(file: "/no/pagefind")
        }
        #expect(try SearchProgram(onPath: "/no:\(site.root)")?.file == program)
        #expect(try SearchProgram(onPath: "/no") == nil)
    }

    @Test func theAddressOfTheSearchPageIsTakenAlsoWithoutPagefind() throws {
        try site.write("---\ntitle: Cari\n---\n", to: "Content/pages/cari.md")
        #expect(try site.faults().map(\.code) == [.duplicateURL])
    }
}
