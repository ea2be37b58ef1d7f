import Testing

/// The guides for press officers are gone through word for word: what they say to type is typed, what
/// they show is compared, what they change is changed, and the preview really runs meanwhile.
@Suite struct GuideTests {
    @Test(arguments: ["Guide", "Panduan"])
    func theGuideIsTrueFromTheFirstCommandToTheLast(_ name: String) throws {
        let guide = try Guide(name)
        let walk = try GuideWalk()
        for step in guide.steps { try walk.take(step, of: name) }
        // The site is whole at the end, so whatever a sentence names can be tried on it.
        for command in guide.named where !command.hasPrefix("posko serve") {
            #expect(try walk.run(command).exitCode == 0, "\(name).md: \(command)")
        }
    }

    @Test func bothGuidesGoTheSameWay() throws {
        let ways = try ["Guide", "Panduan"].map { try Guide($0).steps.map { kind(of: $0.action) } }
        #expect(ways[0] == ways[1])
    }
}

/// What a step is, in any language.
private func kind(of action: Guide.Action) -> String {
    switch action {
    case .run(let command, _) where command.hasPrefix("posko "):
        command.split(separator: " ").prefix(2).joined(separator: " ")
    case .run(let command, _): String(command.prefix { $0 != " " })
    case .interrupt: "^C"
    case .change: "change"
    case .look: "look"
    }
}
