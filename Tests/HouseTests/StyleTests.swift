import Testing

@Test func noFileOfSourcesHasMoreThanFourHundredLines() throws {
    for file in try HouseFiles.swiftFiles(below: "Sources") {
        let lines =
            try HouseFiles.text(file).split(
                separator: "\n", omittingEmptySubsequences: false
            ).count - 1
        #expect(lines <= 400, "\(file)")
    }
}

@Test func nothingIsForcedThatCouldFail() throws {
    let forbidden = [
        /\btry!/, /\bas!/, /\bfatalError\b/, /\bpreconditionFailure\b/, /@unchecked\s+Sendable/,
        /\bnonisolated\(unsafe\)/, /\bunsafeBitCast\b/, /[\w)\]]!(?=[.\[(,)\s])(?!=)/,
    ]
    for file in try HouseFiles.swiftFiles(below: "Sources") {
        let code = try withoutTexts(HouseFiles.code(file))
        for pattern in forbidden {
            let found = code.matches(of: pattern).map { String($0.0) }
            #expect(found == [], "\(file)")
        }
    }
}

@Test func nothingOfOneProvinceIsInTheCode() throws {
    let words =
        /(?i)jakarta|kepulauan|seribu|\bdki\b|betawi|batavia|\bridwan|suswono|dharma|kun wardana|pramono|rano karno|\brido\b|pram-doel|dharma-kun/
    // The name of a time zone in the IANA database.
    for file in try HouseFiles.swiftFiles(below: "Sources") {
        let code = try HouseFiles.code(file).replacing("Asia/Jakarta", with: "")
        #expect(code.matches(of: words).map { String($0.0) } == [], "\(file)")
    }
}

/// Code with the texts between quotation marks taken out.
private func withoutTexts(_ code: String) -> String {
    code.replacing(/(?s)"""(.*?)"""/, with: "\"\"").replacing(/"(?:\\.|[^"\\\n])*"/, with: "\"\"")
}
