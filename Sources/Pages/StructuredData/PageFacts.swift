internal import Diagnostics
internal import JSON
internal import Model

/// What is said of every page, whatever it is about.
struct PageFacts: Sendable {
    /// The page's full address.
    let url: String
    let title: String
    let description: String?
    /// The full address of the picture that stands for it.
    let image: String?
    /// When the public could first know of it, where that is told.
    let published: String?
    /// When what it shows last changed, where that is known.
    let modified: String?
    /// The pages above it from the home page on, by their full addresses.
    let above: [(url: String, text: String)]
}

/// What is the same on every page, written once.
struct SharedStructuredData: Sendable {
    /// The beginning of the element, up to the nodes.
    static let opening = Array(
        #"<script type="application/ld+json">{"@context":"https://schema.org","@graph":["#.utf8)
    static let closing = Array("]}</script>".utf8)

    /// Who publishes.
    let publisher: JSONWriter.Members
    /// The language, the site that a page is part of, and who publishes.
    let ofPage: JSONWriter.Members
    /// The licence of what can be downloaded.
    let licence: JSONWriter.Members
    /// What the whole site is about: the region.
    let region: JSONWriter.Members

    /// The name of the site itself among nodes, in the language of its pages.
    let website: String

    /// - Parameter home: the full address of the home page.
    init(of settings: Settings, region: Region, home: String) {
        let website = "\(home)#website"
        self.website = website
        let publisher = JSONWriter.Members { writer in
            guard let name = settings.publisher else { return }
            writer.node(.publisher, .organization) {
                $0.text(.name, name)
                $0.text(.url, settings.baseURL.description)
            }
        }
        self.publisher = publisher
        ofPage = JSONWriter.Members { writer in
            writer.text(.inLanguage, settings.language.rawValue)
            writer.reference(.isPartOf, to: website)
            writer.append(publisher)
        }
        licence = JSONWriter.Members { writer in
            guard let licence = settings.licence else { return }
            writer.node(.license, .creativeWork) {
                $0.text(.name, licence)
                $0.text(.url, licenceURL(of: licence))
            }
        }
        self.region = JSONWriter.Members { $0.text(.name, region.title) }
    }
}

/// The address of a Creative Commons licence by its usual short name, such as `CC BY-SA 4.0`; `nil`
/// for any other.
func licenceURL(of name: String) -> String? {
    let words = name.split { $0 == " " || $0 == "-" }.map { $0.lowercased() }
    let root = "https://creativecommons.org"
    guard let version = words.last, ["1.0", "2.0", "2.5", "3.0", "4.0"].contains(version) else {
        return nil
    }
    let parts = words.dropLast()
    if parts == ["cc0"], version == "1.0" { return "\(root)/publicdomain/zero/1.0/" }
    let kind = parts.dropFirst().joined(separator: "-")
    let kinds = ["by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd"]
    guard parts.first == "cc", kinds.contains(kind) else { return nil }
    return "\(root)/licenses/\(kind)/\(version)/"
}
