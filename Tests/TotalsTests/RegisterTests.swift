import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct TheRegister {
    /// Two problems in a, of which one is resolved by the province and opened again; none in b.
    private func sample() -> SampleSite {
        var sample = SampleSite(cities: "a", "b", "c")
        sample.add(post: "prov", city: nil)
        sample.report(
            "a", on: "2024-12-01",
            issues: [
                issue("A-1", .open, title: "Surat suara kurang", category: "logistik"),
                issue("A-2", .open, title: "Antre", category: "teknis", line: 41),
            ])
        sample.report("b", on: "2024-12-01", reportsIssues: true)
        sample.report(
            "prov", on: "2024-12-02", issues: [issue("A-1", .resolved, note: "Dikirim 06.10")])
        sample.report("a", on: "2024-12-03", issues: [issue("A-2", .inProgress)])
        sample.report("a", on: "2024-12-04", issues: [issue("A-1", .open, title: "Kurang lagi")])
        return sample
    }

    @Test func tellsEachProblemAsItsLatestReportLeavesIt() {
        let register = sample().totals().register
        #expect(register.issues.map(\.id) == ["A-1", "A-2"])
        #expect(register.issues.map(\.title) == ["Kurang lagi", "Antre"])
        #expect(register.issues.map(\.category) == ["logistik", "teknis"])
        #expect(register.issues.map(\.status) == [.open, .inProgress])
        #expect(register.issues.map(\.post.text) == ["a", "a"])
        #expect(register.issues.map(\.opened.description) == ["2024-12-01", "2024-12-01"])
        #expect(register.issues.map(\.lastChange.description) == ["2024-12-04", "2024-12-03"])
        #expect(
            register.issues[0].history.map {
                "\($0.summary) \($0.date) \($0.status.rawValue) \($0.note ?? "-") \($0.location)"
            } == [
                "2024-12-01-a 2024-12-01 open - Content/summaries/2024-12-01-a.md:40:5",
                "2024-12-02-prov 2024-12-02 resolved Dikirim 06.10 "
                    + "Content/summaries/2024-12-02-prov.md:40:5",
                "2024-12-04-a 2024-12-04 open - Content/summaries/2024-12-04-a.md:40:5",
            ])
        let early = sample().totals(asOf: "2024-12-02T12:00").register
        #expect(early.open.map(\.id) == ["A-2"])
        #expect(sample().faults() == "")
    }

    @Test func givesCountsThatNobodyTypes() {
        let totals = sample().totals()
        #expect(totals.told("issues.opened", on: "2024-12-01") == "2 partial 2/4")
        #expect(totals.told("issues.resolved", on: "2024-12-01") == "0 partial 2/4")
        #expect(totals.told("issues.open", on: "2024-12-01") == "2 partial 2/4")
        #expect(totals.told("issues.resolved", on: "2024-12-02") == "1 partial 3/4")
        #expect(totals.told("issues.open", on: "2024-12-02") == "1 partial 3/4")
        #expect(totals.told("issues.opened") == "3 partial 3/4")
        #expect(totals.told("issues.resolved") == "1 partial 3/4")
        #expect(totals.told("issues.open") == "2 partial 3/4")
        #expect(totals.told("issues.open", city: "a") == "2 complete 1/1")
        #expect(totals.told("issues.open", city: "b") == "0 complete 1/1")
        #expect(totals.told("issues.open", city: "c") == "– not-reported 0/1")
        #expect(totals.told("issues.resolved", post: "a") == "1 complete 1/1")
    }

    /// A-1 is resolved and opened again; A-2 becomes grave and is then worked on; A-3 is referred.
    private func brokenDown() -> SampleSite {
        var sample = SampleSite(cities: "a")
        sample.report(
            "a", on: "2024-12-01",
            issues: [
                issue("A-1", .open, title: "Kurang", category: "logistik", severity: .low),
                issue("A-2", .open, title: "Antre", category: "teknis", line: 41),
            ])
        sample.report(
            "a", on: "2024-12-02",
            issues: [
                issue("A-1", .resolved), issue("A-2", .open, severity: .high, line: 41),
                issue("A-3", .referred, title: "Ribut", category: "keamanan", line: 42),
            ])
        sample.report(
            "a", on: "2024-12-03",
            issues: [issue("A-1", .open), issue("A-2", .inProgress, line: 41)])
        sample.report("a", on: "2024-12-04", issues: [issue("A-2", .resolved)])
        return sample
    }

    @Test(arguments: [
        ("issues.open.category", "logistik", [1, 0, 1, 1]),
        ("issues.open.category", "teknis", [1, 1, 1, 0]),
        ("issues.open.category", "keamanan", [0, 1, 1, 1]),
        ("issues.open.severity", "low", [1, 0, 1, 1]),
        ("issues.open.severity", "medium", [0, 0, 0, 0]),
        ("issues.open.severity", "high", [0, 1, 1, 0]),
        ("issues.open.severity", "unstated", [1, 1, 1, 1]),
        ("issues.open.status", "open", [2, 1, 1, 1]),
        ("issues.open.status", "in-progress", [0, 0, 1, 0]),
        ("issues.open.status", "referred", [0, 1, 1, 1]),
        ("issues.opened.category", "logistik", [1, 1, 2, 2]),
        ("issues.opened.severity", "high", [0, 0, 0, 0]),
        ("issues.opened.severity", "unstated", [1, 2, 2, 2]),
        ("issues.resolved.category", "teknis", [0, 0, 0, 1]),
        ("issues.resolved.severity", "low", [0, 1, 1, 1]),
        ("issues.resolved.severity", "high", [0, 0, 0, 1]),
    ])
    func givesEachCountByPart(_ metric: String, _ part: String, _ expected: [Int]) {
        let totals = brokenDown().totals()
        for (index, count) in expected.enumerated() {
            #expect(
                totals.told("\(metric).\(part)", on: "2024-12-0\(index + 1)")
                    == "\(count) complete 1/1")
        }
    }

    @Test func thePartsOfEveryCountSumToItOnEveryDay() {
        let totals = brokenDown().totals()
        for derived in DerivedMetric.allCases {
            for date in 1...4 {
                let whole = totals.told("issues.\(derived.count.rawValue)", on: "2024-12-0\(date)")
                #expect(totals.told(derived.rawValue, on: "2024-12-0\(date)") == whole)
            }
        }
    }

    @Test func aTableOpensACountIntoItsParts() {
        var sample = brokenDown()
        let definition = sample.table("masalah", rows: .city, columns: ["issues.open.severity"])
        let table = sample.totals().table(definition)
        #expect(
            table.columns.map(\.label) == [
                "ringan", "sedang", "berat", "tidak disebut", "Masalah terbuka per tingkat",
            ])
        #expect(
            table.total?.cells.map(\.told) == [
                "1 complete 1/1", "0 complete 1/1", "0 complete 1/1", "1 complete 1/1",
                "2 complete 1/1",
            ])
        let byCategory = sample.table(
            "kategori", rows: .category, columns: ["issues.open.category"])
        let rows = sample.totals().table(byCategory).rows
        #expect(rows.map(\.label) == ["keamanan", "logistik", "teknis"])
        #expect(
            rows.map { $0.cells[0].told } == ["1 complete 1/1", "1 complete 1/1", "0 complete 1/1"])
    }

    @Test func sourcesOfWhatIsOpenAreTheProblemsThatAreOpen() {
        let totals = sample().totals()
        func sources(_ text: String, on date: String) -> [String] {
            totals.cell(term(text), at: .region, on: day(date)).sources.map {
                "\($0.issue ?? "-") \($0.location)"
            }
        }
        #expect(
            sources("issues.open", on: "2024-12-03") == [
                "A-2 Content/summaries/2024-12-01-a.md:41:5",
                "- Content/summaries/2024-12-01-b.md:1:1",
                "- Content/summaries/2024-12-02-prov.md:1:1",
            ])
        #expect(
            sources("issues.opened", on: "2024-12-04") == [
                "A-1 Content/summaries/2024-12-01-a.md:40:5",
                "A-2 Content/summaries/2024-12-01-a.md:41:5",
                "- Content/summaries/2024-12-03-a.md:1:1",
                "A-1 Content/summaries/2024-12-04-a.md:40:5",
                "- Content/summaries/2024-12-01-b.md:1:1",
                "- Content/summaries/2024-12-02-prov.md:1:1",
            ])
    }

    @Test func standsInChecksAndTables() {
        var sample = sample()
        sample.check("issues.resolved <= issues.opened")
        #expect(sample.faults() == "")
        let definition = sample.table("masalah", rows: .post, columns: ["issues.open"])
        #expect(
            sample.totals().table(definition).told == [
                "prov: 0 complete 1/1", "a: 2 complete 1/1", "b: 0 complete 1/1",
                "c: – not-reported 0/1", "total: 2 partial 3/4",
            ])
        #expect(sample.totals().table(definition).columns.map(\.label) == ["Masalah terbuka"])
    }
}

