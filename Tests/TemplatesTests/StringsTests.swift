import Diagnostics
import Templates
import Testing

private let file = "Templates/strings/id.yaml"

/// The words of a file, and what is wrong with it.
private func read(_ yaml: String) -> (strings: Strings, faults: String) {
    var faults: [Diagnostic] = []
    let strings = Strings(file: file, bytes: Array(yaml.utf8), reporting: &faults)
    return (strings, text(of: faults, in: [file: yaml]))
}

@Suite struct StringsTests {
    @Test func aMapInsideAnotherGivesNamesWithDots() {
        let (strings, faults) = read(
            "home: Beranda\ntable:\n  total: Jumlah\n  empty:\n    long: \"Belum ada: apa pun\"\n")
        #expect(strings.names == ["home", "table.empty.long", "table.total"])
        #expect(strings["table.empty.long"] == "Belum ada: apa pun")
        #expect(strings["table"] == nil)
        #expect(faults == "")
    }

    @Test func placeholdersAreFilled() {
        let (strings, _) = read("a: \"{n} dari {all} {kota {} {n}\"\n")
        #expect(strings.filled("a", ["n": "1", "all": "{n}"]) == "1 dari {n} {kota {} 1")
        #expect(strings.filled("b", ["n": "1"]) == "b")
    }

    @Test func aFileThatIsNoMapOfTextsIsAFault() {
        #expect(
            read("a: [x]\nb:\nc: ''\nd.e: 1\nd:\n  e: 2\n").faults == """
                Templates/strings/id.yaml:1:4: error[wrong-type]: “a” has to be a text, not a list
                  1 | a: [x]
                    |    ^
                Templates/strings/id.yaml:2:1: error[empty-value]: “b” is empty
                  2 | b:
                    | ^
                    = rule: fill in the value, or remove the key
                Templates/strings/id.yaml:3:1: error[empty-value]: “c” is empty
                  3 | c: ''
                    | ^
                    = rule: fill in the value, or remove the key
                Templates/strings/id.yaml:6:3: error[duplicate-key]: “d.e” is written twice
                  6 |   e: 2
                    |   ^
                    = Templates/strings/id.yaml:4:1: the first one
                    = rule: each name stands once; remove the one that does not hold

                """)
        #expect(
            read("- a\n").faults == """
                Templates/strings/id.yaml:1:1: error[wrong-type]: “Templates/strings/id.yaml” has to be names with words, not a list
                  1 | - a
                    | ^

                """)
        #expect(
            read("a: 1\na: 2\n").faults == """
                Templates/strings/id.yaml:2:1: error[duplicate-key]: “a” is written twice
                  2 | a: 2
                    | ^
                    = Templates/strings/id.yaml:1:1: the first one
                    = rule: each name stands once; remove the one that does not hold

                """)
        #expect(
            read("a\n").faults == """
                Templates/strings/id.yaml:1:1: error[wrong-type]: “Templates/strings/id.yaml” has to be names with words, not a text
                  1 | a
                    | ^

                """)
        #expect(
            read("").faults == """
                Templates/strings/id.yaml:1:1: error[empty-value]: “Templates/strings/id.yaml” is empty
                  1 | 
                    | ^
                    = rule: fill in the value, or remove the key

                """)
    }

    @Test func aStringThatIsMissingOrUnusedOrFilledOtherwiseIsAFault() {
        let yaml = """
            home: Beranda
            totl: Jumlah
            count: "{n} dari {al}"
            label: "Kota {name}"
            spare: x
            date: hari
            """
        let faults = read(yaml).strings.faults(
            required: ["count": ["n", "all"], "total": [], "date": ["day"]],
            usedByTemplates: ["home": [], "label": [], "lost": []])
        #expect(
            text(of: faults, in: [file: yaml]) == """
                Templates/strings/id.yaml:2:1: error[unused-string]: neither the program nor a template uses the string “totl”
                  2 | totl: Jumlah
                    | ^^^^
                    = rule: remove it, or mend its name
                    = suggestion: did you mean “total”?
                Templates/strings/id.yaml:3:1: error[string-placeholder]: the string “count” lacks “{all}”
                  3 | count: "{n} dari {al}"
                    | ^^^^^
                    = suggestion: did you mean “{all}”?
                Templates/strings/id.yaml:4:1: error[string-placeholder]: the string “label” has “{name}”, which nothing fills
                  4 | label: "Kota {name}"
                    | ^^^^^
                Templates/strings/id.yaml:5:1: error[unused-string]: neither the program nor a template uses the string “spare”
                  5 | spare: x
                    | ^^^^^
                    = rule: remove it, or mend its name
                Templates/strings/id.yaml:6:1: error[string-placeholder]: the string “date” lacks “{day}”
                  6 | date: hari
                    | ^^^^

                """)
    }

    @Test func theStringsThatTemplatesUseAreKnown() {
        var faults: [Diagnostic] = []
        let files = [
            "Templates/a.mustache":
                "{{strings.home}}{{#strings.table.total}}{{/strings.table.total}}",
            "Templates/partials/b.mustache": "{{title}}{{strings.lost}}",
        ]
        let folder = TemplateFolder(
            files: files.mapValues { Array($0.utf8) }, strings: noStrings, reporting: &faults)
        #expect(
            folder.stringUses.mapValues { $0.map(\.description) } == [
                "home": ["Templates/a.mustache:1:3"], "table.total": ["Templates/a.mustache:1:20"],
                "lost": ["Templates/partials/b.mustache:1:12"],
            ])
    }

    @Test func whatOnlyTheProgramFillsIsNoneOfATemplates() {
        let uses = [
            "date": [3, 5].map { line in
                SourceLocation(
                    file: "Templates/a.mustache",
                    position: Position(line: line, column: 3, length: 12))
            }
        ]
        let faults = read("date: \"per {day} {hour}\"\n").strings.faults(
            required: ["date": ["day", "hour"]], usedByTemplates: uses)
        #expect(
            text(of: faults.gathered, in: [:]) == """
                Templates/a.mustache:3:3: error[string-placeholder]: the string “date” has “{day}”, which only the program fills
                    = Templates/a.mustache:5:3: here too
                    = rule: use a string without {…}, or add one of your own in Templates/strings/id.yaml

                """)
    }
}
