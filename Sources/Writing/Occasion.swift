internal import Diagnostics

/// What a new site is there for. It decides what is counted; all of it is data that can be changed
/// in site.yaml afterwards.
public enum Occasion: String, CaseIterable, Sendable {
    /// Votes are counted.
    case election
    /// People flee from water.
    case flood
    /// People travel home, and back again.
    case holiday

    /// What it is called where nobody says.
    var title: Argument {
        switch self {
        case .election: .words(id: "Pemilihan", en: "Election")
        case .flood: .words(id: "Siaga banjir", en: "Flood response")
        case .holiday: .words(id: "Mudik", en: "Holiday traffic")
        }
    }

    /// What a site of it is called where nobody says.
    var siteTitle: Argument {
        switch self {
        case .election: .words(id: "Posko Pemilihan", en: "Election Posts")
        case .flood: .words(id: "Posko Banjir", en: "Flood Posts")
        case .holiday: .words(id: "Posko Mudik", en: "Holiday Posts")
        }
    }

    /// What is counted.
    var metrics: [PlannedMetric] {
        switch self {
        case .election: Self.electionMetrics
        case .flood: Self.floodMetrics
        case .holiday: Self.holidayMetrics
        }
    }

    /// The rules between figures.
    var checks: [String] {
        switch self {
        case .election:
            [
                "votes = valid_votes", "valid_votes + invalid_votes = ballots_used",
                "stations_reported <= stations", "ballots_used <= registered_voters",
            ]
        case .flood: ["evacuated <= residents"]
        case .holiday: []
        }
    }

    /// The tables, each by its name.
    var tables: [PlannedTable] {
        let posts = PlannedTable(
            id: "reports-by-city",
            title: .words(id: "Laporan posko per wilayah", en: "Reports by city"),
            rows: "city",
            columns: metrics.filter { $0.grain == "post" }.map(\.id)
                + ["issues.opened", "issues.resolved", "issues.open"])
        let days = PlannedTable(
            id: "reports-by-date",
            title: .words(id: "Laporan posko per tanggal", en: "Reports by day"),
            rows: "date", columns: metrics.filter { $0.grain == "post" }.map(\.id))
        switch self {
        case .election:
            let votes = PlannedTable(
                id: "votes-by-city", title: .words(id: "Suara per wilayah", en: "Votes by city"),
                rows: "city",
                columns: [
                    "registered_voters", "stations", "stations_reported", "votes", "valid_votes",
                    "invalid_votes", "ballots_used", "turnout",
                ])
            let shares = PlannedTable(
                id: "share-by-city",
                title: .words(id: "Persentase suara per wilayah", en: "Share of votes by city"),
                rows: "city", columns: ["share", "valid_votes"])
            return [votes, shares, posts]
        case .flood:
            let people = PlannedTable(
                id: "people-by-city",
                title: .words(id: "Warga terdampak per wilayah", en: "People by city"),
                rows: "city",
                columns: ["residents", "evacuated", "evacuated_share", "shelters", "rescued"])
            return [people, posts, days]
        case .holiday: return [posts, days]
        }
    }
}

/// A metric of a new site.
struct PlannedMetric: Sendable {
    let id: String
    let label: Argument
    var unit: Argument?
    /// `flow`, `stock`, `cumulative` or `ratio`.
    let kind: String
    /// `post` or `city`; `nil` for a ratio.
    var grain: String?
    /// The names of its parts, in Indonesian and in English.
    var parts: KeyValuePairs<String, String> = [:]
    /// Whether its parts are the pairs of candidates.
    var isByCandidate = false
    /// Of a ratio.
    var of = ""
    var over = ""

    /// The names of its parts in a language.
    func partNames(in language: Language) -> [String] {
        parts.map { language == .id ? $0.key : $0.value }
    }
}

/// A table of a new site.
struct PlannedTable: Sendable {
    let id: String
    let title: Argument
    let rows: String
    let columns: [String]
}

private let votes = Argument.words(id: "suara", en: "votes")
private let people = Argument.words(id: "orang", en: "people")

