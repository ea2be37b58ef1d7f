internal import Diagnostics
internal import Writing

/// What is asked and said when a new site is written.
extension ReportWords {
    var occasionQuestion: String { language == .id ? "Untuk apa posko ini" : "What is it for" }
    var titleQuestion: String { language == .id ? "Nama situs" : "Name of the site" }
    var onePostEach: String { language == .id ? "satu per wilayah" : "one for each city" }
    var timeZoneQuestion: String { language == .id ? "Zona waktu" : "Time zone" }

    var citiesQuestion: String {
        language == .id
            ? "Kota dan kabupaten, dipisahkan koma" : "Cities, with commas between them"
    }

    var postsQuestion: String {
        language == .id
            ? "Posko, dipisahkan koma, menurut urutan wilayah"
            : "Posts, with commas between them, city after city"
    }

    /// What an occasion is called in a question and its answer.
    func name(of occasion: Occasion) -> String {
        switch (occasion, language) {
        case (.election, .id): "pemilihan"
        case (.election, .en): "an election"
        case (.flood, .id): "banjir"
        case (.flood, .en): "a flood"
        case (.holiday, .id): "mudik"
        case (.holiday, .en): "a holiday"
        }
    }

    /// An answer that is none.
    func notUnderstood(_ answer: String) -> String {
        language == .id
            ? "“\(answer)” tidak dikenal; pilih salah satu yang disebut."
            : "“\(answer)” is not known; choose one of those that are named."
    }

    /// The answers ended before the questions.
    var cancelled: String {
        language == .id
            ? "dibatalkan; tidak ada yang ditulis" : "cancelled; nothing was written"
    }

    /// A folder that holds a site already.
    func siteExists(_ path: String) -> String {
        language == .id
            ? "“\(path)” sudah ada; situs lama tidak diubah. Pilih folder lain"
            : "“\(path)” is there already; the old site is unchanged. Choose another folder"
    }

    /// A path that is no folder.
    func notAFolder(_ path: String) -> String {
        language == .id ? "“\(path)” bukan folder" : "“\(path)” is not a folder"
    }

    /// A new site, and what comes next.
    ///
    /// - Parameter post: the name of a post of the site.
    func begun(_ folder: String, files: Int, post: String) -> String {
        let commands = [
            ("posko serve --open", id: "lihat situsnya di peramban", en: "see it in the browser"),
            (
                "posko new summary \(post)", id: "mulai laporan hari ini",
                en: "begin today's report"
            ),
            ("posko build", id: "tulis situsnya ke Output/", en: "write the site to Output/"),
        ]
        let width = commands.map(\.0.count).max() ?? 0
        let lines = commands.map { command, id, en in
            let space = String(repeating: " ", count: width - command.count)
            return "  \(command)\(space)  # \(language == .id ? id : en)\n"
        }
        let head =
            language == .id
            ? "Situs baru ada di \(folder): \(files) berkas.\nBerikutnya:\n"
            : "The new site is in \(folder): \(files) files.\nNext:\n"
        return head + "  cd \(shellWord(folder))\n" + lines.joined()
    }
}

/// A text as one word of a shell.
private func shellWord(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    if isPlain { return text }
    return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
}
