public import Diagnostics

extension Metric {
    /// The metrics that the problem register gives without being typed (totals.md, “A metric”):
    /// `issues.opened`, `issues.resolved` and `issues.open`, counted at the post.
    ///
    /// A problem that is opened again counts as opened once more, so that what is open is always
    /// what was opened less what was resolved.
    public static func derived(in language: Language) -> [Metric] {
        DerivedMetric.allCases.map { derived in
            Metric(
                id: derived.rawValue, label: derived.label(in: language),
                unit: language == .id ? "masalah" : "issues",
                kind: derived == .open ? .stock : .flow, grain: .post,
                position: Position(line: 1, column: 1))
        }
    }
}

/// What the problem register counts; the raw value is the metric's key.
public enum DerivedMetric: String, CaseIterable, Sendable {
    case opened = "issues.opened"
    case resolved = "issues.resolved"
    case open = "issues.open"

    func label(in language: Language) -> String {
        switch (self, language) {
        case (.opened, .id): "Masalah dibuka"
        case (.opened, .en): "Issues opened"
        case (.resolved, .id): "Masalah selesai"
        case (.resolved, .en): "Issues resolved"
        case (.open, .id): "Masalah terbuka"
        case (.open, .en): "Open issues"
        }
    }
}
