import Build
import Diagnostics
import Files
import Foundation
import Model
import TestSupport

/// A small site with everything in it on which a page may depend, edited at random.
struct EditedSite {
    private let site: SiteCopy
    private var numbers: SeededNumbers
    private var asOf = AsOf.clock(Moment(seconds: 1_800_000_000))
    private var count = 0
    /// What the last edit changed: files with what they held before, `nil` where they were not
    /// there.
    private var changed: [String: [UInt8]?] = [:]
    private var asOfBefore = AsOf.clock(Moment(seconds: 1_800_000_000))

    /// The program that the tests are, so that what it builds may be kept.
    static let program = "/proc/self/exe"

    init(seed: UInt64) throws {
        site = try SiteCopy(of: "Tests/CommandTests/Fixtures/base/Content", templates: "Templates")
        numbers = SeededNumbers(seed: seed)
        try write(
            "Content/summaries/2021-01/muara-08.md",
            """
            ---
            post: posko-muara
            date: 2021-01-08
            figures:
              calls: 6
            issues:
              - {id: HS-1, status: open, note: Bocor lagi}
            ---

            Lihat [posko](../../posts/posko-hulu.md) dan [jalur](../../cities/hulu-sari.md#jalur-evakuasi).

            ```table per-kecamatan
            ```

            """)
        try write(
            "Content/summaries/hulu-08.md",
            """
            ---
            post: posko-hulu
            date: 2021-01-08
            figures:
              rescued: 20
            ---

            Air surut. [Kabar](../news/air-naik.md).

            """)
        try write(
            "Content/summaries/tabel-08.md",
            """
            ---
            post: posko-induk
            date: 2021-01-08
            ---

            ```table per-kecamatan
            ```

            """)
        // Every other site speaks two languages.
        if seed % 2 == 1 { try site.translate() }
        changed = [:]
    }

    // MARK: - Building

    /// Builds the site; `false` where something is wrong with it. `Bersih` is made anew each time.
    func isBuilt(to folder: String) throws -> Bool {
        let output = "\(site.root)/\(folder)"
        if folder == "Bersih" { try remove(output) }
        let request = BuildRequest(
            site: site.root, asOf: asOf, baseURL: nil, includesDrafts: false,
            program: EditedSite.program)
        switch try buildSite(request, to: output, progress: { _, _ in }) {
        case .built: return true
        case .faults: return false
        }
    }

    /// A file of an output as it lies there.
    struct Lying: Hashable {
        let bytes: [UInt8]
        let modified: Int
        let inode: UInt64
    }

    /// Everything that lies in the output.
    func output() throws -> [String: Lying] { try tree("Output") }

    /// The first file in which the output differs from the clean one, in bytes or time.
    func difference() throws -> String? {
        let (kept, clean) = (try tree("Output"), try tree("Bersih"))
        return Set(kept.keys).union(clean.keys).sorted().first { name in
            kept[name]?.bytes != clean[name]?.bytes || kept[name]?.modified != clean[name]?.modified
        }
    }

    private func tree(_ folder: String) throws -> [String: Lying] {
        var tree: [String: Lying] = [:]
        for (path, bytes) in try site.tree(below: folder) {
            var status = stat()
            stat("\(site.root)/\(folder)/\(path)", &status)
            tree[path] = Lying(
                bytes: bytes, modified: status.st_mtim.tv_sec, inode: UInt64(status.st_ino))
        }
        return tree
    }

    // MARK: - Editing

    /// Does one to three edits, and tells them.
    mutating func edit() throws -> [String] {
        changed = [:]
        asOfBefore = asOf
        var edits: [String] = []
        for _ in 0..<Int.random(in: 1...2, using: &numbers) { edits.append(try editOnce()) }
        return edits
    }

    /// Takes the last edits back.
    mutating func takeBack() throws {
        asOf = asOfBefore
        for (path, bytes) in changed {
            if let bytes {
                try site.write(String(decoding: bytes, as: UTF8.self), to: path)
            } else {
                try site.delete(path)
            }
        }
    }

