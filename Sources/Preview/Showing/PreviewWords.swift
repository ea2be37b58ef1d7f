internal import Diagnostics

/// What the preview says in the browser, in the reader's language.
struct PreviewWords: Sendable {
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .id ? id : en }

    /// How many faults there are.
    func faults(_ count: Int) -> String {
        let number = language.grouped(Int64(count))
        return words("\(number) kesalahan", "\(number) \(count == 1 ? "fault" : "faults")")
    }

    /// What is shown below the faults, while the last good page is there.
    var lastGoodPage: String {
        words(
            "Di belakangnya tampak halaman terakhir yang benar. Perbaiki, lalu simpan: daftar ini "
                + "hilang dengan sendirinya.",
            "Behind this stands the last page that was right. Mend it and save: this list goes away "
                + "by itself.")
    }

    /// The same, where there is no page yet.
    var noPageYet: String {
        words(
            "Perbaiki, lalu simpan: situs akan tampil di sini dengan sendirinya.",
            "Mend it and save: the site will show up here by itself.")
    }

    /// How many faults of a long list are not shown.
    func more(_ count: Int) -> String {
        let number = language.grouped(Int64(count))
        return words("dan \(number) lagi", "and \(number) more")
    }

    var close: String { words("Tutup", "Close") }
    var failedTitle: String { words("Situs tidak dapat dibuat", "The site cannot be made") }
    var makingTitle: String { words("Situs sedang dibuat", "The site is being made") }
    var making: String {
        words("Halaman ini tampil segera setelah selesai.", "This page shows up as soon as it is.")
    }
    var changingTitle: String { words("Halaman sedang berubah", "The page is changing") }
    var notFoundTitle: String { words("Halaman tidak ada", "No such page") }
    var notFound: String {
        words("Situs ini tidak memiliki halaman di alamat itu.", "The site has no page there.")
    }
    var refusedTitle: String { words("Alamat ditolak", "Address refused") }
    var refusedPath: String {
        words(
            "Alamat halaman dimulai dengan garis miring dan tetap berada di dalam situs.",
            "A page's address begins with a slash and stays inside the site.")
    }
    func refusedHost(port: Int) -> String {
        words(
            "Pratinjau hanya menjawab di http://127.0.0.1:\(port)/ dan http://localhost:\(port)/.",
            "The preview only answers at http://127.0.0.1:\(port)/ and http://localhost:\(port)/.")
    }
    var refusedMethod: String {
        words("Pratinjau hanya dapat dibaca.", "The preview can only be read.")
    }
    var unreadableDayTitle: String { words("Hari tidak terbaca", "Unreadable day") }
    func unreadableDay(_ text: String) -> String {
        words(
            "“\(text)” bukan hari atau waktu. Tulis seperti ?as-of=2024-12-03 atau "
                + "?as-of=2024-12-03T15:00+07:00.",
            "“\(text)” is neither a day nor a time. Write it like ?as-of=2024-12-03 or "
                + "?as-of=2024-12-03T15:00+07:00.")
    }
    func day(_ text: String) -> String { words("Situs per \(text)", "The site as of \(text)") }
    var backToNow: String { words("Kembali ke sekarang", "Back to now") }
    var aboutPreview: String { words("Pratinjau", "Preview") }
}
