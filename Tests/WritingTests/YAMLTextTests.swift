import Testing
import Writing

@Test(arguments: [
    ("Posko Utara", "Posko Utara"), ("Jum’at", "Jum’at"), ("Łódź (barat)", "Łódź (barat)"),
    ("Posko: utara", "\"Posko: utara\""), ("a #b", "\"a #b\""), ("- a", "\"- a\""),
    ("say \"a\"", "\"say \\\"a\\\"\""), ("a\\b", "\"a\\\\b\""), ("{a}", "\"{a}\""),
    ("~", "\"~\""), ("true", "\"true\""), ("n/a", "\"n/a\""), ("😀", "\"😀\""),
    ("'a'", "\"'a'\""), ("a\tb\n c", "a b c"), ("  a\u{0}\u{85}\u{2028}b\u{FEFF} ", "a b"),
    ("", "\"\""),
])
func aTextIsQuotedWhereYAMLWouldReadItOtherwise(_ text: String, _ expected: String) {
    #expect(yaml(text) == expected)
}

@Test(arguments: [
    ("Posko Utara", "posko-utara"), ("  Kota: Utara!  ", "kota-utara"), ("Jum'at", "jumat"),
    ("Łódź–Ñandú & Çelik", "lodz-nandu-celik"), ("Cafe\u{301}", "cafe"), ("Straße", "strasse"),
    ("2024-12-03", "2024-12-03"), ("😀", ""), ("أوقيانوس", ""), ("---", ""), ("A/B\\C", "a-b-c"),
    (
        "Rekapitulasi suara di seluruh kecamatan kota administrasi paling utara selesai",
        "rekapitulasi-suara-di-seluruh-kecamatan-kota-administrasi"
    ),
])
func aNameIsMadeFromATitle(_ title: String, _ expected: String) {
    #expect(slug(of: title) == expected)
}
