import Model
import Testing

@Test(
    arguments: [
        ("Posko Utara", "posko-utara"), ("  Kota: Utara!  ", "kota-utara"), ("Jum'at", "jumat"),
        ("Łódź–Ñandú & Çelik", "lodz-nandu-celik"), ("Cafe\u{301}", "cafe"), ("Straße", "strasse"),
        ("São", "sao"), ("İzmir", "izmir"), (" a  b_c ", "a-b-c"), ("KU 14", "ku-14"),
        ("2024-12-03", "2024-12-03"), ("A/B\\C", "a-b-c"), ("😀", nil), ("أوقيانوس", nil),
        ("---", nil), ("", nil),
        (
            "Rekapitulasi suara di seluruh kecamatan kota administrasi paling utara selesai",
            "rekapitulasi-suara-di-seluruh-kecamatan-kota-administrasi"
        ),
    ] as [(String, String?)])
func aNameIsMadeFromATitle(_ title: String, _ expected: String?) {
    #expect(slug(of: title) == expected)
}

@Test func aNameMayHaveAnotherJointOrCapitals() {
    #expect(slug(of: "Suara-Sah pemilih", joint: "_") == "suara_sah_pemilih")
    #expect(slug(of: "_ku_14_", joint: "_") == "ku_14")
    #expect(slug(of: "KÜ 14/Æ", keepsCase: true) == "KU-14-AE")
}
