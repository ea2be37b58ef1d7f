import Testing

@testable import Preview

@Suite struct RequestTargetTests {
    @Test(arguments: [
        ("/", "", "index.html"), ("/kota/", "kota/", "kota/index.html"),
        ("/kota", "kota", "kota"), ("/atom.xml", "atom.xml", "atom.xml"),
        ("/files/peta%20banjir.pdf", "files/peta banjir.pdf", "files/peta banjir.pdf"),
        ("/files/%C3%A9.txt", "files/é.txt", "files/é.txt"),
        ("/?as-of=2021-01-06", "", "index.html"), ("/a/b/?x=/../", "a/b/", "a/b/index.html"),
        ("/a..b/...", "a..b/...", "a..b/..."),
    ])
    func aPathIsDecodedAndAFolderMeansItsIndex(
        _ target: String, _ path: String, _ file: String
    ) throws {
        let target = try #require(RequestTarget(target))
        #expect(target.path == path)
        #expect(target.file == file)
    }

    @Test(arguments: [
        "", "kota/", "http://127.0.0.1:8080/", "*", "//etc/passwd", "/a//b", "/..", "/../x",
        "/a/../b", "/a/..", "/.", "/./a", "/%2e%2e/x", "/%2E./x", "/.%2e/x", "/%2e/x",
        "/a%2fb", "/a%2F..%2Fb", "/%2fetc/passwd", "/a\\b", "/..\\x", "/a%5cb", "/a%5C..%5Cb",
        "/a%00", "/%00", "/a%0d%0aX: y", "/a\u{7F}", "/a%", "/a%2", "/a%zz", "/%ff", "/%c0%af",
        "/%e2%80",
    ])
    func whatCouldLeaveTheSiteIsRefused(_ target: String) {
        #expect(RequestTarget(target) == nil)
    }

    @Test(arguments: [
        ("/", nil), ("/?", nil), ("/?as-of", ""), ("/?as-of=", ""),
        ("/?as-of=2021-01-06", "2021-01-06"), ("/?x=1&as-of=besok&as-of=2021-01-06", "besok"),
        ("/?as%2Dof=2021-01-06T15%3A00%2B07%3A00", "2021-01-06T15:00+07:00"),
        ("/?as-of=2021-01-06T15:00+07:00", "2021-01-06T15:00+07:00"), ("/?as-of=%zz", "%zz"),
        ("/?asof=2021-01-06", nil),
    ])
    func theDayIsReadFromTheQuery(_ target: String, _ day: String?) throws {
        #expect(try #require(RequestTarget(target)).asOf == day)
    }

    @Test func aFolderWithoutItsSlashIsFoundWithItAndItsQuery() throws {
        #expect(try #require(RequestTarget("/kota%20a?x=1")).withSlash == "/kota%20a/?x=1")
        #expect(try #require(RequestTarget("/kota")).withSlash == "/kota/")
    }
}
