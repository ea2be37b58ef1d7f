import Fingerprints
import Testing

@testable import Imaging

/// A card with everything on it.
private let full = Card(
    site: "Posko Banjir 2026", warning: "SIMULASI: bukan angka sebenarnya", title: "Kota Satu",
    statement: "Keadaan terkendali.", caption: "Pengungsi",
    figures: [
        Card.Figure(label: "Dewasa", value: "1.234", note: "2 dari 3 posko"),
        Card.Figure(label: "Anak", value: "–", note: "belum dilaporkan"),
    ], standing: "Keadaan per 3 Januari 2026 · 2 dari 3 wilayah")

private func png(of card: Card, by painters: CardPainters = CardPainters()) -> [UInt8] {
    var bytes: [UInt8] = []
    painters.append(card, to: &bytes)
    return bytes
}

private func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
}

@Test func aCardIsAPNGOf1200By630PixelsWithSixteenColours() {
    let bytes = png(of: full)
    #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(number(bytes, at: 16) == 1200)
    #expect(number(bytes, at: 20) == 630)
    // Four bits a pixel, of a palette (ISO/IEC 15948, 11.2.2).
    #expect(bytes[24...25] == [4, 3])
}

@Test func aCardWithLongTextsIsFarLighterThanServicesTake() {
    let long = String(repeating: "Kewaspadaan ", count: 80)
    let figure = Card.Figure(label: long, value: "888.888.888", note: long)
    let card = Card(
        site: long, warning: long, title: long, statement: long, caption: long,
        figures: [figure, figure, figure, figure, figure], standing: long)
    #expect(card.figures.count == 4)
    #expect((20_000...60_000).contains(png(of: card).count))
}

@Test func theSameCardIsTheSameBytesWhoeverPaintsItAndAfterWhat() async {
    let painters = CardPainters()
    let first = png(of: full, by: painters)
    let other = Card(
        site: "X", warning: nil, title: "Lain", statement: nil, caption: nil, figures: [],
        standing: nil)
    #expect(png(of: other, by: painters) != first)
    #expect(png(of: full, by: painters) == first)
    let many = await withTaskGroup(of: [UInt8].self) { group in
        for _ in 0..<8 { group.addTask { png(of: full, by: painters) } }
        return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(many.allSatisfy { $0 == first })
}

@Test func theFingerprintChangesWithEachThingThatACardSays() {
    func card(
        site: String = "a", warning: String? = "b", title: String = "c", statement: String? = "d",
        caption: String? = "e", label: String = "f", value: String = "g", note: String? = "h",
        standing: String? = "i"
    ) -> Fingerprint {
        Card(
            site: site, warning: warning, title: title, statement: statement, caption: caption,
            figures: [Card.Figure(label: label, value: value, note: note)], standing: standing
        ).fingerprint
    }
    let all = [
        card(), card(site: "x"), card(warning: nil), card(title: "x"), card(statement: nil),
        card(caption: nil), card(label: "x"), card(value: "x"), card(note: nil),
        card(standing: nil),
    ]
    #expect(Set(all).count == all.count)
    #expect(card() == card())
}

/// Who changes how cards look has to give `Card.design` another number, and then this: otherwise a
/// card would keep a name under which it looked otherwise.
@Test func theDesignHasItsNumber() {
    var painter = CardPainter()
    painter.paint(full)
    #expect(Card.design == 1)
    #expect(Fingerprint(of: painter.canvas.rows).description == "cbfe84eadaf4a3763025fc72a472f50c")
    #expect(Fingerprint(of: Canvas.palette).description == "9087940579e8b327c9850aeee891dbe1")
}

@Test func whatACardSaysIsToldLineByLine() {
    #expect(
        full.lines == [
            "SIMULASI: bukan angka sebenarnya", "Posko Banjir 2026", "Kota Satu",
            "Keadaan terkendali.", "Pengungsi", "Dewasa: 1.234 (2 dari 3 posko)",
            "Anak: – (belum dilaporkan)", "Keadaan per 3 Januari 2026 · 2 dari 3 wilayah",
        ])
}
