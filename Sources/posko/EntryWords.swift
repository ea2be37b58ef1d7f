internal import Diagnostics

extension ReportWords {
    /// What is said where a list has no entry.
    var noEntry: String {
        switch language {
        case .id: "Tidak ada isian yang cocok.\n"
        case .en: "No entry is like that.\n"
        }
    }

    /// The last line where some entries have faults and are not listed.
    func notListed(_ faults: Int) -> String {
        switch language {
        case .id: "\(grouped(faults)) kesalahan; isian yang salah tidak ada dalam daftar.\n"
        case .en:
            "\(grouped(faults)) \(faults == 1 ? "fault" : "faults"); entries at fault are not "
                + "listed.\n"
        }
    }

    /// The last line where some entries have faults and are not touched.
    func notTouched(_ faults: Int) -> String {
        switch language {
        case .id: "\(grouped(faults)) kesalahan; berkas yang salah tidak disentuh.\n"
        case .en:
            "\(grouped(faults)) \(faults == 1 ? "fault" : "faults"); files at fault are not "
                + "touched.\n"
        }
    }

    /// The last line where site.yaml cannot be read.
    func noSchema(_ faults: Int) -> String {
        switch language {
        case .id: "\(grouped(faults)) kesalahan; skema memerlukan site.yaml yang dapat dibaca.\n"
        case .en:
            "\(grouped(faults)) \(faults == 1 ? "fault" : "faults"); schemas need a site.yaml that "
                + "can be read.\n"
        }
    }

    /// A path that is no entry of the site.
    func noEntryFile(_ path: String) -> String {
        switch language {
        case .id:
            "“\(path)” bukan isian situs ini; isian adalah berkas .md di Content/, di luar files/"
        case .en:
            "“\(path)” is no entry of this site; entries are files .md in Content/, outside "
                + "files/"
        }
    }

    /// How many of the entries were put into form, or would be.
    func formatted(_ changed: Int, of all: Int, isWritten: Bool) -> String {
        switch (language, changed, isWritten) {
        case (.id, 0, _): "\(grouped(all)) isian, semuanya rapi.\n"
        case (.en, 0, _): "\(grouped(all)) \(all == 1 ? "entry" : "entries"), all in form.\n"
        case (.id, _, true): "\(grouped(changed)) dari \(grouped(all)) isian dirapikan.\n"
        case (.en, _, true): "\(grouped(changed)) of \(grouped(all)) entries put into form.\n"
        case (.id, _, false):
            "\(grouped(changed)) dari \(grouped(all)) isian belum rapi; jalankan posko fmt.\n"
        case (.en, _, false):
            "\(grouped(changed)) of \(grouped(all)) entries are not in form; run posko fmt.\n"
        }
    }
}
