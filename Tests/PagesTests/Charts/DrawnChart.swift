import Diagnostics
import Model
import Templates
import TestSupport
import Testing
import Totals

@testable import Pages

/// The pages of a sample with the built-in templates.
func pages(
    of sample: SampleSite, asOf: String = "2024-12-08T23:59:59"
) throws -> SitePages {
    let edition = Edition(of: sample.site, asOf: moment(asOf), includingDrafts: false)
    var faults: [Diagnostic] = []
    let reading = try TemplateReading(
        in: SiteCopy.repository, languages: [sample.language], reporting: &faults)
    let design = try #require(SiteDesign(reading, hasSearch: false, reporting: &faults))
    return SitePages(
        of: IndexedEdition(edition), Totals(of: edition), design.spoken[0],
        assets: design.assets, origins: nil)
}

/// A chart of the first table of a sample, and what can be read from it.
struct DrawnChart {
    let picture: ChartPicture
    let table: Table

    init(
        _ kind: Chart.Kind, _ column: String, of sample: SampleSite, row: String? = nil
    ) throws {
        let pages = try pages(of: sample)
        let table = try #require(pages.tables.first)
        let subject = ChartSubject(
            chart: Chart(table: table.id, kind: kind, column: column), row: row)
        picture = try #require(pages.picture(of: subject, named: "c"))
        self.table = table
    }

    /// The SVG, an element a line.
    var svg: String {
        String(decoding: picture.svg.bytes, as: UTF8.self)
            .replacing("><", with: ">\n<")
    }

    /// The figures as they are written beside the shapes, in order.
    var written: [String] {
        svg.matches(of: /<text class="figure"[^>]*>(.*?)<\/text>/).map {
            String($0.1).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        }
    }

    /// How long each bar is, in percent of its axis; what has none is not among them.
    var lengths: [Double] {
        svg.matches(of: /<rect class="bar[^"]*"[^>]* width="([0-9.]+)%"/)
            .compactMap { Double($0.1) }
    }
}
