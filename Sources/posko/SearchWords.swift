internal import Build
internal import Diagnostics

/// What is said of the search of a site.
extension ReportWords {
    /// Whether the site has a search, and what made it.
    func search(_ version: String?) -> String {
        switch (version, language) {
        case (let version?, .id): "Pencarian: Pagefind \(version)."
        case (let version?, .en): "Search: Pagefind \(version)."
        case (nil, .id): "Tanpa pencarian."
        case (nil, .en): "No search."
        }
    }

    /// What to say where the search could not be made: what its program said comes last.
    func failure(_ failure: SearchFailure) -> String {
        let program = failure.program
        let what =
            switch (failure.outcome, language) {
            case (nil, .id): "“\(program)” bukan Pagefind versi 1"
            case (nil, .en): "“\(program)” is no Pagefind of version 1"
            case (.exited(let code)?, .id): "“\(program)” gagal dengan kode keluar \(code)"
            case (.exited(let code)?, .en): "“\(program)” failed with exit code \(code)"
            case (.killed(let signal)?, .id):
                "“\(program)” dihentikan oleh sinyal \(signal)"
            case (.killed(let signal)?, .en): "“\(program)” was ended by signal \(signal)"
            }
        let help =
            language == .id
            ? "situs lama tidak diubah; tanpa pencarian: --no-search"
            : "the old site is unchanged; for a site without a search: --no-search"
        let said = failure.said.suffix(4000).split(separator: "\n").map { "\n  \($0)" }.joined()
        return "\(what); \(help)\(said)"
    }
}
