import Diagnostics
import Model
import Testing

@Test(arguments: ["a", "jakarta-barat", "2024-12-03", "-", "0"])
func anIdentifierIsSmallLettersDigitsAndHyphens(_ text: String) {
    #expect(Identifier<City>(text)?.text == text)
    #expect(Identifier<City>(text)?.description == text)
}

@Test(arguments: ["", "A", "a_b", "a b", "é", "a.b", "a/b", "ａ", "a\n", "İ"])
func anythingElseIsNoIdentifier(_ text: String) {
    #expect(Identifier<City>(text) == nil)
}

@Test(arguments: [
    ("https://posko.example", "https://posko.example/", "/"),
    ("https://posko.example/", "https://posko.example/", "/"),
    ("https://posko.example/jakarta", "https://posko.example/jakarta/", "/jakarta/"),
    ("http://localhost:8000/a/b/", "http://localhost:8000/a/b/", "/a/b/"),
])
func aBaseURLEndsWithASlashAndMayHaveAPath(_ text: String, _ full: String, _ path: String) {
    #expect(BaseURL(text)?.description == full)
    #expect(BaseURL(text)?.path == path)
}

@Test(arguments: [
    "", "posko.example", "ftp://posko.example", "https://", "https:///a", "https://a b",
    "https://a/?x", "https://a/#x", "HTTPS://a", "https://a/\"", "https://é.example",
    "https://a/\n",
])
func anythingElseIsNoBaseURL(_ text: String) {
    #expect(BaseURL(text) == nil)
}

@Test(arguments: Language.allCases)
func everySegmentOfAnAddressIsItsOwn(_ language: Language) {
    let routes = Routes(language: language)
    #expect(Set(Routes.Segment.allCases.map { routes[$0] }).count == Routes.Segment.allCases.count)
    let renamed = Routes(language: language, renamed: [.city: "wilayah"])
    #expect(renamed[.city] == "wilayah")
    #expect(renamed[.post] == routes[.post])
}
