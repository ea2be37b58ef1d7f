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
    public mutating func copy(
        _ source: String, to name: String, origin: Fingerprint? = nil
    ) throws(MachineFault) -> Int {
        let bytes = try bytes(ofFile: source)
        try write(bytes, to: name, origin: origin)
        return bytes.count
    }
}
