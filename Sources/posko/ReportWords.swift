internal import Build
internal import Diagnostics
internal import Output
internal import Totals

/// What the command says of its results, in the reader's language.
struct ReportWords: Sendable {
    let language: Language

    /// The last lines of a build: what was built, what was held back, and which file to open.
    func built(_ report: BuildReport, in time: Duration, output: String) -> String {
        let entries = report.entries.map { "\(grouped($0.count)) \(kind($0.kind, $0.count))" }
            .joined(separator: ", ")
        let seconds = seconds(time)
        var lines =
            switch language {
            case .id:
                [
                    "Selesai: \(grouped(report.pages)) halaman dari \(entries).",
                    "\(grouped(report.files)) berkas, \(size(report.bytes)), \(seconds) detik.",
                ]
            case .en:
                [
                    "Done: \(grouped(report.pages)) pages from \(entries).",
                    "\(grouped(report.files)) files, \(size(report.bytes)), \(seconds) seconds.",
                ]
            }
        lines.append(search(report.search))
        lines += heldBack(report.heldBack)
        let path = "\(output)/index.html".replacingPrefix("./", with: "")
        lines.append(language == .id ? "Buka \(path)" : "Open \(path)")
        return lines.map { $0 + "\n" }.joined()
    }

    /// How long each stage took, a line each.
    func timings(_ timings: [StageTiming]) -> String {
        timings.map { timing in
            let milliseconds = timing.duration / .milliseconds(1)
            let tenths = Int64((milliseconds * 10).rounded())
            let number = "\(grouped(Int(tenths / 10)))\(language == .id ? "," : ".")\(tenths % 10)"
            let name = stage(timing.stage)
            let space = String(repeating: " ", count: max(1, 36 - name.count - number.count))
            return "  \(name)\(space)\(number) ms\(timing.isShared ? " *" : "")\n"
        }.joined()
            + (language == .id
                ? "  * berjalan bersama tahap lain; waktu semua inti dijumlahkan\n"
                : "  * ran beside other stages; the time of all cores added up\n")
    }

    private func stage(_ stage: StageTiming.Stage) -> String {
        switch (stage, language) {
        case (.reuse, .id): "mencari perubahan"
        case (.reuse, .en): "looking for changes"
        case (.content, .id): "membaca Content/"
        case (.content, .en): "reading Content/"
        case (.templates, .id): "membaca Templates/"
        case (.templates, .en): "reading Templates/"
        case (.faults, .id): "memeriksa angka"
        case (.faults, .en): "checking figures"
        case (.totals, .id): "menyusun edisi"
        case (.totals, .en): "making the edition"
        case (.plan, .id): "menjumlah dan merencanakan halaman"
        case (.plan, .en): "adding up and planning pages"
        case (.texts, .id): "membaca dan menyusun teks"
        case (.texts, .en): "reading and rendering texts"
        case (.pages, .id): "menyusun halaman"
        case (.pages, .en): "rendering pages"
        case (.writing, .id): "menulis berkas"
        case (.writing, .en): "writing files"
        case (.search, .id): "membuat pencarian"
        case (.search, .en): "making the search"
        case (.exchange, .id): "memasang situs baru"
        case (.exchange, .en): "putting the new site in place"
        }
    }

    /// What is not shown yet, by count; nothing where everything is shown.
    private func heldBack(_ held: HeldBack) -> [String] {
        let counts: [(count: Int, id: String, en: String)] = [
            (held.drafts, "konsep", "drafts"),
            (held.embargoed, "isian yang belum waktunya terbit", "embargoed entries"),
            (held.later, "isian dari waktu sesudahnya", "entries from a later time"),
            (held.corrections, "ralat dari waktu sesudahnya", "later corrections"),
        ]
        let told = counts.filter { $0.count > 0 }
            .map { "\(grouped($0.count)) \(language == .id ? $0.id : $0.en)" }
        guard !told.isEmpty else { return [] }
        let label = language == .id ? "Ditahan" : "Held back"
        return ["\(label): \(told.joined(separator: ", "))."]
    }

    /// What a check without faults says.
    func clean(pages: Int) -> String {
        switch language {
        case .id: "Tidak ada kesalahan. Situs ini akan memiliki \(grouped(pages)) halaman.\n"
        case .en: "No faults. The site will have \(grouped(pages)) pages.\n"
        }
    }

    /// How many faults there are.
    func faults(_ count: Int) -> String {
        switch language {
        case .id: "\(grouped(count)) kesalahan. Situs lama tidak diubah.\n"
        case .en:
            "\(grouped(count)) \(count == 1 ? "fault" : "faults"). The old site is unchanged.\n"
        }
    }

