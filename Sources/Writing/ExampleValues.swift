// One key stands on one line, so that it can be found.
// swift-format-ignore-file

internal import Content
internal import Diagnostics

/// The value that stands behind a key of a new entry until somebody writes one: right, as YAML.
enum ExampleValues {
    /// The example of a key; `nil` where there is none of that path, and for groups, whose keys
    /// have their own.
    ///
    /// - Parameter path: the key with those above it: `location.place`.
    static func example(of path: String, in kind: EntryKind) -> Argument? {
        byPath["\(kind.rawValue).\(path)"] ?? byPath["*.\(path)"]
    }

    /// By the kind of entry, `*` for every kind, and the key's path. `{today}` and `{now}` stand for
    /// the day and the time, `{tomorrow}` for an evening to come.
    static let byPath: [String: Argument] = [
        "*.title": "…",
        "*.description": .words(id: "Satu kalimat tentang isinya.", en: "One sentence on what is in it."),
        "*.sources.title": .words(id: "Berita acara", en: "Minutes of the session"),
        "*.sources.url": "\"https://posko.example/dokumen\"",
        "*.sources.date": "{today}",
        "*.sources.seed": "A-001",
        "*.aliases": .words(id: "[/alamat-lama.html]", en: "[/old-address.html]"),
        "*.draft": "true",
        "*.publish_at": "{now}",
        "*.updated": "{today}",

        "news.date": "{today}",
        "news.cities": "[kota-utara]",
        "news.category": .words(id: "Pengumuman", en: "Announcement"),

        "page.menu": "1",

        "region.level": .words(id: "provinsi", en: "province"),

        "city.order": "1",
        "city.kind": "kota",
        "city.codes.kpu": "\"31.72\"",
        "city.codes.kemendagri": "\"31.72\"",
        "city.codes.bps": "\"3172\"",

        "post.level": "province",
        "post.city": "kota-utara",
        "post.election": "…",
        "post.status": "active",
        "post.also_known_as": .words(id: "Posko Bersama", en: "Joint post"),
        "post.location.place": .words(id: "Kantor Wali Kota", en: "City hall"),
        "post.location.address": .words(id: "Jalan Merdeka 1", en: "1 Freedom Road"),
        "post.location.floor": "2",
        "post.location.lat": "-6.1683",
        "post.location.lon": "106.7588",
        "post.opened": "{today}",
        "post.closes": .words(id: "Setelah semua tahapan selesai", en: "When all is over"),
        "post.hours": "08.00-16.00",
        "post.roster.days": .words(id: "Senin-Jumat", en: "Monday-Friday"),
        "post.roster.date": "{today}",
        "post.roster.from": "08.00",
        "post.roster.to": "16.00",
        "post.roster.who": .words(id: "Regu A", en: "Team A"),
        "post.structure.role": .words(id: "Ketua", en: "Head"),
        "post.structure.name": .words(id: "Nama Ketua", en: "Name of the head"),
        "post.structure.office": .words(id: "Wali Kota", en: "Mayor"),
        "post.structure.from": "{today}",
        "post.structure.to": "{today}",
        "post.members": .words(id: "[Polres, Dinas Kesehatan]", en: "[Police, Health office]"),
        "post.functions": .words(id: "[Menerima laporan warga]", en: "[Take reports from residents]"),
        "post.contact.phone": "\"021-555-0100\"",
        "post.contact.email": "\"posko@posko.example\"",
        "post.contact.website": "\"https://posko.example/\"",
        "post.contact.note": .words(id: "Pesan singkat saja", en: "Text messages only"),

        "candidate.number": "1",
        "candidate.governor": "…",
        "candidate.vice_governor": "…",
        "candidate.short_name": .words(id: "Pasangan 1", en: "Pair 1"),
        "candidate.nomination": "party",
        "candidate.parties": .words(id: "[Partai A, Partai B]", en: "[Party A, Party B]"),
        "candidate.photo": .words(id: "pasangan.jpg", en: "pair.jpg"),
        "candidate.photo_alt": .words(id: "Kedua calon berdiri berdampingan", en: "Both stand side by side"),

        "summary.title": .words(id: "Judul lain", en: "Another title"),
        "summary.post": "…",
        "summary.date": "{today}",
        "summary.city": "kota-utara",
        "summary.as_of": "{now}",
        "summary.next_report": "{tomorrow}",
        "summary.status": "provisional",
        "summary.simulation": "true",
        "summary.issues.id": "M-001",
        "summary.issues.title": .words(id: "Genset rusak", en: "Generator broken"),
        "summary.issues.category": .words(id: "logistik", en: "supplies"),
        "summary.issues.severity": "high",
        "summary.issues.status": "referred",
        "summary.issues.to": "PLN",
        "summary.issues.place": .words(id: "Kelurahan Utara", en: "North ward"),
        "summary.issues.note": .words(id: "Menunggu petugas", en: "Waiting for a crew"),
        "summary.advice": .words(id: "Imbauan untuk warga", en: "Advice to residents"),
        "summary.mediation": .words(id: "Para pihak bersepakat", en: "The parties agreed"),
        "summary.corrections.at": "{now}",
        "summary.corrections.figure": "…",
        "summary.corrections.from": "1",
        "summary.corrections.to": "2",
        "summary.corrections.reason": .words(id: "Salah ketik", en: "A slip of the key"),
    ]
}
