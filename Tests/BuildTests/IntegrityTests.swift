import Fingerprints
import Foundation
import TestSupport
import Testing

@Test func aSiteThatAsksForItNamesTheHashOfItsStyleSheet() throws {
    let site = try SiteCopy()
    let page = "Output/kota/index.html"
    try site.build()
    #expect(try !site.text(of: page).contains("integrity="))
    try site.replace(
        "\nlanguage: id", with: "\nintegrity: true\nlanguage: id", in: "Content/site.yaml")
    try site.build()
    let html = try site.text(of: page)
    let link = try #require(
        html.firstMatch(
            of: /<link rel="stylesheet" href="\.\.\/([^"]+)" integrity="sha256-([^"]+)">/))
    let style = try site.text(of: "Output/\(link.1)")
    #expect(Data(sha256(of: Array(style.utf8))).base64EncodedString() == link.2)
}
