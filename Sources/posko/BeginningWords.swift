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
    func begun(_ folder: String, files: Int) -> String {
        let command = "posko build --site \(shellWord(folder))"
        switch language {
        case .id:
            return """
                Situs baru ada di \(folder): \(files) berkas.
                Berikutnya:
                  \(command)
                lalu buka \(folder)/Output/index.html, dan ubah berkas di \(folder)/Content/.
                Laporan hari ini dimulai dengan: posko new summary

                """
        case .en:
            return """
                The new site is in \(folder): \(files) files.
                Next:
                  \(command)
                then open \(folder)/Output/index.html, and change the files in \(folder)/Content/.
                Today's report begins with: posko new summary

                """
        }
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
