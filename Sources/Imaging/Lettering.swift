internal import CTypeface

/// A size of one of the two typefaces.
struct TypeSize: Hashable, Sendable {
    let isHeading: Bool
    /// Of an em, in pixels.
    let pixels: Int
}

/// Sets texts in one size of a typeface, and keeps the letters that it has drawn.
///
/// The one file that sees stb_truetype.
struct Lettering: Sendable {
    /// A letter as pixels.
    struct Letter: Sendable {
        /// From the point where it is set: `top` is negative above the line.
        let left, top, width, height: Int
        /// How much of each pixel it covers, 0 to 15, row by row.
        let coverage: [UInt8]
    }

    /// Letters are set at halves of a pixel.
    private static var steps: Int { 2 }

    private let typeface: Typeface
    private let scale: Float
    private var letters: [Int: Letter] = [:]
    private var shapes: [UInt32: Shape] = [:]
    private var kerning: [UInt64: Float] = [:]

    private struct Shape: Sendable {
        let number: Int32
        /// In pixels.
        let advance: Float
    }

    init(_ size: TypeSize) {
        var typeface = Typeface()
        // Its bytes are the program's own: a test opens both.
        _ = typeface_open(&typeface, size.isHeading ? TypefaceHeading : TypefaceText)
        self.typeface = typeface
        scale = withUnsafePointer(to: typeface) { typeface_scale($0, Float(size.pixels)) }
    }

    /// Whether the typeface has a letter; one that it does not have is shown as a box.
    func has(_ scalar: Unicode.Scalar) -> Bool {
        withUnsafePointer(to: typeface) { typeface_shape($0, scalar.value) } != 0
    }

    /// How wide a text is, in pixels.
    mutating func width(of text: some StringProtocol) -> Float {
        var width: Float = 0
        var last: Int32?
        for scalar in text.unicodeScalars {
            let shape = shape(of: scalar)
            if let last { width += kern(last, shape.number) }
            width += shape.advance
            last = shape.number
        }
        return width
    }

    /// Draws a text, letter by letter.
    ///
    /// - Parameters:
    ///   - start: where its first letter is set, in pixels.
    ///   - draw: gets each letter with the whole pixel from which it is measured.
    mutating func set(_ text: some StringProtocol, at start: Int, _ draw: (Letter, Int) -> Void) {
        var place = Float(start)
        var last: Int32?
        for scalar in text.unicodeScalars {
            let shape = shape(of: scalar)
            if let last { place += kern(last, shape.number) }
            let step = Int((place * Float(Self.steps)).rounded(.down))
            draw(letter(shape.number, step: step % Self.steps), step / Self.steps)
            place += shape.advance
            last = shape.number
        }
    }

    private mutating func shape(of scalar: Unicode.Scalar) -> Shape {
        if let known = shapes[scalar.value] { return known }
        let shape = withUnsafePointer(to: typeface) { typeface in
            let number = typeface_shape(typeface, scalar.value)
            return Shape(
                number: number, advance: Float(typeface_advance(typeface, number)) * scale)
        }
        shapes[scalar.value] = shape
        return shape
    }

    private mutating func kern(_ first: Int32, _ second: Int32) -> Float {
        let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
        if let known = kerning[pair] { return known }
        let units = withUnsafePointer(to: typeface) { typeface_kerning($0, first, second) }
        let kern = Float(units) * scale
        kerning[pair] = kern
        return kern
    }

    private mutating func letter(_ shape: Int32, step: Int) -> Letter {
        let key = Int(shape) * Self.steps + step
        if let known = letters[key] { return known }
        let shift = Float(step) / Float(Self.steps)
        let letter = withUnsafePointer(to: typeface) { typeface in
            let box = typeface_box(typeface, shape, scale, shift)
            let count = Int(max(0, box.width)) * Int(max(0, box.height))
            var coverage = [UInt8](repeating: 0, count: count)
            if count > 0 {
                coverage.withUnsafeMutableBufferPointer {
                    typeface_draw(typeface, shape, scale, shift, box, $0.baseAddress)
                }
                for index in coverage.indices {
                    coverage[index] = UInt8((Int(coverage[index]) + 8) / 17)
                }
            }
            return Letter(
                left: Int(box.left), top: Int(box.top), width: Int(box.width),
                height: Int(box.height), coverage: coverage)
        }
        letters[key] = letter
        return letter
    }
}
