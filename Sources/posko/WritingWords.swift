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
