import Build
import Diagnostics
import Files
import Model
import TestSupport

extension SiteCopy {
    /// A build did not come about.
    struct Faulty: Error {
        let diagnostics: [Diagnostic]
    }

    /// Builds the site into its own `Output/`.
    @discardableResult
    func build(asOf: String? = nil) throws -> BuildReport {
        switch try buildSite(request(asOf: asOf), to: "\(root)/Output", progress: { _, _ in }) {
        case .built(let report, _, _): return report
        case .faults(let diagnostics, _): throw Faulty(diagnostics: diagnostics)
        }
    }

    /// What is wrong with the site.
    func faults() throws -> [Diagnostic] { try checkSite(request(asOf: nil)).diagnostics }

    /// Takes a file away.
    func delete(_ path: String) throws { try remove("\(root)/\(path)") }

    /// The texts of the cells in the last row of a page's first table.
    func totalRow(of page: String) throws -> [String] {
        let html = try text(of: page)
        guard let start = html.ranges(of: "<tfoot>").first?.upperBound,
            let end = html.ranges(of: "</tfoot>").first?.lowerBound
        else { return [] }
        return html[start..<end].split(separator: "<td").dropFirst().map { cell in
            let content =
                cell.split(separator: "<data", maxSplits: 1).last.map {
                    $0.drop { $0 != ">" }.dropFirst()
                } ?? ""
            return String(content.prefix { $0 != "<" }).filter { !$0.isWhitespace }
        }
    }

    func request(asOf: String?) -> BuildRequest {
        // A clock far behind everything that the default site knows.
        let clock = Moment(seconds: 1_800_000_000)
        return BuildRequest(
            site: root, asOf: asOf.map(AsOf.asked) ?? .clock(clock), baseURL: nil,
            includesDrafts: false)
    }
}
