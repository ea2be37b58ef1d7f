import Diagnostics
import Model
import TestSupport
import Totals

extension SampleSite {
    /// The totals of the site as it stood at a time; without one, with all that it holds.
    func totals(asOf time: String = "2030-01-01", includingDrafts: Bool = false) -> Totals {
        Totals(of: Edition(of: site, asOf: moment(time), includingDrafts: includingDrafts))
    }

    /// The figure faults as they are printed in Indonesian, without excerpts.
    func faults(includingDrafts: Bool = false, in language: Language = .id) -> String {
        TextPrinter(language: language, isColoured: false) { _, _ in nil }
            .text(of: figureFaults(in: site, includingDrafts: includingDrafts))
    }
}

extension Totals {
    /// A cell in one line: `12 partial 2/3`, with `(r)` and `(p)` where it is corrected or
    /// provisional. Without a place, of the whole.
    func told(
        _ text: String, city: String? = nil, post: String? = nil, on date: String? = nil
    ) -> String {
        let place: Place =
            city.map { .city(identifier($0)) } ?? post.map { .post(identifier($0)) } ?? .region
        return cell(term(text), at: place, on: date.map { day($0) }).told
    }
}

extension Cell {
    var told: String {
        "\(display(in: .id)) \(status.rawValue) \(reported)/\(expected)"
            + (isCorrected ? " (r)" : "") + (isProvisional ? " (p)" : "")
    }
}

extension Table {
    /// A row a line: `a: 5 complete 1/1 | …`, the total last.
    var told: [String] {
        (rows + (total.map { [$0] } ?? [])).map { row in
            "\(row.key): " + row.cells.map(\.told).joined(separator: " | ")
        }
    }
}
