internal import Model

/// The size that an SVG file's root element states in pixels, or by its view box, or `nil`.
func sizeInSVG(_ file: [UInt8]) -> PixelSize? {
    guard let attributes = rootAttributes(ofSVG: file) else { return nil }
    let width = attributes["width"].flatMap(pixels)
    let height = attributes["height"].flatMap(pixels)
    let box = attributes["viewBox"].map { box in
        box.split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) }
    }
    let sides = box.flatMap { box in
        box.count == 4 && box[2] > 0 && box[3] > 0 ? (width: box[2], height: box[3]) : nil
    }
    switch (width, height, sides) {
    case (.some(let width), .some(let height), _): return PixelSize(width, height)
    case (.some(let width), nil, .some(let sides)):
        return PixelSize(width, width * sides.height / sides.width)
    case (nil, .some(let height), .some(let sides)):
        return PixelSize(height * sides.width / sides.height, height)
    case (nil, nil, .some(let sides)): return PixelSize(sides.width, sides.height)
    default: return nil
    }
}

extension PixelSize {
    /// A size in whole pixels, or `nil` where a side is less than one or beyond all screens.
    fileprivate init?(_ width: Double, _ height: Double) {
        guard (0.5...1_000_000).contains(width), (0.5...1_000_000).contains(height) else {
            return nil
        }
        self.init(width: Int(width.rounded()), height: Int(height.rounded()))
    }
}

/// A length such as `24` or `24.5px`; `nil` for other units.
private func pixels(_ length: String) -> Double? {
    let trimmed = length.split(whereSeparator: \.isWhitespace).joined()
    return Double(trimmed.hasSuffix("px") ? String(trimmed.dropLast(2)) : trimmed)
}

/// The attributes of the root element, where that is `svg`.
private func rootAttributes(ofSVG file: [UInt8]) -> [String: String]? {
    var reader = TagReader(rest: file[...])
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { reader.rest = file.dropFirst(3) }
    while true {
        reader.skipSpace()
        if reader.take("<?") {
            guard reader.skip(past: "?>") else { return nil }
        } else if reader.take("<!--") {
            guard reader.skip(past: "-->") else { return nil }
        } else if reader.take("<!DOCTYPE") {
            guard reader.skip(past: ">") else { return nil }
        } else {
            return reader.take("<svg") ? reader.attributes() : nil
        }
    }
}

/// Reads the beginning of an XML file.
private struct TagReader {
    var rest: ArraySlice<UInt8>

    mutating func skipSpace() { rest = rest.drop(while: isSpaceByte) }

    mutating func take(_ mark: String) -> Bool {
        guard rest.starts(with: mark.utf8) else { return false }
        rest = rest.dropFirst(mark.utf8.count)
        return true
    }

    mutating func skip(past mark: String) -> Bool {
        while !rest.isEmpty {
            if take(mark) { return true }
            rest.removeFirst()
        }
        return false
    }

    /// The attributes up to the tag's end, or `nil` where it is not written as XML is.
    mutating func attributes() -> [String: String]? {
        var attributes: [String: String] = [:]
        while true {
            guard let before = rest.first else { return nil }
            skipSpace()
            if take(">") || take("/>") { return attributes }
            guard isSpaceByte(before) else { return nil }
            let name = rest.prefix { !isSpaceByte($0) && $0 != UInt8(ascii: "=") }
            rest = rest.dropFirst(name.count)
            skipSpace()
            guard !name.isEmpty, take("=") else { return nil }
            skipSpace()
            guard let quote = rest.popFirst(),
                quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            else { return nil }
            let value = rest.prefix { $0 != quote }
            rest = rest.dropFirst(value.count + 1)
            attributes[String(decoding: name, as: UTF8.self)] =
                String(decoding: value, as: UTF8.self)
        }
    }
}
