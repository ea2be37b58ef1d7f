internal import ArgumentParser
internal import Diagnostics
internal import Model
internal import Writing

/// The questions that a new site depends on, asked on a terminal. An empty answer takes what is
/// usual; where nobody is asked, all answers are empty.
struct Questions {
    /// Whether there is somebody to answer.
    let isAsking: Bool
    /// The language that is asked in, once it is known.
    var words = ReportWords(language: .id)

    init(isAsking: Bool) { self.isAsking = isAsking }

    func language() throws -> Language {
        try ask("Bahasa / Language (id, en)", usual: "id") { Language(rawValue: $0) }
    }

    func occasion() throws -> Occasion {
        let names = Occasion.allCases.map { "\($0.rawValue) = \(words.name(of: $0))" }
        let question = "\(words.occasionQuestion) (\(names.joined(separator: ", ")))"
        return try ask(question, usual: Occasion.election.rawValue) { answer in
            Occasion.allCases.first {
                [$0.rawValue, words.name(of: $0)].contains(answer.lowercased())
            }
        }
    }

    func title(usual: String) throws -> String {
        try ask(words.titleQuestion, usual: usual) { $0 }
    }

    func cities(usual: [String]) throws -> [String] {
        try ask(words.citiesQuestion, usual: usual.joined(separator: ", ")) { answer in
            let names = parts(of: answer)
            return names.isEmpty ? nil : names
        }
    }

    /// None where each city is to have one.
    func posts() throws -> [String] {
        let usual = words.onePostEach
        return try ask(words.postsQuestion, usual: usual) { $0 == usual ? [] : parts(of: $0) }
    }

    func timeZone() throws -> String {
        let known = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]
        let short = ["WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"]
        return try ask("\(words.timeZoneQuestion) (WIB, WITA, WIT)", usual: "WIB") { answer in
            let name = short[answer.uppercased()] ?? answer
            return known.contains(name) || TimeZone(name) != nil ? name : nil
        }
    }

    /// Asks until an answer can be read.
    ///
    /// - Throws: `ExitCode` where the answers end.
    private func ask<Answer>(
        _ question: String, usual: String, _ read: (String) -> Answer?
    ) throws -> Answer {
        while true {
            var answer = usual
            if isAsking {
                Terminal.standardOutput.write("\(question) [\(usual)]: ")
                guard let typed = readLine() else {
                    Terminal.standardOutput.write("\n")
                    throw wrongUsage(words.cancelled)
                }
                let line = line(of: typed)
                if !line.isEmpty { answer = line }
            }
            if let read = read(answer) { return read }
            // What is usual can be read, so somebody is there.
            Terminal.standardOutput.write("  \(words.notUnderstood(answer))\n")
        }
    }

    private func parts(of answer: String) -> [String] {
        answer.split(separator: ",").map { line(of: String($0)) }.filter { !$0.isEmpty }
    }
}
