internal import Content
internal import Files
internal import Fingerprints
internal import Model
internal import Pages
internal import Parallel
internal import Totals

/// What a site is made from besides its entries, told by content alone: every other file of its
/// folders, what was asked for, and the program itself.
struct SiteOrigin: Sendable {
    private let others: Fingerprint
    private let root: String

    /// What a site is made from; `nil` where the program cannot be told, or where something cannot
    /// be read, which is told by whoever needs it.
    ///
    /// - Parameter listed: gets the files below `Content/`, listed once for all who need to know.
    init?(of request: BuildRequest, listing listed: inout ListedFiles?) {
        let root = request.site
        let (program, content) = together {
            request.program.flatMap(fingerprint(ofProgram:))
        } _: {
            try? files(below: "\(root)/Content", hidden: false)
        }
        guard let program, let content,
            let templates = try? files(below: "\(root)/Templates", hidden: false)
        else { return nil }
        self.root = root
        listed = content
        var all = Fingerprinter()
        all.append(program)
        all.append(request.asOf.name)
        all.append(request.baseURL?.description ?? "")
        all.append(request.includesDrafts ? 1 : 0)
        all.append(request.search?.version ?? "")
        for (folder, files) in [("Content", content), ("Templates", templates)] {
            for (name, kind) in files {
                let path = "\(folder)/\(name)"
                if folder == "Content", isEntry(name, kind) { continue }
                // A link is a fault, which the reading of the site tells.
                guard kind == .file, let own = fingerprint(ofFile: "\(root)/\(path)") else {
                    return nil
                }
                all.append(path)
                all.append(own)
            }
        }
        others = all.finished
    }

    /// Of everything, with the entries as they lie there now; `nil` where one cannot be read.
    ///
    /// - Parameter content: the files below `Content/`.
    func now(_ content: ListedFiles) -> Fingerprint? {
        let entryFiles = content.filter { isEntry($0.path, $0.kind) }.map { "Content/\($0.path)" }
        let sums = try? inParallel(entryFiles.count, chunk: 128) {
            (range) throws(MachineFault) -> [FingerprintSum] in
            var sum = FingerprintSum()
            for path in entryFiles[range] {
                let file = "\(root)/\(path)"
                // What is too large to be read is a fault, which the reading of the site tells.
                guard let bytes = try text(ofFile: file) else { throw MachineFault(changed: file) }
                sum.add(entryFingerprint(path, Fingerprint(of: bytes)))
            }
            return [sum]
        }
        return sums.map { whole($0.reduce(into: FingerprintSum()) { $0.add($1) }) }
    }

    /// Of everything, with the entries as they were read.
    func whole(_ texts: SiteTexts) -> Fingerprint {
        var (entries, others) = texts.fingerprints
        entries.add(others)
        return whole(entries)
    }

    private func whole(_ entries: FingerprintSum) -> Fingerprint {
        var all = Fingerprinter()
        all.append(others)
        all.append(entries.finished)
        return all.finished
    }

    /// What pages depend on, with the entries as they were read.
    func pages(_ texts: SiteTexts, asOf: Moment) -> PageOrigins {
        var site = Fingerprinter()
        site.append(others)
        site.append(texts.fingerprints.others.finished)
        site.append(asOf.seconds)
        return PageOrigins(site: site.finished, links: texts.linkFingerprint)
    }
}

/// Whether a file below `Content/` is an entry's.
private func isEntry(_ path: String, _ kind: FileKind) -> Bool {
    kind == .file && path.hasSuffix(".md") && !path.hasPrefix("files/")
}

extension AsOf {
    /// What was asked for; every clock is the same, since what it says is looked at apart.
    fileprivate var name: String {
        switch self {
        case .asked(let text): "asked \(text)"
        case .clock: "clock"
        }
    }
}

/// Of the program with the libraries that it has loaded; where one of them has no build ID, of the
/// program's file alone.
private func fingerprint(ofProgram path: String) -> Fingerprint? {
    buildIDsOfLoadedCode().map { Fingerprint(of: $0) } ?? fingerprint(ofFile: path)
}

/// Of a file of any size; `nil` where it cannot be read.
private func fingerprint(ofFile path: String) -> Fingerprint? {
    do throws(ErrorNumber) {
        var file = try OpenFile(reading: path)
        var all = Fingerprinter()
        try file.forEachPiece { (piece) throws(ErrorNumber) in all.appendPiece(piece) }
        return all.finished
    } catch { return nil }
}
