internal import Diagnostics

/// What is said of files that are written into a site folder.
extension ReportWords {
    /// The mark of a built-in template in whose place a file of the site stands.
    var ownTemplate: String { language == .id ? "(diganti situs ini)" : "(replaced by this site)" }

    /// A file that was written.
    func written(_ path: String) -> String {
        language == .id ? "Ditulis: \(path)\n" : "Written: \(path)\n"
    }

    /// A file that is there and stays as it is.
    func existsAlready(_ path: String) -> String {
        switch language {
        case .id: "“\(path)” sudah ada dan tidak diubah"
        case .en: "“\(path)” is there already and stays as it is"
        }
    }
}

/// What is said of new entries.
extension ReportWords {
    /// A file that is there and stays as it is, and a name that is free.
    func existsAlready(_ path: String, freeName: String) -> String {
        switch language {
        case .id: "\(existsAlready(path)); pilih nama lain, misalnya --name \(freeName)"
        case .en: "\(existsAlready(path)); choose another name, such as --name \(freeName)"
        }
    }

    /// What comes after a new entry.
    func next(toFill keys: [String]) -> String {
        let list = keys.joined(separator: ", ")
        switch language {
        case .id:
            return keys.isEmpty
                ? "Buka berkas itu, isi yang perlu, lalu jalankan: posko check\n"
                : "Isi dahulu \(list) di berkas itu, lalu jalankan: posko check\n"
        case .en:
            return keys.isEmpty
                ? "Open the file, fill what is needed, then run: posko check\n"
                : "Fill \(list) in the file first, then run: posko check\n"
        }
    }

    /// A post of one city that cannot report on another.
    func reports(_ post: String, on home: String, not city: String) -> String {
        switch language {
        case .id: "posko “\(post)” melapor untuk “\(home)”, bukan untuk “\(city)”"
        case .en: "the post “\(post)” reports on “\(home)”, not on “\(city)”"
        }
    }

    /// A post that has reported on the day already.
    func reportedAlready(_ file: String) -> String {
        switch language {
        case .id:
            "laporan posko dan hari itu sudah ada: \(file); ubah di sana, atau tulis laporan kedua "
                + "dengan --name"
        case .en:
            "there is a report of that post and day already: \(file); change it there, or write a "
                + "second one with --name"
        }
    }

    /// A report without a post.
    func whichPost(_ names: [String]) -> String {
        let list = names.joined(separator: ", ")
        switch language {
        case .id:
            return names.isEmpty
                ? "belum ada posko; buat dahulu dengan “posko new post”"
                : "posko mana? Yang ada: \(list)"
        case .en:
            return names.isEmpty
                ? "there is no post yet; add one with “posko new post” first"
                : "which post? There are: \(list)"
        }
    }
}
