import Diagnostics
import TestSupport
import Testing

@Suite struct OutcomeTests {
    private let sentence =
        "Pramono Anung–Rano Karno memenangi pemilihan dengan 2.183.239 dari 4.360.629 suara sah, lebih dari setengah."

    @Test func theDefaultSiteStatesTheOutcomeOfTheEighthOfDecember() throws {
        let site = try SiteCopy()
        try site.build()
        for page in ["index.html", "rekap/share-by-city/index.html"] {
            #expect(
                try site.text(of: "Output/\(page)").contains("<p class=\"lead\">\(sentence)</p>"))
        }
        // Above a page's own text the picture of the whole site may be described, which states it.
        for page in ["rekap/votes-by-city/index.html", "paslon/pram-doel/index.html"] {
            let text = try site.text(of: "Output/\(page)")
            let main = try #require(text.firstRange(of: "<main"))
            #expect(!text[main.lowerBound...].contains("lebih dari setengah"))
        }
    }

    /// On the fourth all cities are there and certified, but not the province.
    @Test(arguments: ["2024-12-03", "2024-12-04", "2024-12-07"])
    func beforeTheEighthOfDecemberNoPageSpeaksOfAnOutcome(asOf: String) throws {
        let site = try SiteCopy()
        try site.build(asOf: asOf)
        for (path, bytes) in try site.tree(below: "Output") where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            #expect(!page.contains("memenangi"), "\(path)")
            #expect(!page.contains("berlanjut ke putaran"), "\(path)")
        }
    }

    @Test func withoutTheKeyNoOutcomeIsStated() throws {
        let site = try SiteCopy()
        try site.replace("outcome: majority\n", with: "", in: "Content/site.yaml")
        try site.build()
        #expect(!(try site.text(of: "Output/index.html").contains("memenangi")))
    }

    @Test func anOutcomeNeedsARatioOfTheVotes() throws {
        let site = try SiteCopy()
        try site.replace("    of: votes\n", with: "    of: votes.rido\n", in: "Content/site.yaml")
        #expect(
            try told(site.faults()) == [
                "outcome memerlukan tepat satu rasio atas suara paslon; di sini: tidak ada satu pun"
            ])
    }

    @Test func anOutcomeNeedsNoMoreThanOneRatioOfTheVotes() throws {
        let site = try SiteCopy()
        try site.replace(
            "metrics:\n",
            with:
                "metrics:\n  part:\n    {label: Bagian, kind: ratio, of: votes, over: ballots_used}\n",
            in: "Content/site.yaml")
        #expect(
            try told(site.faults()) == [
                "outcome memerlukan tepat satu rasio atas suara paslon; di sini: part, share"
            ])
    }

    private func told(_ faults: [Diagnostic]) -> [String] {
        faults.map { $0.message(in: .id) }
    }
}
