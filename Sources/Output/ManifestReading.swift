internal import Files
internal import Fingerprints

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

    private static let unknown = Fingerprint(of: [])

    mutating func read(_ text: UnsafeRawBufferPointer) {
        var lines = Lines(text: text)
        guard let first = lines.next(), first.elementsEqual(ManifestText.heading) else {
            return readNames(Lines(text: text))
        }
        readHead(&lines)
        while let line = lines.next() { readFile(line) }
        // The last line of a list that was cut off does not end.
        if !lines.isAtEnd { isWhole = false }
    }

    /// A list of names alone, as earlier builds left it.
    private mutating func readNames(_ lines: Lines) {
        isWhole = false
        var lines = lines
        while let line = lines.next() { add(name: line) }
    }

    private mutating func readHead(_ lines: inout Lines) {
        guard let line = lines.next(), line.starts(with: ManifestText.originMark),
            let origin = ManifestReading.origin(line.dropping(ManifestText.originMark.count)),
            let line = lines.next(), line.starts(with: ManifestText.noteMark),
            let note = ManifestReading.unescaped(line.dropping(ManifestText.noteMark.count))
        else {
            isWhole = false
            return
        }
        self.origin = origin
        self.note = String(decoding: note, as: UTF8.self)
    }

    /// `FINGERPRINT SIZE ORIGIN NAME`
    private mutating func readFile(_ line: UnsafeRawBufferPointer) {
        var rest = line
        guard let digits = rest.popWord(), let size = rest.popWord(), let origin = rest.popWord()
        else {
            isWhole = false
            return
        }
        guard let fingerprint = Fingerprint(digits: digits),
            let size = ManifestReading.number(size), let origin = ManifestReading.origin(origin)
        else {
            isWhole = false
            return add(name: rest)
        }
        add(name: rest, fingerprint, size, origin)
    }

    private mutating func add(
        name: UnsafeRawBufferPointer, _ fingerprint: Fingerprint = unknown, _ size: Int = 0,
        _ origin: Fingerprint? = nil
    ) {
        guard !name.isEmpty, !name.contains(0) else {
            isWhole = false
            return
        }
        guard name.contains(backslash) else {
            return add(plain: name, fingerprint, size, origin)
        }
        guard let name = ManifestReading.unescaped(name) else {
            isWhole = false
            return
        }
        name.withUnsafeBytes { add(plain: $0, fingerprint, size, origin) }
    }

    private mutating func add(
        plain name: UnsafeRawBufferPointer, _ fingerprint: Fingerprint, _ size: Int,
        _ origin: Fingerprint?
    ) {
        let last = files.records.last
        let start = name.withMemoryRebound(to: UInt8.self) { files.append(name: $0) }
        if let last, !files.isSorted(last.name, start) { isWhole = false }
        files.append(
            FileList.Record(
                name: start, count: name.count, fingerprint: fingerprint, size: size,
                origin: origin, isOld: true))
    }

    /// A fingerprint or `-`; `nil` for any other text.
    private static func origin(_ text: UnsafeRawBufferPointer) -> Fingerprint?? {
        if text.count == 1, text[0] == UInt8(ascii: "-") { return .some(nil) }
        return Fingerprint(digits: text).map { .some($0) }
    }

    private static func number(_ text: UnsafeRawBufferPointer) -> Int? {
        guard (1...18).contains(text.count) else { return nil }
        var number = 0
        for digit in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    private static func unescaped(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
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
    let text: UnsafeRawBufferPointer
    private var start = 0

    init(text: UnsafeRawBufferPointer) { self.text = text }

    var isAtEnd: Bool { start == text.count }

    mutating func next() -> UnsafeRawBufferPointer? {
        guard let end = text.place(of: newline, from: start) else { return nil }
        defer { start = end + 1 }
        return UnsafeRawBufferPointer(rebasing: text[start..<end])
    }
}
