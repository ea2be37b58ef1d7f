/// The fingerprint of several things in whatever order: their own fingerprints added up.
public struct FingerprintSum: Sendable {
    private var (high, low): (UInt64, UInt64) = (0, 0)
    private var count = 0

    /// Of nothing.
    public init() {}

    /// Takes in one more.
    public mutating func add(_ fingerprint: Fingerprint) {
        low &+= fingerprint.low
        high &+= fingerprint.high
        count += 1
    }

    /// Takes in all of another sum.
    public mutating func add(_ other: FingerprintSum) {
        low &+= other.low
        high &+= other.high
        count += other.count
    }

    /// The fingerprint of all.
    public var finished: Fingerprint {
        var all = Fingerprinter()
        all.append(count)
        all.append(Int(truncatingIfNeeded: high))
        all.append(Int(truncatingIfNeeded: low))
        return all.finished
    }
}