    private mutating func editOnce() throws -> String {
        count += 1
        let edits: [(inout EditedSite) throws -> String] = [
            { try $0.addToText(of: $0.anyEntry()) },
            { try $0.addToText(of: $0.anyEntry(in: "Content/summaries")) },
            { try $0.changeTitle() },
            { try $0.changeFigure() },
            { try $0.addSummary() },
            { try $0.addNews() },
            { try $0.removeEntry() },
            { try $0.renameEntry() },
            { try $0.changeKey() },
            { try $0.changeIssue() },
            { try $0.changeHeading() },
            { try $0.changeTemplate() },
            { try $0.changeWords() },
            { try $0.changeStyle() },
            { try $0.changeSettings() },
            { $0.moveAsOf() },
            { try $0.addFile() },
            { try $0.spoilOutput() },
            { try $0.changeTranslation() },
        ]
        return try edits[Int.random(in: edits.indices, using: &numbers)](&self)
    }

    private mutating func addToText(of path: String) throws -> String {
        let count = count
        try change(path) { $0 + "\nKalimat \(count).\n" }
        return "text of \(path)"
    }

    private mutating func changeTitle() throws -> String {
        let count = count
        let folder =
            ["Content/cities", "Content/posts", "Content/news", "Content/pages"]
            .randomElement(using: &numbers) ?? "Content/cities"
        let path = try anyEntry(in: folder)
        try change(path) { text in
            text.replacing(/(?m)^title: .*$/, with: "title: Judul \(count)", maxReplacements: 1)
        }
        return "title of \(path)"
    }

    private mutating func changeFigure() throws -> String {
        let path = try anyEntry(in: "Content/summaries")
        let number = Int.random(in: 0...40, using: &numbers)
        try change(path) {
            $0.replacing(/(?m)^  (calls|rescued): .*$/) { "  \($0.output.1): \(number)" }
        }
        return "figure of \(path)"
    }

    private mutating func addSummary() throws -> String {
        let post = ["hulu", "muara"].randomElement(using: &numbers) ?? "hulu"
        let day = Int.random(in: 9...31, using: &numbers)
        let path = "Content/summaries/2021-02/\(post)-baru-\(count).md"
        let issue = Bool.random(using: &numbers) ? "issues:\n  - {id: HS-1, status: open}\n" : ""
        try write(
            path,
            """
            ---
            post: posko-\(post)
            date: 2021-01-\(day < 10 ? "0" : "")\(day)
            figures:
              rescued: \(30 + day)
            \(issue)---

            Ringkasan baru \(count).

            """)
        return "new \(path)"
    }

    private mutating func addNews() throws -> String {
        let path = "Content/news/kabar-\(count).md"
        let embargo = Bool.random(using: &numbers) ? "publish_at: 2021-01-20T08:00\n" : ""
        try write(
            path, "---\ntitle: Kabar \(count)\ndate: 2021-01-09\n\(embargo)---\n\nKabar.\n")
        return "new \(path)"
    }

    private mutating func removeEntry() throws -> String {
        let folder = ["Content/summaries", "Content/news"].randomElement(using: &numbers)
        let path = try anyEntry(in: folder ?? "Content/news")
        try removeFile(path)
        return "without \(path)"
    }

    private mutating func renameEntry() throws -> String {
        let path = try anyEntry(in: "Content/summaries")
        let text = try site.text(of: path)
        try removeFile(path)
        try write("Content/summaries/lain-\(count).md", text)
        return "another name for \(path)"
    }

    private mutating func changeKey() throws -> String {
        let count = count
        let path = try anyEntry()
        let key =
            ["draft: true", "publish_at: 2021-01-10T08:00", "description: Ringkas \(count)"]
            .randomElement(using: &numbers) ?? "draft: true"
        try change(path) { $0.replacing("---\n", with: "---\n\(key)\n", maxReplacements: 1) }
        return "\(key) in \(path)"
    }

