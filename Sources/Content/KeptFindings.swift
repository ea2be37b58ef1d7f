internal import Diagnostics
public import Files
public import Fingerprints
internal import Model
internal import Parallel

extension SiteTexts {
    /// What is in all texts.
    ///
    /// - Parameter earlier: what may be taken over from an earlier reading; `nil` where none will
    ///   follow.
    /// - Returns: the findings, and those that the next reading may take over.
    /// - Throws: `MachineFault` where a file cannot be read.
    public func findings(
        after earlier: EarlierReading?
    ) throws(MachineFault) -> (all: [TextFindings], kept: [Fingerprint: TextFindings]) {
        let chunk = 64
        let around = earlier.map { _ in surroundings }
        let parts = try withWorkers(chunks: (count + chunk - 1) / chunk) {
            (next) throws(MachineFault) -> [(origin: Fingerprint?, findings: TextFindings)] in
            var parts: [(origin: Fingerprint?, findings: TextFindings)] = []
            while let index = next() {
                let range = index * chunk..<min((index + 1) * chunk, count)
                let origin = around.map { self.origin(of: range, in: $0) }
                if let origin, let same = earlier?.findings[origin] {
                    parts.append((origin, same))
                    continue
                }
                var reader = reader
                for text in range { try reader.check(at: text) }
                parts.append((origin, reader.findings))
            }
            return parts
        }.flatMap(\.self)
        var kept: [Fingerprint: TextFindings] = [:]
        for part in parts {
            if let origin = part.origin { kept[origin] = part.findings }
        }
        return (parts.map(\.findings), kept)
    }

    private func origin(of range: Range<Int>, in surroundings: Fingerprint) -> Fingerprint {
        var origin = Fingerprinter()
        origin.append(surroundings)
        for place in all[range] {
            origin.append(place.file)
            origin.append(place.text.fingerprint)
        }
        return origin.finished
    }

    /// Of all that a text's findings depend on besides its own file.
    private var surroundings: Fingerprint {
        var all = Fingerprinter()
        all.append(linkFingerprint)
        all.append(language.rawValue)
        for table in destinations.tables { all.append(table.text) }
        for file in destinations.files.sorted() {
            all.append(file)
            let size = destinations.imageSize(file)
            all.append(size?.width ?? 0)
            all.append(size?.height ?? 0)
        }
        return all.finished
    }
}
