/// Finds places in a list by what stands there, without holding any of it: an open-addressing table
/// of numbers. A dictionary of texts would need ten times as much for each, and tasks would contend
/// for counting them.
public struct PlaceTable: Sendable {
    /// The place in the list plus one; 0 where there is none. Its count is a power of two.
    private var slots: [UInt32] = []

    /// - Parameters:
    ///   - count: how long the list is; less than 2³².
    ///   - fingerprint: of what stands at a place.
    public init(count: Int, fingerprint: (_ place: Int) -> Fingerprint) {
        var size = 4
        while size < count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        for place in 0..<count {
            var slot = first(fingerprint(place))
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(place + 1)
        }
    }

    /// The first place of something; `nil` where it is not in the list.
    ///
    /// - Parameters:
    ///   - fingerprint: of what is looked for.
    ///   - isThere: whether it stands at a place that may be its own.
    public func place(of fingerprint: Fingerprint, where isThere: (_ place: Int) -> Bool) -> Int? {
        var slot = first(fingerprint)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if isThere(place) { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func first(_ fingerprint: Fingerprint) -> Int {
        Int(truncatingIfNeeded: fingerprint.low) & (slots.count - 1)
    }
}

extension Fingerprint {
    /// The fingerprint of a text's bytes in UTF-8.
    public init(of text: String) {
        var text = text
        self = text.withUTF8 { Fingerprint(of: UnsafeRawBufferPointer($0)) }
    }
}
