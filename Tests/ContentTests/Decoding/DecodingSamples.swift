import Diagnostics
import Model
import YAML

@testable import Content

/// The names of a small site in Indonesian.
let sampleNames: Names = {
    var names = Names()
    names.language = .id
    names.timeZone = TimeZone("Asia/Jakarta") ?? .utc
    names.cities = ["hilir", "hulu"]
    names.posts = ["posko-hilir", "posko-hulu"]
    names.candidates = ["dua", "satu"]
    names.elections = ["pilkada"]
    names.tables = ["rekap"]
    names.metrics = [
        sampleMetric("voters", .stock), sampleMetric("calls", .flow, grain: .post),
        sampleMetric("votes", .cumulative, parts: .candidates),
        sampleMetric("reports", .flow, parts: .list(["teknis", "keamanan"])),
        sampleMetric(
            "share", .ratio(of: MetricTerm(metric: "votes"), over: MetricTerm(metric: "voters"))),
    ]
    return names
}()

private func sampleMetric(
    _ id: String, _ kind: Metric.Kind, grain: Metric.Grain = .city, parts: Metric.Parts = .none
) -> Metric {
    Metric(
        id: id, label: id, kind: kind, grain: grain, parts: parts,
        position: Position(line: 1, column: 1))
}

/// What a value is decoded to, and what is told of it in English, each fault by its text alone.
func decoded<Value>(
    _ yaml: String, _ type: ValueType<Value>, names: Names = sampleNames
) -> (value: Value?, faults: [String]) {
    let bytes = Array("key: \(yaml)\n".utf8)
    let document = Document(bytes[...], file: "a.md")
    guard case .mapping(let pairs) = document.root?.value, let pair = pairs.first else {
        return (nil, document.diagnostics.map { $0.message(in: .en) })
    }
    var decoding = Decoding(file: "a.md", names: names)
    let value = type.decode(pair.value, pair.key, &decoding)
    return (value, decoding.diagnostics.map { told($0) })
}

/// A fault's code and message, and what was probably meant.
func told(_ fault: Diagnostic) -> String {
    let suggestion = fault.suggestion.map { "; did you mean “\($0)”?" } ?? ""
    return "\(fault.code.rawValue): \(fault.message(in: .en))\(suggestion)"
}

/// A fault as it is told, without what was probably meant.
func withoutSuggestion(_ fault: String) -> String {
    fault.replacing(/; did you mean .*/, with: "")
}

extension Names {
    /// The same names in a site in another language.
    func inLanguage(_ language: Language) -> Names {
        var names = self
        names.language = language
        return names
    }
}
