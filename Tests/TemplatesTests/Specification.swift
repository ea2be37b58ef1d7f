import Testing

/// A case of the Mustache specification, version 1.4, in words and data of our own.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let partials: [String: String]
    let data: Data
    let page: String

    init(
        _ name: String, _ template: String, _ data: Data = [:],
        partials: [String: String] = [:], is page: String
    ) {
        self.name = name
        self.template = template
        self.partials = partials
        self.data = data
        self.page = page
    }

    var testDescription: String { name }
}
