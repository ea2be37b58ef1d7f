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
