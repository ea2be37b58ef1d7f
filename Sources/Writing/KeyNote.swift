internal import Content
internal import Diagnostics

/// What is said of a key in a new entry: what belongs behind it, and an example that is right.
struct KeyNote: Sendable {
    /// The kind of entry, a dot, and the key with those that it lies in; `*` for every kind.
    let path: String
    /// In a comment on the key's line.
    let words: Argument
    /// The value that stands there until somebody writes one, as YAML. `{today}` and `{now}` stand
    /// for the day and the time.
    let example: Argument

    init(_ path: String, _ example: Argument, id: String, en: String) {
        self.path = path
        self.example = example
        words = .words(id: id, en: en)
    }

    /// A group, or a list of groups: the keys in it have the examples.
    init(_ path: String, id: String, en: String) {
        self.init(path, "", id: id, en: en)
    }

    /// What is said of a key; `nil` where nothing is, which a test finds.
    static func of(_ path: String, in kind: EntryKind) -> KeyNote? {
        byPath["\(kind.rawValue).\(path)"] ?? byPath["*.\(path)"]
    }

    private static let byPath = Dictionary(
        uniqueKeysWithValues: all.map { ($0.path, $0) })

    static let all = common + ofPlaces + ofPosts + ofReports + ofArticles

    private static let common: [KeyNote] = [
        KeyNote("*.title", "…", id: "judul", en: "the title"),
        KeyNote(
            "*.description",
            .words(id: "Satu kalimat tentang isinya.", en: "One sentence on what is in it."),
            id: "satu kalimat untuk daftar dan mesin pencari",
            en: "one sentence for lists and search engines"),
        KeyNote(
            "*.sources", id: "sumber: siapa yang menyebutnya, kapan, di mana",
            en: "sources: who said so, when, where"),
        KeyNote(
            "*.sources.title", .words(id: "Berita acara", en: "Minutes of the session"),
            id: "nama sumbernya", en: "what it is called"),
        KeyNote(
            "*.sources.url", .text("\"https://posko.example/dokumen\""), id: "alamat webnya",
            en: "its web address"),
        KeyNote("*.sources.date", "{today}", id: "tanggalnya", en: "its date"),
        KeyNote("*.sources.seed", "A-001", id: "nomor di arsip sendiri", en: "your own archive's"),
        KeyNote(
            "*.aliases", .words(id: "[/alamat-lama.html]", en: "[/old-address.html]"),
            id: "alamat lama yang mengarah ke sini", en: "old addresses that lead here"),
        KeyNote(
            "*.draft", "true", id: "konsep: belum diterbitkan", en: "a draft: not published yet"),
        KeyNote(
            "*.publish_at", "{now}", id: "embargo: terbit pada waktu ini",
            en: "an embargo: published at this time"),
        KeyNote(
            "*.updated", "{today}", id: "tanggal perubahan terakhir", en: "day of the last change"),
    ]

    private static let ofArticles: [KeyNote] = [
        KeyNote("news.date", "{today}", id: "tanggal berita", en: "the day of the news"),
        KeyNote(
            "news.cities", "[kota-utara]", id: "wilayah yang disebut", en: "cities it is about"),
        KeyNote(
            "news.category", .words(id: "Pengumuman", en: "Announcement"), id: "jenis berita",
            en: "kind of news"),
        KeyNote(
            "page.menu", "1", id: "urutan di menu; tanpa ini tidak masuk menu",
            en: "its place in the menu; not in it without this"),
    ]
}
