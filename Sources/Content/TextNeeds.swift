internal import Files
internal import Model

extension TextNeeds {
    /// What a text may need, told without parsing it: too much rather than too little.
    init(of text: UnsafeRawBufferPointer) {
        self = []
        if text.contains(UInt8(ascii: "[")) {
            insert(.links)
            if mayNameHeading(text) { insert(.headings) }
        }
        // A fence has three of its mark at least.
        let hasFence = [UInt8(ascii: "`"), UInt8(ascii: "~")].contains { mark in
            text.contains(mark) { $0 > 1 && text[$0 - 1] == mark && text[$0 - 2] == mark }
        }
        if hasFence { insert(.tables) }
    }
}

/// Whether a `#` may be part of an address, or a reference may spell one. The mark of a heading stands
/// at the beginning of a line or beside another one.
private func mayNameHeading(_ text: UnsafeRawBufferPointer) -> Bool {
    let mark = UInt8(ascii: "#")
    return text.contains(UInt8(ascii: "&"))
        || text.contains(mark) { place in
            place > 0 && text[place - 1] != mark && text[place - 1] != UInt8(ascii: "\n")
        }
}
