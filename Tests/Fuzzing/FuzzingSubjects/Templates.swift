import Diagnostics
import Templates

/// A person, a place or whatever else the templates of the corpus are about.
struct Thing: Sendable {
    var text: String?
    var address: SafeURL?
    var markup: HTML?
    var isMarked = false
    var parts: [Thing] = []
    var words: [String] = []
}

/// Reads files of `Templates/`, renders the page where nothing is wrong, and tells what is.
///
/// - Parameter files: `page` and partials by name, and `strings`.
public func readTemplates(_ files: [String: [UInt8]]) {
    var faults: [Diagnostic] = []
    let stringsPath = "Templates/strings/id.yaml"
    let strings = Strings(
        file: stringsPath, bytes: files["strings"] ?? Array("a: b\n".utf8), reporting: &faults)
    var templates: [String: [UInt8]] = [:]
    for (name, bytes) in files where name != "strings" {
        let folder = name == "page" ? "Templates" : "Templates/partials"
        templates["\(folder)/\(name).mustache"] = bytes
    }
    let folder = TemplateFolder(files: templates, strings: strings, reporting: &faults)
    faults += strings.faults(required: ["day": ["date"]], usedByTemplates: folder.stringUses)
    let before = faults.count
    if let page = folder.template("page", for: shape, reporting: &faults) {
        var html: [UInt8] = []
        page.render(thing, into: &html)
        precondition(String(validating: html, as: UTF8.self) != nil, "a page is UTF-8")
    } else {
        precondition(before > 0 || !faults.isEmpty, "a page, or why there is none")
    }
    var sources = templates
    sources[stringsPath] = files["strings"]
    _ = told(faults, of: sources)
}

private let inner = Shape<Thing>(
    .text("a") { $0.text }, .url("u") { $0.address }, .texts("d") { $0.words })

private let shape = Shape<Thing>(
    .text("a") { $0.text }, .url("u") { $0.address }, .html("b") { $0.markup },
    .flag("c") { $0.isMarked }, .texts("d") { $0.words },
    .group(
        "e", Shape<Thing>(.text("a") { $0.text }, .group("f", inner) { $0.parts.first })
    ) { $0.parts.first }, .list("g", inner) { $0.parts }, .group("h", inner) { $0.parts.last })

private let thing: Thing = {
    var leaf = Thing(text: "<\"'&>", address: SafeURL("/a?b=c&d"), words: ["1", ""])
    leaf.isMarked = true
    var root = leaf
    root.markup = HTML("<b>é</b>")
    root.parts = [leaf, Thing()]
    return root
}()
