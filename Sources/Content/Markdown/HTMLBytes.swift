/// HTML that is being written, byte by byte.
extension [UInt8] {
    /// Appends HTML that is known when the program is compiled.
    mutating func append(_ html: StaticString) {
        html.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends text so that it stands for itself in HTML, between tags and in attributes in double
    /// quotes; the same four characters as libcmark.
    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (index, byte) in text.enumerated() where byte <= UInt8(ascii: ">") {
            let entity: StaticString
            switch byte {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            default: continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(entity)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Appends text so that it stands for itself in HTML.
    mutating func appendEscaped(_ text: some Sequence<UInt8>) {
        let isWritten: Void? = text.withContiguousStorageIfAvailable { appendEscaped($0) }
        if isWritten == nil { Array(text).withUnsafeBufferPointer { appendEscaped($0) } }
    }

    /// Appends an address as libcmark writes it into `href`: what may not stand in an address is
    /// percent-encoded, `%` itself is left alone, `&` and `'` become entities.
    mutating func appendAddress(_ address: some Sequence<UInt8>) {
        for byte in address {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "'"): append("&#x27;")
            case _ where isAddressByte(byte): append(byte)
            default: appendPercentEncoded(byte)
            }
        }
    }

    /// Appends `%` and the byte in two hexadecimal digits.
    mutating func appendPercentEncoded(_ byte: UInt8) {
        append(UInt8(ascii: "%"))
        for half in [byte >> 4, byte & 15] {
            append(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "A") + half - 10)
        }
    }

    /// Appends a number in decimal digits.
    mutating func appendNumber(_ number: Int) { append(contentsOf: String(number).utf8) }
}

/// Whether libcmark leaves a byte of an address as it is.
func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
        UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="),
        UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"),
        UInt8(ascii: "~"):
        true
    default: false
    }
}
