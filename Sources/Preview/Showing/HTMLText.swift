extension String {
    /// The text as it stands in HTML, between tags and in attributes with double quotes. A carriage
    /// return would end a line of server-sent events.
    var inHTML: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\r", "\0": text += " "
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