@Suite struct IssueFaults {
    private func faults(_ reports: [[IssueReport]], in language: Language = .id) -> String {
        var sample = SampleSite(cities: "a")
        for (index, issues) in reports.enumerated() {
            sample.report("a", on: "2024-12-0\(index + 1)", issues: issues)
        }
        return sample.faults(in: language)
    }

    private let first = issue("A-1", .open, title: "Antre", category: "teknis")

    @Test func aFirstMentionHasTitleAndCategory() {
        #expect(
            faults([[issue("A-1", .open)]]) == """
                Content/summaries/2024-12-01-a.md:40:5: error[issue-first-mention]: masalah “A-1” \
                disebut pertama kali tanpa “title”, “category”
                     = aturan: tulis title dan category, atau perbaiki nomornya bila masalah ini \
                sudah pernah dilaporkan

                """)
    }

    @Test func aCategoryDoesNotChange() {
        #expect(faults([[first], [issue("A-1", .open, category: "teknis")]]) == "")
        #expect(
            faults([[first], [issue("A-1", .open, category: "logistik")]]) == """
                Content/summaries/2024-12-02-a.md:40:5: error[issue-category]: masalah “A-1” \
                berkategori teknis; kategorinya tidak dapat berubah
                     = Content/summaries/2024-12-01-a.md:40:5: teknis
                     = aturan: hapus category di sini, atau tulis masalah baru dengan nomor baru

                """)
    }

    @Test(arguments: [IssueReport.Status.inProgress, .referred, .resolved])
    func aResolvedProblemReopensOnlyByBeingOpen(_ status: IssueReport.Status) {
        #expect(faults([[first], [issue("A-1", .resolved)], [issue("A-1", .open)]]) == "")
        #expect(
            faults([[first], [issue("A-1", .resolved)], [issue("A-1", status)]]) == """
                Content/summaries/2024-12-03-a.md:40:5: error[issue-reopened]: masalah “A-1” sudah \
                selesai
                     = Content/summaries/2024-12-02-a.md:40:5: resolved
                     = aturan: untuk membukanya lagi, tulis status: open lebih dulu

                """)
    }

    @Test func aProblemIsNotResolvedBeforeItIsOpened() {
        #expect(
            faults([[issue("A-1", .resolved)], [first]], in: .en) == """
                Content/summaries/2024-12-01-a.md:40:5: error[issue-resolved-first]: the issue \
                “A-1” is resolved before it is opened
                     = rule: report it with status: open first, or mend the id

                """)
    }

    @Test func reportsOfOneDayAreTakenByTheTimeFromWhichTheyAreKnown() {
        var sample = SampleSite(cities: "a")
        sample.report(
            "a", on: "2024-12-01", name: "zeta", issues: [first], asOf: "2024-12-01T08:00")
        sample.report(
            "a", on: "2024-12-01", name: "alfa", issues: [issue("A-1", .resolved)],
            asOf: "2024-12-01T09:00")
        #expect(sample.faults() == "")
        #expect(sample.totals().register.issues.map(\.status) == [.resolved])
    }
}