extension Occasion {
    private static let electionMetrics = [
        PlannedMetric(
            id: "registered_voters",
            label: .words(id: "Pemilih terdaftar", en: "Registered voters"),
            unit: .words(id: "pemilih", en: "voters"), kind: "stock", grain: "city"),
        PlannedMetric(
            id: "stations", label: .words(id: "TPS", en: "Polling stations"), kind: "stock",
            grain: "city"),
        PlannedMetric(
            id: "stations_reported", label: .words(id: "TPS masuk", en: "Stations reported"),
            kind: "cumulative", grain: "city"),
        PlannedMetric(
            id: "votes", label: .words(id: "Suara", en: "Votes"), unit: votes, kind: "cumulative",
            grain: "city", isByCandidate: true),
        PlannedMetric(
            id: "valid_votes", label: .words(id: "Suara sah", en: "Valid votes"), unit: votes,
            kind: "cumulative", grain: "city"),
        PlannedMetric(
            id: "invalid_votes", label: .words(id: "Suara tidak sah", en: "Invalid votes"),
            unit: votes, kind: "cumulative", grain: "city"),
        PlannedMetric(
            id: "ballots_used", label: .words(id: "Surat suara digunakan", en: "Ballots used"),
            kind: "cumulative", grain: "city"),
        PlannedMetric(
            id: "visitors", label: .words(id: "Tamu posko", en: "Visitors"), unit: people,
            kind: "flow", grain: "post"),
        PlannedMetric(
            id: "complaints", label: .words(id: "Laporan masuk", en: "Complaints"), kind: "flow",
            grain: "post",
            parts: ["teknis": "technical", "logistik": "logistics", "keamanan": "security"]),
        PlannedMetric(
            id: "turnout", label: .words(id: "Partisipasi", en: "Turnout"), kind: "ratio",
            of: "ballots_used", over: "registered_voters"),
        PlannedMetric(
            id: "share", label: .words(id: "Perolehan", en: "Share"), kind: "ratio", of: "votes",
            over: "valid_votes"),
    ]

    private static let floodMetrics = [
        PlannedMetric(
            id: "residents", label: .words(id: "Penduduk", en: "Residents"), unit: people,
            kind: "stock", grain: "city"),
        PlannedMetric(
            id: "evacuated", label: .words(id: "Mengungsi", en: "Evacuated"), unit: people,
            kind: "stock", grain: "city",
            parts: ["anak": "children", "dewasa": "adults", "lansia": "elderly"]),
        PlannedMetric(
            id: "shelters", label: .words(id: "Tempat pengungsian", en: "Shelters"), kind: "stock",
            grain: "city"),
        PlannedMetric(
            id: "rescued", label: .words(id: "Diselamatkan", en: "Rescued"), unit: people,
            kind: "cumulative", grain: "city"),
        PlannedMetric(
            id: "calls", label: .words(id: "Panggilan darurat", en: "Emergency calls"),
            kind: "flow", grain: "post"),
        PlannedMetric(
            id: "officers", label: .words(id: "Petugas", en: "Officers"), unit: people,
            kind: "stock", grain: "post"),
        PlannedMetric(
            id: "meals", label: .words(id: "Makanan dibagikan", en: "Meals handed out"),
            kind: "flow", grain: "post"),
        PlannedMetric(
            id: "evacuated_share",
            label: .words(id: "Bagian yang mengungsi", en: "Share evacuated"),
            kind: "ratio", of: "evacuated", over: "residents"),
    ]

    private static let holidayMetrics = [
        PlannedMetric(
            id: "vehicles", label: .words(id: "Kendaraan melintas", en: "Vehicles passing"),
            kind: "flow", grain: "post",
            parts: ["motor": "motorcycles", "mobil": "cars", "bus": "buses"]),
        PlannedMetric(
            id: "travellers", label: .words(id: "Pemudik dilayani", en: "Travellers helped"),
            unit: people, kind: "flow", grain: "post"),
        PlannedMetric(
            id: "accidents", label: .words(id: "Kecelakaan", en: "Accidents"), kind: "flow",
            grain: "post", parts: ["ringan": "minor", "berat": "serious", "fatal": "fatal"]),
        PlannedMetric(
            id: "officers", label: .words(id: "Petugas", en: "Officers"), unit: people,
            kind: "stock", grain: "post"),
    ]
}
