public import Files
public import Fingerprints

extension OutputWriter {
    /// Copies a file into the output, piece by piece, unless the old output has one with the same
    /// bytes at the same name.
    ///
    /// - Parameters:
    ///   - source: the file's path.
    ///   - name: the path below the output folder, with `/` between its parts; each only once.
    ///   - origin: of all that the copy depends on, so that the next build may keep it.
    /// - Returns: how many bytes it has.
    /// - Throws: `MachineFault`, also where the file is changed meanwhile.
    public mutating func copy(
        _ source: String, to name: String, origin: Fingerprint? = nil
    ) throws(MachineFault) -> Int {
        let place = note(name)
        let known = try place.old.flatMap { old throws(MachineFault) in
            try fingerprint(ofFile: source, ifSizeOf: old)
        }
        if let known, let old = place.old, keeps(place, as: old, withBytes: known) {
            add(place, known, previous.files.records[old].size, origin, isOld: true)
            return previous.files.records[old].size
        }
        let (copied, size) = try write(copyOf: source, at: place, name)
        if let known, known != copied { throw MachineFault(changed: source) }
        add(place, copied, size, origin, isOld: false)
        return size
    }

    /// Of a file that has as many bytes as one of the old output; any other is not the same anyway.
    private func fingerprint(
        ofFile path: String, ifSizeOf old: Int
    ) throws(MachineFault) -> Fingerprint? {
        do throws(ErrorNumber) {
            var file = try OpenFile(reading: path)
            guard try file.status().size == previous.files.records[old].size else { return nil }
            var all = Fingerprinter()
            try file.forEachPiece { piece throws(ErrorNumber) in all.appendPiece(piece) }
            return all.finished
        } catch { throw MachineFault(.reading, path, number: error.value) }
    }

    private mutating func write(
        copyOf source: String, at place: NotedName, _ name: String
    ) throws(MachineFault) -> (Fingerprint, size: Int) {
        var reading: OpenFile
        do throws(ErrorNumber) { reading = try OpenFile(reading: source) } catch {
            throw MachineFault(.reading, source, number: error.value)
        }
        var writing = try create(place, name)
        var all = Fingerprinter()
        var size = 0
        var fault: MachineFault?
        do throws(ErrorNumber) {
            try reading.forEachPiece { piece throws(ErrorNumber) in
                all.appendPiece(piece)
                size += piece.count
                do throws(ErrorNumber) { try writing.write(piece) } catch {
                    fault = self.fault(name, error)
                    throw error
                }
            }
        } catch { throw fault ?? MachineFault(.reading, source, number: error.value) }
        let copied = all.finished
        do throws(ErrorNumber) {
            try writing.setModified(ContentTime.of(copied))
            try writing.close()
        } catch { throw self.fault(name, error) }
        return (copied, size)
    }
}
