internal import Files

extension Manifest {
    /// The manifest in an output's folder. Where it is missing, older, or cannot be understood as a
    /// whole, nothing may be taken over; the names that it does tell are known all the same.
    init(inFolder path: String) {
        guard let bytes = try? bytes(ofFile: "\(path)/\(Manifest.name)") else {
            self = .empty
            return
        }
        var reading = ManifestReading()
        bytes.withUnsafeBytes { reading.read($0) }
        self.init(
            origin: reading.isWhole ? reading.origin : nil,
            note: reading.isWhole ? reading.note : "",
            fingerprint: reading.isWhole ? Fingerprint(of: bytes) : nil, files: reading.files)
    }
}

/// Reads a manifest line by line.
private struct ManifestReading {
    private(set) var isWhole = true
    private(set) var origin: Fingerprint?
    private(set) var note = ""
    private(set) var files = FileList()
    private var lastName: [UInt8] = []

    mutating func read(_ text: UnsafeRawBufferPointer) {
        var lines = Lines(rest: text[...])
        guard let first = lines.next(), first.elementsEqual(ManifestText.heading) else {
            return readNames(Lines(rest: text[...]))
        }
        readHead(&lines)
        while let line = lines.next() { readFile(line) }
        if !lines.isEnded { isWhole = false }
    }

    /// A list of names alone, as earlier builds left it.
    private mutating func readNames(_ lines: Lines) {
        isWhole = false
        var lines = lines
        while let line = lines.next() { add(name: Array(line), Fingerprint(of: []), 0, nil) }
    }

    private mutating func readHead(_ lines: inout Lines) {
        guard let line = lines.next(), line.starts(with: ManifestText.originMark),
            let origin = ManifestReading.fingerprint(line.dropFirst(ManifestText.originMark.count)),
            let line = lines.next(), line.starts(with: ManifestText.noteMark),
            let note = ManifestReading.unescaped(line.dropFirst(ManifestText.noteMark.count))
        else {
            isWhole = false
            return
        }
        self.origin = origin
        self.note = String(decoding: note, as: UTF8.self)
    }

    /// `FINGERPRINT SIZE ORIGIN NAME`
    private mutating func readFile(_ line: Slice<UnsafeRawBufferPointer>) {
        let parts = line.split(separator: space, maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let name = ManifestReading.unescaped(parts[3]) else {
            isWhole = false
            return
        }
        guard let fingerprint = Fingerprint(parts[0]),
            let size = ManifestReading.number(parts[1]),
            let origin = ManifestReading.fingerprint(parts[2]),
            lastName.lexicographicallyPrecedes(name)
        else {
            isWhole = false
            return add(name: name, Fingerprint(of: []), 0, nil)
        }
        add(name: name, fingerprint, size, origin)
        lastName = name
    }

    private mutating func add(
        name: [UInt8], _ fingerprint: Fingerprint, _ size: Int, _ origin: Fingerprint?
    ) {
        guard !name.isEmpty, !name.contains(0) else {
            isWhole = false
            return
        }
        let start = name.withUnsafeBufferPointer { files.append(name: $0) }
        files.append(
            FileList.Record(
                name: start, count: name.count, fingerprint: fingerprint, size: size,
                origin: origin, isOld: true))
    }

    /// A fingerprint or `-`; `nil` for any other text.
    private static func fingerprint(_ text: Slice<UnsafeRawBufferPointer>) -> Fingerprint?? {
        if text.count == 1, text.first == UInt8(ascii: "-") { return .some(nil) }
        return Fingerprint(text).map { .some($0) }
    }

    private static func number(_ text: Slice<UnsafeRawBufferPointer>) -> Int? {
        Int(String(decoding: text, as: UTF8.self))
    }

    private static func unescaped(_ text: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
        guard text.contains(backslash) else { return Array(text) }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in text {
            switch (isEscaped, byte) {
            case (true, backslash): bytes.append(backslash)
            case (true, UInt8(ascii: "n")): bytes.append(newline)
            case (true, _): return nil
            case (false, backslash): break
            case (false, _): bytes.append(byte)
            }
            isEscaped = !isEscaped && byte == backslash
        }
        return isEscaped ? nil : bytes
    }
}

/// The lines of a text, each of which ends with a new line.
private struct Lines {
    var rest: Slice<UnsafeRawBufferPointer>

    /// Whether nothing is left. A last line that does not end is not told.
    var isEnded: Bool { rest.isEmpty }

    mutating func next() -> Slice<UnsafeRawBufferPointer>? {
        guard let end = rest.firstIndex(of: newline) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }
}
