internal import Diagnostics

/// What the preview says on the terminal, in the reader's language.
struct ServeWords: Sendable {
    let language: Language

    /// Where the preview is found.
    func serving(on port: Int, insteadOf asked: Int) -> String {
        let address = "http://127.0.0.1:\(port)/"
        let isOther = port != asked && asked != 0
        switch language {
        case .id:
            return "Pratinjau: \(address)\(isOther ? " (port \(asked) sedang dipakai)" : "")\n"
                + "Ctrl-C mengakhirinya.\n"
        case .en:
            return "Preview: \(address)\(isOther ? " (port \(asked) is in use)" : "")\n"
                + "Ctrl-C ends it.\n"
        }
    }

    /// What made the site anew: one file, or how many; nothing where nothing changed.
    func cause(_ changed: [String]) -> String {
        guard let first = changed.first else { return "" }
        let name = first == "." ? (language == .id ? "situs" : "the site") : first
        let others = changed.count - 1
        switch (others, language) {
        case (0, .id): return "\(name) berubah:"
        case (0, .en): return "\(name) changed:"
        case (_, .id): return "\(name) dan \(grouped(others)) lagi berubah:"
        case (_, .en): return "\(name) and \(grouped(others)) more changed:"
        }
    }

    /// How many pages can be looked at, and how long it took to get there.
    func ready(pages: Int?, in time: Duration? = nil) -> String {
        let count = grouped(pages ?? 0)
        let seconds = time.map { ReportWords(language: language).seconds($0) }
        switch language {
        case .id: return "\(count) halaman siap\(seconds.map { " dalam \($0) detik" } ?? "")."
        case .en: return "\(count) pages ready\(seconds.map { " in \($0) seconds" } ?? "")."
        }
    }

    /// How many faults there are, and what is shown meanwhile.
    ///
    /// - Parameter isFirst: whether the site was never without faults since the preview began.
    func faults(_ count: Int, isFirst: Bool) -> String {
        let faults = language == .id ? "kesalahan" : count == 1 ? "fault" : "faults"
        let shown =
            switch (language, isFirst) {
            case (.id, false): "Halaman terakhir yang benar tetap tampil."
            case (.id, true): "Situs tampil begitu semuanya diperbaiki."
            case (.en, false): "The last page that was right stays."
            case (.en, true): "The site is shown as soon as all is mended."
            }
        return "\(grouped(count)) \(faults). \(shown)\n"
    }

    /// What a check says that is done and goes on.
    var waiting: String {
        switch language {
        case .id: "Menunggu simpanan berikutnya; Ctrl-C mengakhirinya."
        case .en: "Waiting for the next save; Ctrl-C ends it."
        }
    }

    var noBrowser: String {
        switch language {
        case .id: "peramban tidak dapat dibuka; buka alamat di atas sendiri"
        case .en: "the browser cannot be opened; open the address above yourself"
        }
    }

    private func grouped(_ count: Int) -> String { language.grouped(Int64(count)) }
}
