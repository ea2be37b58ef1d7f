internal import Model

extension TextNeeds {
    /// What a text may need, told without parsing it: too much rather than too little.
    init(of text: UnsafeRawBufferPointer) {
        self = []
        var mayNameHeading = false
        for (index, byte) in text.enumerated() where isMark(byte) {
            switch byte {
            case UInt8(ascii: "["): insert(.links)
            case UInt8(ascii: "&"): mayNameHeading = true
            // The mark of a heading stands at the beginning of a line or beside another one; any
            // other may be part of an address, and so may what a reference spells.
            case UInt8(ascii: "#"):
                let previous = index > 0 ? text[index - 1] : UInt8(ascii: "\n")
                if previous != byte, previous != UInt8(ascii: "\n") { mayNameHeading = true }
            default:
                if index > 1, text[index - 1] == byte, text[index - 2] == byte { insert(.tables) }
            }
        }
        if mayNameHeading, contains(.links) { insert(.headings) }
    }
}

/// Whether a byte may tell of a need: ``# & [ ` ~``. Most bytes are none of these, and are passed
/// over with this alone.
@inline(__always)
private func isMark(_ byte: UInt8) -> Bool {
    let (low, high): (UInt64, UInt64) = (1 << 0x23 | 1 << 0x26, 1 << 0x1B | 1 << 0x20 | 1 << 0x3E)
    return byte < 0x80 && (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 != 0
}