    func refusal(_ refusal: OutputRefusal) -> String {
        switch (refusal, language) {
        case (.notAFolder(let path), .id):
            "“\(path)” bukan folder; pilih folder lain dengan --output"
        case (.notAFolder(let path), .en):
            "“\(path)” is not a folder; choose another one with --output"
        case (.foreignFile(let path), .id):
            "“\(path)” bukan buatan posko dan akan hilang; pindahkan, atau pilih folder lain "
                + "dengan --output"
        case (.foreignFile(let path), .en):
            "“\(path)” was not made by posko and would be lost; move it, or choose another "
                + "folder with --output"
        }
    }

    /// What a build says that has to wait for another one.
    func waiting(for output: String) -> String {
        switch language {
        case .id: "menunggu posko lain yang sedang menulis “\(output)” atau folder di sebelahnya"
        case .en: "waiting for another posko that writes “\(output)” or a folder beside it"
        }
    }

    func failure(_ failure: BuildFailure) -> String {
        switch (failure, language) {
        case (.noSiteFolder(let path), .id):
            "tidak ada folder situs “\(path)”; sebut foldernya dengan --site"
        case (.noSiteFolder(let path), .en):
            "there is no site folder “\(path)”; name it with --site"
        case (.unreadableTime(let text), .id):
            "--as-of “\(text)” bukan hari atau waktu; tulis seperti 2024-12-03 atau "
                + "2024-12-03T15:00+07:00"
        case (.unreadableTime(let text), .en):
            "--as-of “\(text)” is neither a day nor a time; write it like 2024-12-03 or "
                + "2024-12-03T15:00+07:00"
        }
    }

    /// What a command line may name wrongly.
    enum Named {
        case table
        case row
        case column
        case template
        case post
        case city
        case kind
    }

    /// An unknown name, and the one that was probably meant or all that there are.
    func unknown(_ named: Named, _ name: String, among known: [String]) -> String {
        let kind =
            switch (named, language) {
            case (.table, .id): "tabel"
            case (.table, .en): "table"
            case (.row, .id): "baris"
            case (.row, .en): "row"
            case (.column, .id): "kolom"
            case (.column, .en): "column"
            case (.template, .id): "templat bawaan"
            case (.template, .en): "built-in template"
            case (.post, .id): "posko"
            case (.post, .en): "post"
            case (.city, .id): "wilayah"
            case (.city, .en): "city"
            case (.kind, .id): "jenis"
            case (.kind, .en): "kind"
            }
        let near = nearestName(to: name, among: known)
        let list = known.joined(separator: ", ")
        switch language {
        case .id:
            let help = near.map { "maksud Anda “\($0)”?" } ?? "yang ada: \(list)"
            return "tidak ada \(kind) bernama “\(name)”; \(help)"
        case .en:
            let help = near.map { "did you mean “\($0)”?" } ?? "there are: \(list)"
            return "there is no \(kind) named “\(name)”; \(help)"
        }
    }

    private func kind(_ kind: String, _ count: Int) -> String {
        switch (kind, language) {
        case ("city", .id): "wilayah"
        case ("city", .en): count == 1 ? "city" : "cities"
        case ("post", .id): "posko"
        case ("post", .en): count == 1 ? "post" : "posts"
        case ("candidate", .id): "paslon"
        case ("candidate", .en): count == 1 ? "candidate" : "candidates"
        case ("summary", .id): "ringkasan"
        case ("summary", .en): count == 1 ? "summary" : "summaries"
        case ("news", .id): "berita"
        case ("news", .en): count == 1 ? "piece of news" : "pieces of news"
        case (_, .id): "halaman bebas"
        case (_, .en): count == 1 ? "other page" : "other pages"
        }
    }

    func grouped(_ count: Int) -> String { language.grouped(Int64(count)) }

    /// A size in bytes, kB or MB (SI), with one decimal.
    private func size(_ bytes: Int) -> String {
        if bytes < 1000 { return "\(bytes) B" }
        let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
        return "\(tenths(bytes * 10 / unit)) \(name)"
    }

    /// Seconds with two decimals.
    func seconds(_ time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        let hundredths = seconds * 100 + attoseconds / 10_000_000_000_000_000
        let fraction = hundredths % 100
        let separator = language == .id ? "," : "."
        return
            "\(language.grouped(hundredths / 100))\(separator)\(fraction < 10 ? "0" : "")\(fraction)"
    }

    private func tenths(_ tenths: Int) -> String {
        let separator = language == .id ? "," : "."
        return "\(grouped(tenths / 10))\(separator)\(tenths % 10)"
    }
}

extension String {
    func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}
