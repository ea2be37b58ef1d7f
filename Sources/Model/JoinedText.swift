extension String {
    /// Some texts one after the other. They are copied once into a place that holds them all, while
    /// an interpolation grows part by part; for addresses and dates, which every page has dozens of.
    public static func joining(
        _ first: String, _ second: String, _ third: String = "", _ fourth: String = "",
        _ fifth: String = ""
    ) -> String {
        let count =
            first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count
            + fifth.utf8.count
        return String(unsafeUninitializedCapacity: count) { room in
            var end = 0
            first.copy(into: room, from: &end)
            second.copy(into: room, from: &end)
            third.copy(into: room, from: &end)
            fourth.copy(into: room, from: &end)
            fifth.copy(into: room, from: &end)
            return end
        }
    }

    @inline(__always)
    private func copy(into room: UnsafeMutableBufferPointer<UInt8>, from end: inout Int) {
        guard !utf8.isEmpty else { return }
        let rest = UnsafeMutableBufferPointer(rebasing: room[end...])
        let copied: Void? = utf8.withContiguousStorageIfAvailable { bytes in
            _ = rest.update(fromContentsOf: bytes)
        }
        if copied == nil { _ = rest.update(fromContentsOf: utf8) }
        end += utf8.count
    }
}
