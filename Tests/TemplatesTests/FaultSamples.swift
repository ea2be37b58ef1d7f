import Diagnostics
import Templates

let faultData: Data = [
    "title": "Rekap", "body": .html("<p>"), "open": true, "tags": ["a", "b"],
    "post": ["name": "Posko", "closes": ""], "rows": [["cells": ["1"]]],
]

/// The faults of a page's template.
func faults(_ template: String, partials: [String: String] = [:]) -> String {
    let strings = Strings(
        file: "Templates/strings/id.yaml",
        entries: ["home": ("Beranda", Position(line: 1, column: 1))])
    return rendered(template, partials: partials, strings: strings, faultData, faultData.shape)
        .description
}
