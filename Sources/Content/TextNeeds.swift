internal import Model

extension TextNeeds {
    /// What a text may need, told without parsing it: too much rather than too little.
    init(of text: UnsafeRawBufferPointer) {
        self = []
        var mayNameHeading = false
        // How often the last byte stands in a row.
        var (previous, run) = (UInt8(ascii: "\n"), 1)
        for byte in text {
            run = byte == previous ? run + 1 : 1
            switch byte {
            case UInt8(ascii: "["): insert(.links)
            case UInt8(ascii: "`"), UInt8(ascii: "~"): if run == 3 { insert(.tables) }
            // The mark of a heading stands at the beginning of a line or beside another one; any
            // other may be part of an address, and so may what a reference spells.
            case UInt8(ascii: "#"):
                if run == 1, previous != UInt8(ascii: "\n") { mayNameHeading = true }
            case UInt8(ascii: "&"): mayNameHeading = true
            default: break
            }
            previous = byte
        }
        if mayNameHeading, contains(.links) { insert(.headings) }
    }
}
