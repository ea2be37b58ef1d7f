import Diagnostics
import Templates
import TestSupport
import Testing

private let data: Data = [
    "a": "x", "b": .html("<b>"), "c": true, "d": ["1", "2"], "e": ["a": "y", "f": ["a": "z"]],
    "g": [["a": "1", "d": ["3"]]],
]

/// Templates that nobody writes must neither bring the program down nor keep it busy.
@Suite(.serialized) struct HostileTemplateTests {
    @Test(.timeLimit(.minutes(1)), arguments: HostileTemplates.all)
    func hostileTemplatesAreRenderedOnASmallStackOrAtFault(hostile: HostileTemplates) throws {
        let files = hostile.files(ofSize: 3_000)
        let outcome = try #require(onSmallStack { made(of: files) })
        #expect(outcome.page != nil || !outcome.faults.isEmpty)
        #expect(outcome.faults.isEmpty || !text(of: outcome.faults).isEmpty)
    }

    /// Looked for from the first each time, as many faults would take hours.
    @Test(.timeLimit(.minutes(1))) func aHundredThousandFaultsAreEachToldOnce() {
        let page = (0..<100_000).map { "{{x\($0)}}\n" }.joined()
        let outcome = made(of: ["page": page])
        #expect(outcome.faults.count == 100_000)
    }

    @Test func templatesInTemplatesAreTooManyWhereTheyAreMoreThanSixtyFour() {
        var partials: [String: String] = [:]
        for index in 1...70 { partials["p\(index)"] = "{{>p\(index + 1)}}" }
        partials["p71"] = ""
        #expect(
            rendered("{{>p1}}", partials: partials, data, data.shape).description == """
                Templates/partials/p64.mustache:1:4: error[template-limit]: “p65” is too much for \
                one page: more than 64 sections and templates in each other
                  1 | {{>p65}}
                    |    ^^^
                    = Templates/page.mustache:1:1: {{>p1}}
                    = rule: take this out, or include fewer templates in templates

                """)
    }

    @Test func aPartialThatIsIncludedTwiceAgainAndAgainIsToldAndEnds() {
        let outcome = made(
            of: HostileTemplates.all.first { $0.name == "partials that include two" }?
                .files(ofSize: 40) ?? [:])
        #expect(outcome.faults.map(\.code) == [.templateLimit])
    }

    /// The limit grows as the templates: what is long by itself is none that includes without end.
    @Test func aLongTemplateIncludesWhatItWillAndManyTimesALongOneIsTold() {
        let long = String(repeating: "a", count: 2 << 20)
        let once = made(of: ["page": "\(long){{>p}}{{>p}}", "p": long])
        #expect(once.page?.count == 3 * long.utf8.count)
        let short = String(repeating: "a", count: 1 << 10)
        func times(_ count: Int) -> String { String(repeating: "{{>p}}", count: count) }
        #expect(made(of: ["page": times(1000), "p": short]).page?.count == 1000 << 10)
        #expect(made(of: ["page": times(2000), "p": short]).faults.map(\.code) == [.templateLimit])
    }

    @Test func aListIsNotOpenedInsideItself() {
        #expect(
            rendered("{{#d}}{{#c}}{{#d}}{{.}}{{/d}}{{/c}}{{/d}}", data, data.shape).description
                == """
                Templates/page.mustache:1:16: error[template-limit]: “d” is too much for one \
                page: the list is open here already, and would be repeated as often as it has \
                values times values
                  1 | {{#d}}{{#c}}{{#d}}{{.}}{{/d}}{{/c}}{{/d}}
                    |                ^
                    = rule: take this out, or include fewer templates in templates

                """)
        // Another list of the same name is another list, and a group has one value.
        #expect(
            rendered("{{#g}}{{#d}}{{.}}{{/d}}{{/g}}{{#e}}{{#e}}{{a}}{{/e}}{{/e}}", data, data.shape)
                == .page("3y"))
    }

    private func made(
        of files: [String: String]
    ) -> (page: [UInt8]?, faults: [Diagnostic]) {
        var templates: [String: [UInt8]] = [:]
        for (name, text) in files {
            let folder = name == "page" ? "Templates" : "Templates/partials"
            templates["\(folder)/\(name).mustache"] = Array(text.utf8)
        }
        var faults: [Diagnostic] = []
        let folder = TemplateFolder(files: templates, strings: noStrings, reporting: &faults)
        guard let page = folder.template("page", for: data.shape, reporting: &faults) else {
            return (nil, faults)
        }
        var bytes: [UInt8] = []
        page.render(data, into: &bytes)
        return (bytes, faults)
    }
}
