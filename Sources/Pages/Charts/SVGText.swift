internal import Templates

/// SVG as text. All lengths are whole hundredths, of a percent of the width or of an em, so that the
/// same figures give the same bytes; nothing of the look but shapes is in it.
struct SVGText {
    private(set) var html = HTML(bytes: [])

    /// Adds markup that is no text of anybody.
    mutating func add(_ markup: String) { html.bytes += markup.utf8 }

    /// Adds text that people typed.
    mutating func add(escaping text: String) { html.append(escaping: text) }

    /// Opens a picture that is as wide as its place.
    ///
    /// - Parameters:
    ///   - id: what its title and description are named after.
    ///   - width: `100%`, or a width in em.
    ///   - height: in hundredths of an em.
    mutating func open(_ id: String, title: String, description: String, width: String, height: Int)
    {
        add("<svg role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\" width=\"\(width)\" ")
        add("height=\"\(em(height))\"><title id=\"\(id)-t\">")
        add(escaping: title)
        add("</title><desc id=\"\(id)-d\">")
        add(escaping: description)
        add("</desc>")
    }

    /// Closes a picture.
    mutating func close() { add("</svg>") }

    /// A line of text.
    ///
    /// - Parameters:
    ///   - x: where it begins, or ends; in hundredths of a percent.
    ///   - y: its base line, in hundredths of an em.
    mutating func text(
        _ text: String, x: Int = 0, y: Int, anchor: String? = nil, style: String? = nil
    ) {
        add("<text")
        if let style { add(" class=\"\(style)\"") }
        if x != 0 { add(" x=\"\(percent(x))\"") }
        add(" y=\"\(em(y))\"")
        if let anchor { add(" text-anchor=\"\(anchor)\"") }
        add(">")
        add(escaping: text)
        add("</text>")
    }

    /// A rectangle: across in hundredths of a percent, down in hundredths of an em.
    mutating func rectangle(
        x: Int = 0, y: Int, width: Int, height: Int, style: String, fill: String? = nil
    ) {
        add("<rect class=\"\(style)\"")
        if x != 0 { add(" x=\"\(percent(x))\"") }
        add(" y=\"\(em(y))\" width=\"\(percent(width))\" height=\"\(em(height))\"")
        if let fill { add(" fill=\"\(fill)\"") }
        add("/>")
    }

    /// The pattern that says of what it fills that it is not complete.
    mutating func hatching(_ id: String) {
        add("<pattern id=\"\(id)-h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" ")
        add("patternTransform=\"rotate(45)\"><path d=\"M2 0V6\" stroke=\"currentColor\" ")
        add("stroke-width=\"3\"/></pattern>")
    }
}

/// Hundredths of an em as SVG writes them: `1.25em`.
func em(_ hundredths: Int) -> String { "\(decimal(hundredths))em" }

/// Hundredths of a percent as SVG writes them: `39.4%`.
func percent(_ hundredths: Int) -> String { "\(decimal(hundredths))%" }

/// Hundredths, from 0, without zeros at the end: `39.4`, `.6`, `0`.
private func decimal(_ hundredths: Int) -> String {
    let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
    if part == 0 { return String(whole) }
    let digits = part % 10 == 0 ? String(part / 10) : part < 10 ? "0\(part)" : String(part)
    return "\(whole == 0 ? "" : String(whole)).\(digits)"
}
