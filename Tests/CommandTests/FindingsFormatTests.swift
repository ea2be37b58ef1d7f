import Foundation
import Testing

/// A finding as each format tells it.
private struct Finding: Equatable {
    var severity = ""
    var code = ""
    var place = ""
    var message = ""
    var rule: String?
    var suggestion: String?
    var notes: [String] = []
}

/// What people are told, taken apart.
private func findings(inText text: String) -> [Finding] {
    var findings: [Finding] = []
    for line in text.split(separator: "\n") {
        if let head = line.wholeMatch(of: /(\S.*:\d+:\d+): (error|warning)\[(.+?)\]: (.*)/) {
            findings.append(
                Finding(
                    severity: String(head.2), code: String(head.3), place: String(head.1),
                    message: String(head.4)))
        } else if let detail = line.wholeMatch(of: /\ += (.*)/), !findings.isEmpty {
            findings[findings.count - 1].add(String(detail.1))
        }
    }
    return findings
}

extension Finding {
    /// Takes a line below the message.
    fileprivate mutating func add(_ detail: String) {
        if let rule = detail.wholeMatch(of: /aturan: (.*)/) {
            self.rule = String(rule.1)
        } else if let question = detail.wholeMatch(of: /saran: maksud Anda “(.*)”\?/) {
            suggestion = String(question.1)
        } else {
            notes.append(detail)
        }
    }
}

private func findings(inJSON text: String) throws -> [Finding] {
    let document = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["version"] as? Int == 1)
    #expect(document["language"] as? String == "id")
    let list = try #require(document["findings"] as? [[String: Any]])
    let severities = list.compactMap { $0["severity"] as? String }
    #expect(document["errors"] as? Int == severities.count { $0 == "error" })
    #expect(document["warnings"] as? Int == severities.count { $0 == "warning" })
    return try list.map { one in
        #expect(one["endLine"] as? Int == one["line"] as? Int)
        let notes = try #require(one["notes"] as? [[String: Any]])
        return Finding(
            severity: one["severity"] as? String ?? "", code: one["code"] as? String ?? "",
            place: place(one), message: one["message"] as? String ?? "",
            rule: one["rule"] as? String, suggestion: one["suggestion"] as? String,
            notes: notes.map { "\(place($0)): \($0["message"] ?? "")" })
    }
}

private func place(_ json: [String: Any]) -> String {
    "\(json["file"] ?? ""):\(json["line"] ?? ""):\(json["column"] ?? "")"
}

private func findings(inCommands text: String) throws -> [Finding] {
    try text.split(separator: "\n").map { line in
        let command = try #require(
            line.wholeMatch(
                of: /::(error|warning) file=([^,:]+),line=(\d+),col=(\d+),title=([^,:]+)::(.*)/))
        let place = "\(unescaped(command.2)):\(command.3):\(command.4)"
        let lines = unescaped(command.6).split(
            separator: "\n", omittingEmptySubsequences: false)
        var finding = Finding(
            severity: String(command.1), code: unescaped(command.5), place: place,
            message: String(lines[0]))
        for detail in lines.dropFirst() { finding.add(String(detail)) }
        return finding
    }
}

/// What the runner of GitHub Actions makes of an escaped text.
private func unescaped(_ text: Substring) -> String {
    String(text).replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing(
        "%3A", with: ":"
    )
    .replacing("%2C", with: ",").replacing("%25", with: "%")
}

private func findings(inSARIF text: String) throws -> [Finding] {
    let log = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    let run = try #require(runs.first)
    #expect(runs.count == 1)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    let marks = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["posko/v1"] }
    #expect(Set(marks).count == results.count)
    return try results.map { result in
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        let described = (rules[index]["shortDescription"] as? [String: String])?["text"] ?? ""
        #expect(described.contains(where: \.isLetter) && !described.contains("{problem}"))
        let locations = try #require(result["locations"] as? [[String: Any]])
        #expect(locations.count == 1)
        let lines = words(of: result).split(
            separator: "\n", omittingEmptySubsequences: false)
        var finding = Finding(
            severity: result["level"] as? String ?? "", code: result["ruleId"] as? String ?? "",
            place: try place(inSARIF: locations[0]), message: String(lines[0]))
        for detail in lines.dropFirst() { finding.add(String(detail)) }
        for related in result["relatedLocations"] as? [[String: Any]] ?? [] {
            finding.notes.append("\(try place(inSARIF: related)): \(words(of: related))")
        }
        return finding
    }
}

private func words(of json: [String: Any]) -> String {
    (json["message"] as? [String: String])?["text"] ?? ""
}

private func place(inSARIF location: [String: Any]) throws -> String {
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    let artifact = try #require(physical["artifactLocation"] as? [String: String])
    #expect(artifact["uriBaseId"] == "%SRCROOT%")
    let file = try #require(artifact["uri"]?.removingPercentEncoding)
    let region = try #require(physical["region"] as? [String: Int])
    #expect(region["endColumn"] ?? 0 > region["startColumn"] ?? 0)
    return "\(file):\(region["startLine"] ?? 0):\(region["startColumn"] ?? 0)"
}

