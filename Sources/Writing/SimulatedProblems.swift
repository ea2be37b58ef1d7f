internal import Diagnostics

/// The problems of a post in a simulation, each with a life over its reports.
struct SimulatedProblems {
    private let post: Int
    private let language: Language
    private var open: [(id: String, status: String)] = []
    private var count = 0

    init(post: Int, language: Language) {
        self.post = post
        self.language = language
    }

    /// What a report says of them. The first post's first problem goes through all that a problem
    /// can; the others come, go on and end at random.
    mutating func told(inReport report: Int, _ numbers: inout SeededNumbers) -> [String] {
        var lines: [String] = []
        if post == 0, let line = scripted(report) { lines.append(line) }
        for index in open.indices.reversed() where numbers.below(3) == 0 {
            let next = open[index].status == "open" ? "in-progress" : "resolved"
            open[index].status = next
            lines.append("  - {id: \(open[index].id), status: \(next)}")
            if next == "resolved" { open.remove(at: index) }
        }
        if numbers.below(6) == 0 || (post == 1 && report == 1) {
            let kind = numbers.below(Self.kinds.count)
            let severity = ["low", "medium", "high"][numbers.below(3)]
            lines.append(opened(Self.kinds[kind], severity))
            open.append((name, "open"))
        }
        return lines
    }

    private var name: String {
        let digits = String(count)
        return "P\(post + 1)-\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits)"
    }

    private mutating func opened(
        _ kind: (category: Argument, title: Argument), _ severity: String
    ) -> String {
        count += 1
        let (category, title) = (
            kind.category.wording(in: language), kind.title.wording(in: language)
        )
        return
            "  - {id: \(name), title: \(title), category: \(category), severity: \(severity), status: open}"
    }

    private mutating func scripted(_ report: Int) -> String? {
        let id = "P1-001"
        switch report {
        case 1: return opened(Self.kinds[0], "high")
        case 3: return "  - {id: \(id), status: in-progress}"
        case 5:
            let to = language == .id ? "PLN" : "the power company"
            return "  - {id: \(id), status: referred, to: \(to)}"
        case 8: return "  - {id: \(id), status: resolved}"
        case 10: return "  - {id: \(id), status: open}"
        case 12: return "  - {id: \(id), status: resolved}"
        default: return nil
        }
    }

    private static let kinds: [(category: Argument, title: Argument)] = [
        (
            .words(id: "logistik", en: "supplies"),
            .words(id: "Genset rusak", en: "Generator broken")
        ),
        (.words(id: "teknis", en: "technical"), .words(id: "Sinyal lemah", en: "Weak signal")),
        (
            .words(id: "keamanan", en: "security"),
            .words(id: "Jalan masuk ditutup", en: "Access road closed")
        ),
        (.words(id: "kesehatan", en: "health"), .words(id: "Obat kurang", en: "Medicine short")),
    ]
}
