import Testing

@testable import Imaging

private let sizes = [
    TypeSize(isHeading: false, pixels: 36), TypeSize(isHeading: true, pixels: 72),
]

@Test(arguments: sizes)
func bothTypefacesHaveTheLettersOfLatinScript(_ size: TypeSize) {
    let lettering = Lettering(size)
    let letters = "AZaz09.,:;–—·…%()&’“”éèñçøłšžğıİțșạộđßŁŌūḥṣ"
    let missing = letters.unicodeScalars.filter { !lettering.has($0) }
    #expect(missing.map(String.init) == [])
}

@Test(arguments: sizes)
func aLetterThatIsMissingIsShownAsABox(_ size: TypeSize) {
    var lettering = Lettering(size)
    #expect(!lettering.has("漢"))
    var inked = 0
    lettering.set("漢", at: 0) { letter, _ in inked += letter.coverage.count { $0 > 0 } }
    #expect(inked > 50)
    #expect(lettering.width(of: "漢") > Float(size.pixels) / 4)
}

@Test func linesAreBrokenBetweenWords() {
    var lettering = Lettering(sizes[0])
    let text = "Rekapitulasi perolehan suara menurut wilayah"
    let lines = lettering.lines(of: text, width: 420, most: 5)
    #expect(lines == ["Rekapitulasi perolehan", "suara menurut wilayah"])
    #expect(lines.allSatisfy { lettering.width(of: $0) <= 420 })
}

@Test func whatDoesNotFitEndsWithAnEllipsis() {
    var lettering = Lettering(sizes[0])
    let text = "Rekapitulasi perolehan suara, menurut wilayah dan hari"
    let lines = lettering.lines(of: text, width: 300, most: 2)
    #expect(lines == ["Rekapitulasi", "perolehan suar…"])
    #expect(lines.allSatisfy { lettering.width(of: $0) <= 300 })
}

@Test func aWordThatIsWiderThanALineIsBroken() {
    var lettering = Lettering(sizes[0])
    let text = "Donaudampfschifffahrtsgesellschaft Berlin"
    let lines = lettering.lines(of: text, width: 300, most: 5)
    #expect(lines.joined() == text)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { lettering.width(of: $0) <= 300 })
    #expect(lettering.lines(of: text, width: 300, most: 1).first?.hasSuffix("…") == true)
}

@Test func aLineOfNoWidthEndsAllTheSame() {
    var lettering = Lettering(sizes[1])
    #expect(lettering.lines(of: "Satu dua", width: 1, most: 2).count == 2)
    #expect(lettering.lines(of: "", width: 100, most: 2) == [])
}

@Test func whatIsNotSeenTakesNoRoom() {
    var lettering = Lettering(sizes[0])
    #expect(
        lettering.lines(of: "a\u{200B}b\u{AD}c\td\ne", width: 900, most: 2) == ["abc d e"])
}