/// Runs a command in the site's own folder.
private func output(of site: FixtureSite, _ arguments: String...) throws -> Program.Run {
    try Program.run(Program.path, arguments, folder: site.path)
}

@Test(arguments: Fixture.faults + [Fixture(name: "many-faults")])
func everyFormatTellsTheSameFindings(_ fixture: Fixture) throws {
    let site = try fixture.site()
    let expected = findings(inText: try text(ofFile: "\(fixture.folder)/expected.id.txt"))
    #expect(!expected.isEmpty)
    let exitCode: Int32 = expected.contains { $0.severity == "error" } ? 1 : 0
    let formats: [(name: String, read: (String) throws -> [Finding])] = [
        ("json", findings(inJSON:)), ("github", findings(inCommands:)),
        ("sarif", findings(inSARIF:)),
    ]
    for (name, read) in formats {
        let run = try output(of: site, "check", "--language", "id", "--format", name)
        #expect(run.errors == "", "\(name)")
        #expect(run.exitCode == exitCode, "\(name)")
        #expect(try read(run.output) == expected, "\(name)")
    }
}

@Test(arguments: ["json", "github", "sarif"])
func aCleanSiteIsADocumentWithoutFindings(_ format: String) throws {
    let run = try output(of: FixtureSite(), "check", "--format", format)
    switch format {
    case "json": #expect(try findings(inJSON: run.output).isEmpty)
    case "sarif": #expect(try findings(inSARIF: run.output).isEmpty)
    default: #expect(run.output == "")
    }
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
}

@Test(arguments: ["json", "github", "sarif"])
func aMachineThatFailsIsToldToPeopleAndLeavesNoDocument(_ format: String) throws {
    let run = try Program.run("check", "--site", "/tidak/ada", "--format", format)
    #expect(
        run.errors
            == "posko: tidak ada folder situs “/tidak/ada”; sebut foldernya dengan --site\n")
    #expect(run.output == "")
    #expect(run.exitCode == 2)
}

@Test func aBuildTellsProgramsItsFindingsAndPeopleWhatItBuilt() throws {
    let site = try Fixture(name: "faults/raw-html").site()
    let run = try output(of: site, "build", "--format", "json")
    #expect(try findings(inJSON: run.output).map(\.code) == ["raw-html"])
    #expect(run.errors.hasPrefix("Selesai: "))
    #expect(run.exitCode == 0)
}

@Test func aFileIsNamedByItsPathFromWhereTheProgramRuns() throws {
    let site = try siteWithANameToEscape()
    let above = String(site.path.prefix(upTo: site.path.lastIndex(of: "/") ?? site.path.endIndex))
    let name = "situs/Content/pages/a, b: 100%.md"
    try FileManager.default.moveItem(atPath: site.path, toPath: "\(above)/situs")
    func output(_ format: String, site: String = "./situs/") throws -> String {
        try Program.run(
            Program.path, ["check", "--site", site, "--format", format], folder: above
        ).output
    }
    #expect(try findings(inJSON: output("json")).map(\.place) == ["\(name):1:1"])
    let command = try output("github")
    #expect(
        command.hasPrefix(
            "::error file=situs/Content/pages/a%2C b%3A 100%25.md,line=1,col=1,title=file-name::"))
    #expect(try findings(inCommands: command).map(\.place) == ["\(name):1:1"])
    let log = try output("sarif")
    #expect(log.contains(#""uri": "situs/Content/pages/a%2C%20b%3A%20100%25.md""#))
    let absolute = try output("sarif", site: "\(above)/situs")
    #expect(absolute.contains(#"{"uri": "file://\#(above)/situs/Content/pages/a%2C%20b"#))
}

private func siteWithANameToEscape() throws -> FixtureSite {
    let site = try FixtureSite()
    try write("---\ntitle: A\n---\n", toFile: "\(site.path)/Content/pages/a, b: 100%.md")
    return site
}

@Test func aFindingIsKnownAgainWhenLinesAboveItComeAndGo() throws {
    func marks(_ keys: String) throws -> [String] {
        let site = try FixtureSite()
        try site.replace("status: active", with: keys, in: "Content/posts/posko-hulu.md")
        let log = try output(of: site, "check", "--format", "sarif").output
        return log.matches(of: /"posko\/v1": "([0-9a-f]{32})"/).map { String($0.1) }
    }
    let before = try marks("status: aktif")
    #expect(before.count == 1)
    #expect(try marks("# catatan\n\nstatus: aktif") == before)
    #expect(try marks("status: buka") != before)
}

@Test func aSuggestionIsAFixOnlyWhereItTakesThePlaceOfWhatStandsThere() throws {
    let site = try FixtureSite()
    try site.replace("status: active", with: "sttus: active", in: "Content/posts/posko-hulu.md")
    let log = try output(of: site, "check", "--format", "sarif").output
    let fix = try #require(log.firstMatch(of: /(?s)"deletedRegion": (\{.*?\}),.*?(\{.*?\})/))
    #expect(fix.1 == #"{"startLine": 6, "startColumn": 1, "endColumn": 6}"#)
    #expect(fix.2 == #"{"text": "status"}"#)
}
