internal import Diagnostics
internal import JSON
internal import Model

/// The names that this very site knows, each with what it is called.
struct KnownNames {
    let names: Names
    let language: Language
    private let titles: [String: String]
    private let pictures: [String]

    init(of reading: SiteReading) {
        names = reading.names
        language = reading.language ?? .id
        var titles: [String: String] = [:]
        for entry in reading.entries {
            switch entry {
            case let city as City: titles["city \(city.id)"] = city.title
            case let post as Post: titles["post \(post.id)"] = post.title
            case let pair as Candidate: titles["candidate \(pair.id)"] = pair.title
            default: continue
            }
        }
        for election in reading.settings?.elections ?? [] {
            titles["election \(election.id)"] = election.title
        }
        self.titles = titles
        pictures = reading.listing.files.filter { file in
            Pictures.endings.contains { file.lowercased().hasSuffix($0) }
        }
    }

    /// The words of a few names, each with what it is called.
    func choice(_ known: [(name: String, title: String?)]) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("enum", .list(known.map { .text($0.name) }))
        ]
        // A keyword of editors beside JSON Schema's own, which validators pass over.
        if known.contains(where: { $0.title != nil }) {
            members.append(("enumDescriptions", .list(known.map { .text($0.title ?? "") })))
        }
        return .object(members)
    }

    var cities: [(name: String, title: String?)] { titled(names.cities.all, "city") }
    var posts: [(name: String, title: String?)] { titled(names.posts.all, "post") }
    var candidates: [(name: String, title: String?)] { titled(names.candidates.all, "candidate") }
    var elections: [(name: String, title: String?)] {
        titled(names.elections.all + names.electionsAtFault.sorted(), "election")
    }
    var pictureFiles: [(name: String, title: String?)] { pictures.map { ($0, nil) } }

    /// Metrics and their parts: `votes`, `votes.satu`.
    var terms: [(name: String, title: String?)] {
        let metrics = names.metrics + Metric.derived(in: language)
        let known = metrics.flatMap { metric -> [(name: String, title: String?)] in
            let title = description(of: metric)
            let parts = names.partsOrPartsOfQuotient(of: metric).all
            return [(metric.id, title)]
                + parts.map {
                    ("\(metric.id).\($0)", "\(title): \(self.title(ofPart: $0, metric))")
                }
        }
        return known + names.metricsAtFault.sorted().map { ($0, nil) }
    }

    /// What a metric is called, with its unit.
    func description(of metric: Metric) -> String {
        guard let unit = metric.unit, unit != metric.label else { return metric.label }
        return "\(metric.label) (\(unit))"
    }

    /// What a part of a metric is called.
    func title(ofPart part: String, _ metric: Metric) -> String {
        metric.parts == .list(names.parts(of: metric).all)
            ? part : titles["candidate \(part)"] ?? part
    }

    private func titled(
        _ names: [String], _ kind: String
    ) -> [(name: String, title: String?)] {
        names.map { ($0, titles["\(kind) \($0)"]) }
    }
}
