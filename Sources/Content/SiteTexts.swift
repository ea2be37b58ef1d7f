public import Diagnostics
public import Files
public import Fingerprints
public import Model

/// The texts below the front matter of a site's entries. Those that are not held in memory are read
/// from their files when a page shows them, or when they are checked.
public struct SiteTexts: Sendable {
    let root: String
    let destinations: LinkDestinations
    let language: Language
    /// Every text, also of an entry whose keys are at fault.
    let all: [PlacedText]
    /// The references in front matter to what is not known yet, which are told with those in texts.
    let early: EarlyReferences
    /// Finds a text by its file.
    private let places: PlaceTable

    init(
        root: String, destinations: LinkDestinations, language: Language, all: [PlacedText],
        early: EarlyReferences
    ) {
        (self.root, self.destinations, self.language) = (root, destinations, language)
        (self.all, self.early) = (all, early)
        places = PlaceTable(count: all.count) { Fingerprint(of: all[$0].file) }
    }

    /// Since when the public may know of an entry; `nil` where its keys are at fault.
    func visibility(of file: String) -> Visibility? {
        places.place(of: Fingerprint(of: file)) { all[$0].file == file }
            .flatMap { all[$0].visibility }
    }

    /// A link as it leads from a file: from a translation to the headings of the other entry's
    /// translation, where there is one.
    fileprivate func link(_ link: AnchorLink, in file: String) -> AnchorLink {
        guard let language = translationLanguage(of: file) else { return link }
        let translation = EntryHeader.translation(of: link.file, into: language)
        guard visibility(of: translation) != nil else { return link }
        return AnchorLink(location: link.location, file: translation, anchor: link.anchor)
    }

    /// Of the entries' files, as they were read: of summaries, and of all others.
    public var fingerprints: (summaries: FingerprintSum, others: FingerprintSum) {
        var (summaries, others) = (FingerprintSum(), FingerprintSum())
        for place in all {
            let one = entryFingerprint(place.file, place.text.fingerprint)
            if place.file.hasPrefix("Content/summaries/") {
                summaries.add(one)
            } else {
                others.add(one)
            }
        }
        return (summaries, others)
    }

    /// Of which entries there are, and since when each is known: what a link depends on.
    public var linkFingerprint: Fingerprint {
        var sum = FingerprintSum()
        for place in all {
            var one = Fingerprinter()
            one.append(place.file)
            one.append(place.visibility?.isDraft ?? false ? 1 : 0)
            one.append(place.visibility?.knownFrom?.seconds ?? .min)
            sum.add(one.finished)
        }
        return sum.finished
    }

    /// How many texts there are.
    public var count: Int { all.count }

    /// The numbers of the texts that are not in some files.
    public func indices(besides files: [String]) -> [Int] {
        let files = EntryFiles(files)
        return all.indices.filter { !files.contains(all[$0].file) }
    }

    /// A reader for one task.
    public var reader: TextReader { TextReader(of: self) }

    /// Everything that is wrong in the texts that some readers have read, and between them.
    ///
    /// - Throws: `MachineFault` where a file with a heading that is linked to cannot be read.
    public func faults(in findings: [TextFindings]) throws(MachineFault) -> [Diagnostic] {
        var references = early
        for finding in findings { references.add(finding.early) }
        return findings.flatMap(\.diagnostics) + references.faults
            + (try anchorFaults(findings.flatMap(\.anchorLinks)))
    }

    /// Links to headings that are not there. Only the texts that are linked to are read once more.
    private func anchorFaults(_ links: [AnchorLink]) throws(MachineFault) -> [Diagnostic] {
        guard !links.isEmpty else { return [] }
        let targets = Set(links.map(\.file))
        var anchors: [String: [String]] = [:]
        for place in all where targets.contains(place.file) {
            anchors[place.file] = try reader.text(of: place.file, at: place.text).body.anchors
        }
        let known = anchors.mapValues(Set.init)
        // The headings of a file that could not be read are not known.
        return links.compactMap { link in
            guard let list = anchors[link.file], known[link.file]?.contains(link.anchor) == false
            else { return nil }
            return link.fault(among: list)
        }
    }
}

/// Where a text stands, and since when the public may know it.
struct PlacedText: Sendable {
    let file: String
    let text: EntryText
    /// `nil` where the entry's keys are at fault.
    let visibility: Visibility?
}

/// What readers found in the texts that they read.
public struct TextFindings: Sendable {
    var diagnostics: [Diagnostic] = []
    var anchorLinks: [AnchorLink] = []
    var early = EarlyReferences()

    /// How many faults and warnings there are in the texts themselves.
    public var count: Int { diagnostics.count }
}

/// Reads texts and keeps what it finds in them. Each task has its own.
public struct TextReader {
    private let texts: SiteTexts
    /// What was found so far.
    public private(set) var findings = TextFindings()

    init(of texts: SiteTexts) { self.texts = texts }

    /// The text of an entry; an empty one where it has none.
    ///
    /// - Throws: `MachineFault` where its file cannot be read.
    public func body(of entry: EntryHeader) throws(MachineFault) -> Body {
        guard let place = entry.text else { return .empty }
        return try text(of: entry.textFile, at: place).body
    }

    /// The text of an entry, while what is wrong in it is noted.
    ///
    /// - Throws: `MachineFault` where its file cannot be read.
    public mutating func checkedBody(of entry: EntryHeader) throws(MachineFault) -> Body {
        guard let place = entry.text else { return .empty }
        return try checkedBody(of: entry.textFile, at: place)
    }

    private mutating func checkedBody(
        of file: String, at place: EntryText
    ) throws(MachineFault) -> Body {
        let text = try text(of: file, at: place)
        findings.diagnostics += text.diagnostics
        findings.anchorLinks += text.anchorLinks.map { texts.link($0, in: file) }
        noteReferences(of: text.body, in: file)
        return text.body
    }

    /// Reads one of all texts, for what is wrong in it.
    ///
    /// - Throws: `MachineFault` where its file cannot be read.
    public mutating func check(at index: Int) throws(MachineFault) {
        _ = try checkedBody(of: texts.all[index].file, at: texts.all[index].text)
    }

    /// The text of an entry's file.
    fileprivate func text(
        of file: String, at place: EntryText
    ) throws(MachineFault) -> MarkdownText {
        MarkdownText(
            MarkdownSource(
                bytes: try bytes(of: file, at: place), file: file, firstLine: place.firstLine),
            destinations: texts.destinations,
            language: translationLanguage(of: file) ?? texts.language)
    }

    private func bytes(
        of file: String, at place: EntryText
    ) throws(MachineFault) -> ArraySlice<UInt8> {
        if let kept = place.kept { return kept[...] }
        // Its keys were read before: a page must not be made of two versions of a file.
        guard let source = try sourceFile(file, in: texts.root),
            source.fingerprint == place.fingerprint
        else {
            throw MachineFault(changed: "\(texts.root)/\(file)")
        }
        return source.bytes[min(place.offset, source.bytes.count)...]
    }

    private mutating func noteReferences(of body: Body, in file: String) {
        var own: Visibility?
        for case .address(.entry(let target), _) in body.pieces {
            own = own ?? texts.visibility(of: file)
            guard let own, let other = texts.visibility(of: target), own.isEarly(before: other)
            else { continue }
            findings.early.note(target, at: SourceLocation(file: file))
        }
    }
}

/// Of an entry's file by its path from the site folder and its bytes.
public func entryFingerprint(_ path: String, _ bytes: Fingerprint) -> Fingerprint {
    var one = Fingerprinter()
    one.append(path)
    one.append(bytes)
    return one.finished
}
