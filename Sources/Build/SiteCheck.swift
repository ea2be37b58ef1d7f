internal import Content
public import Diagnostics
internal import Files
internal import Model
public import Pages
internal import Templates
public import Totals

/// Everything that a site folder holds, read and checked: faults, or a plan of what to write.
public struct CheckedSite: Sendable {
    /// The site's language; Indonesian where site.yaml does not say.
    public let language: Language
    /// Everything that is wrong, sorted by place, and warnings.
    public let diagnostics: [Diagnostic]
    /// The site as it is told; `nil` where something is wrong with its content.
    public let edition: Edition?
    /// What is to be written; `nil` where something is wrong.
    public let plan: SitePlan?

    /// How many pages the site has; `nil` where something is wrong.
    public var pages: Int? { plan?.files.filter(\.isPage).count }
}

/// Reads a site folder and checks all of it: content, figures, templates, addresses.
///
/// - Throws: `BuildFailure` for a request that cannot be met, `MachineFault` where a file or
///   folder cannot be read.
public func checkSite(_ request: BuildRequest) throws -> CheckedSite {
    guard kind(ofFile: "\(request.site)/.") == .folder else {
        throw BuildFailure.noSiteFolder(request.site)
    }
    // Whether a time can be read does not depend on the zone.
    _ = try request.asOf.moment(in: .utc)
    let content = try readSite(in: request.site, baseURL: request.baseURL)
    let language = content.language ?? .id
    var faults = content.diagnostics
    let templates = try TemplateReading(
        in: request.site, language: content.language, reporting: &faults)
    if !templates.isMissing, content.site == nil || templates.strings == nil {
        faults += templateFaults(in: templates.folder, strings: templates.strings)
    }
    guard let site = content.site else {
        return CheckedSite(
            language: language, diagnostics: faults.sorted(), edition: nil, plan: nil)
    }
    faults += figureFaults(in: site, includingDrafts: request.includesDrafts)
    let edition = try edition(of: site, for: request)
    guard let strings = templates.strings else {
        return CheckedSite(
            language: language, diagnostics: faults.sorted(), edition: edition, plan: nil)
    }
    let plan = SitePlan(
        of: edition, templates: templates.folder, strings: strings,
        assets: Assets(templates.assets), reporting: &faults)
    faults += plan?.diagnostics ?? []
    let isClean = !faults.contains { $0.code.severity == .error }
    return CheckedSite(
        language: language, diagnostics: faults.sorted(), edition: edition,
        plan: isClean ? plan : nil)
}

/// The site as of the moment that is asked for. A clock's moment is moved back to the last thing
/// that is known by then.
private func edition(of site: Site, for request: BuildRequest) throws -> Edition {
    let moment = try request.asOf.moment(in: site.settings.timeZone)
    let edition = Edition(of: site, asOf: moment, includingDrafts: request.includesDrafts)
    guard case .clock = request.asOf else { return edition }
    let known = edition.site.entries.compactMap(\.header.knownFrom)
    let corrected = edition.corrections.map(\.correction.at)
    let last = (known + corrected).max() ?? Moment(seconds: 0)
    return Edition(
        of: site, asOf: min(last, moment), includingDrafts: request.includesDrafts)
}