    private mutating func changeIssue() throws -> String {
        let count = count
        let path = "Content/summaries/2021-01/hulu-06.md"
        guard kind(ofFile: "\(site.root)/\(path)") != nil else { return "no issue" }
        try change(path) { $0.replacing(/title: [^,]*,/, with: "title: Tanggul \(count),") }
        return "issue of \(path)"
    }

    private mutating func changeHeading() throws -> String {
        let count = count
        try change("Content/cities/hulu-sari.md") { $0 + "\n## Bagian \(count)\n" }
        return "heading of a city"
    }

    private mutating func changeTemplate() throws -> String {
        let count = count
        let path =
            ["Templates/summary.mustache", "Templates/partials/layout.mustache"]
            .randomElement(using: &numbers) ?? "Templates/summary.mustache"
        try change(path) { $0.replacing("</dl>", with: "</dl>\n<p>\(count)</p>") }
        return "template \(path)"
    }

    private mutating func changeWords() throws -> String {
        let count = count
        try change("Templates/strings/id.yaml") {
            $0.replacing(/(?m)^(  figures: ).*$/) { "\($0.output.1)Angka \(count)" }
        }
        return "words"
    }

    private mutating func changeStyle() throws -> String {
        let count = count
        try change("Templates/assets/style.css") { $0 + "\n/* \(count) */\n" }
        return "style"
    }

    private mutating func changeSettings() throws -> String {
        let count = count
        try change("Content/site.yaml") {
            $0.replacing(/(?m)^publisher: .*$/, with: "publisher: Penguji \(count)")
        }
        return "settings"
    }

    /// Gives a city a translation, changes it or takes it away; in a site of one language that is a
    /// fault.
    private mutating func changeTranslation() throws -> String {
        let path = "Content/cities/hulu-sari.en.md"
        if kind(ofFile: "\(site.root)/\(path)") != nil, Bool.random(using: &numbers) {
            try removeFile(path)
            return "without \(path)"
        }
        try write(path, "---\ntitle: Upstream \(count)\n---\n\nA district upstream.\n")
        return "translation \(path)"
    }

    private mutating func moveAsOf() -> String {
        let day = Int.random(in: 5...20, using: &numbers)
        asOf =
            Bool.random(using: &numbers)
            ? .clock(Moment(seconds: 1_800_000_000 + count))
            : .asked("2021-01-\(day < 10 ? "0" : "")\(day)")
        return "as of \(asOf)"
    }

    private mutating func addFile() throws -> String {
        try write("Content/files/berkas-\(count % 3).txt", "Isi \(count)\n")
        return "file"
    }

    /// What somebody did to the output has to be mended by the next build.
    private mutating func spoilOutput() throws -> String {
        let names = try output().keys.sorted().filter { !$0.hasPrefix(".") }
        guard let name = names.randomElement(using: &numbers) else { return "no output" }
        if Bool.random(using: &numbers) {
            try site.write("rusak", to: "Output/\(name)")
        } else {
            try site.delete("Output/\(name)")
        }
        return "spoilt \(name)"
    }

    // MARK: - Files

    private mutating func anyEntry(in folder: String = "Content") throws -> String {
        let names = try files(below: "\(site.root)/\(folder)", hidden: false)
            .map { "\(folder)/\($0.path)" }.filter { $0.hasSuffix(".md") }
        return names.randomElement(using: &numbers) ?? "Content/region.md"
    }

    private mutating func change(_ path: String, _ edit: (String) -> String) throws {
        try note(path)
        try site.write(edit(try site.text(of: path)), to: path)
    }

    private mutating func write(_ path: String, _ text: String) throws {
        try note(path)
        try site.write(text, to: path)
    }

    private mutating func removeFile(_ path: String) throws {
        try note(path)
        try site.delete(path)
    }

    private mutating func note(_ path: String) throws {
        guard changed[path] == nil else { return }
        changed[path] = .some(
            kind(ofFile: "\(site.root)/\(path)") == nil
                ? nil : try bytes(ofFile: "\(site.root)/\(path)"))
    }
}
