internal import Content
internal import Diagnostics
internal import Files
internal import Model
internal import Output
internal import Pages
internal import Parallel
internal import Synchronization

/// The files of a site while they are made and written, on all cores.
struct SiteMaking: Sendable {
    let plan: SitePlan
    /// What else is to be checked before anything is published.
    let checks: [PlannedSite.Check]
    /// Paths below `Content/files/`.
    let copies: [String]
    let texts: SiteTexts
    let root: String
    let folder: OutputFolder
    let watch: Stopwatch
    /// The files of the plan, then the copies, then the texts that no page of this edition shows:
    /// they are checked all the same.
    let unshown: [Int]
    /// The summaries of texts that feeds tell, as the pages of the texts found them.
    let summaries = Shelf<String, Body>()
    /// The files of those texts.
    let summarised: Set<String>

    init(
        plan: SitePlan, checks: [PlannedSite.Check], copies: [String], texts: SiteTexts,
        from root: String, to folder: OutputFolder, _ watch: Stopwatch
    ) {
        self.watch = watch
        self.plan = plan
        self.checks = checks
        self.copies = copies
        self.texts = texts
        self.root = root
        self.folder = folder
        summarised = Set(plan.files.lazy.flatMap(\.others).map(\.textFile))
        unshown = texts.indices(
            besides: plan.files.compactMap(\.shown?.textFile))
    }

    /// How many files there are.
    var count: Int { plan.pictures.count + plan.files.count + copies.count }

    /// What a task made.
    struct Made: Sendable {
        var bytes = 0
        var findings: [TextFindings] = []
        var files: [WrittenFiles] = []
        /// What the plan's own checks have found.
        var faults: [Diagnostic] = []

        /// The files, handed over and not shared: there may be very many.
        mutating func takeFiles() -> [WrittenFiles] {
            defer { files = [] }
            return files
        }
    }

    /// Makes all files; `nil` where a check has found a mistake, for which nothing will be published.
    ///
    /// - Parameter progress: is told how many of how many files are written, from time to time.
    /// - Throws: `MachineFault`.
    func made(
        _ progress: @Sendable (_ done: Int, _ of: Int) -> Void
    ) throws(MachineFault) -> Made? {
        let chunk = 4
        let done = Atomic(0)
        let isInVain = Atomic(false)
        let total = count + unshown.count + checks.count
        let parts = try withWorkers(chunks: (total + chunk - 1) / chunk) {
            (next) throws(MachineFault) -> Made in
            var task = MakingTask(self)
            while !isInVain.load(ordering: .relaxed), let index = next() {
                let range = index * chunk..<min((index + 1) * chunk, total)
                for item in range { try task.make(item) }
                if task.hasError { isInVain.store(true, ordering: .relaxed) }
                let before = done.wrappingAdd(range.count, ordering: .relaxed).oldValue
                progress(min(before + range.count, count), count)
            }
            return task.finished()
        }
        guard !isInVain.load(ordering: .relaxed) else { return nil }
        return parts.reduce(into: Made()) { whole, part in
            whole.bytes += part.bytes
            whole.findings += part.findings
            whole.files += part.files
            whole.faults += part.faults
        }
    }
}

/// One task that makes files, with buffers of its own.
private struct MakingTask: ~Copyable {
    private let making: SiteMaking
    private var reader: TextReader
    private var writer: OutputWriter
    private var page: [UInt8] = []
    private var bytes = 0
    private var faults: [Diagnostic] = []
    /// Whether a check has found a mistake.
    var hasError: Bool { faults.contains { $0.code.severity == .error } }
    private var reading = Duration.zero
    private var rendering = Duration.zero
    private var writing = Duration.zero

    init(_ making: SiteMaking) {
        self.making = making
        reader = making.texts.reader
        writer = making.folder.writer()
    }

    mutating func make(_ item: Int) throws(MachineFault) {
        // The checks come first: one of them may take as long as a hundred pages.
        let (checks, files) = (making.checks, making.plan.files)
        if item < checks.count {
            faults += checks[item]()
            return
        }
        // A photo may take as long as all other files.
        let pictures = making.plan.pictures
        if item < checks.count + pictures.count { return try make(pictures[item - checks.count]) }
        let item = item - checks.count - pictures.count
        if item < files.count {
            try make(files[item])
        } else if item < files.count + making.copies.count {
            let file = making.copies[item - files.count]
            bytes += try writer.copy("\(making.root)/Content/files/\(file)", to: "files/\(file)")
        } else {
            try reader.check(at: making.unshown[item - files.count - making.copies.count])
        }
    }

    private mutating func make(_ picture: PlannedPicture) throws(MachineFault) {
        if let size = writer.keep(picture.path, ifMadeFrom: picture.origin) {
            bytes += size
            return
        }
        let photo = try Files.bytes(ofFile: "\(making.root)/Content/files/\(picture.file)")
        guard let copy = picture.bytes(of: photo) else {
            if picture.isFirst { faults.append(.unreadable(picture)) }
            return
        }
        bytes += copy.count
        try writer.write(copy, to: picture.path, origin: picture.origin)
    }

    private mutating func make(_ file: PlannedFile) throws(MachineFault) {
        let start = ContinuousClock.now
        if let origin = file.origin, let size = writer.keep(file.path, ifMadeFrom: origin) {
            bytes += size
            writing += ContinuousClock.now - start
            return
        }
        let told = reader.findings.count
        var bodies: [Body] = []
        if let entry = file.shown {
            let body = try reader.checkedBody(of: entry)
            bodies.append(body)
            if making.summarised.contains(entry.textFile) {
                making.summaries.put(Body(summary: body.summary), for: entry.textFile)
            }
        }
        // What is wrong in a text is told once, however many pages show it.
        for entry in file.others { bodies.append(try summary(of: entry)) }
        let read = ContinuousClock.now
        page.removeAll(keepingCapacity: true)
        file.append(bodies, to: &page)
        let rendered = ContinuousClock.now
        bytes += page.count
        // What a text is warned of has to be told by the next build, too.
        let isClean = reader.findings.count == told
        try writer.write(page, to: file.path, origin: isClean ? file.origin : nil)
        reading += read - start
        rendering += rendered - read
        writing += ContinuousClock.now - rendered
    }

    /// The summary of an entry's text, which its page may have found already.
    private func summary(of entry: EntryHeader) throws(MachineFault) -> Body {
        if let known = making.summaries[entry.textFile] { return known }
        let body = Body(summary: try reader.body(of: entry).summary)
        making.summaries.put(body, for: entry.textFile)
        return body
    }

    consuming func finished() -> SiteMaking.Made {
        making.watch.add(reading, to: .texts)
        making.watch.add(rendering, to: .pages)
        making.watch.add(writing, to: .writing)
        return SiteMaking.Made(
            bytes: bytes, findings: [reader.findings], files: [writer.finished()],
            faults: faults)
    }
}

extension Diagnostic {
    /// A photo whose bytes are not what its format asks for.
    static func unreadable(_ picture: PlannedPicture) -> Diagnostic {
        Diagnostic(
            .unreadableImage, at: SourceLocation(file: "Content/files/\(picture.file)"),
            ["target": .text(picture.file)])
    }
}
