import Diagnostics
import Files
import Testing

@testable import Preview

/// A small site: three pages and a table.
private let files = [
    "index.html": "<html><body>Beranda</BODY></html>\n", "kota/index.html": "<body>Kota</body>",
    "404.html": "<body>Tidak ada</body>", "rekap/a.csv": "a,b\n", "lama.htm": "Pindah",
]

private func site(_ files: [String: String] = files, at base: String = "/") -> ServedSite {
    ServedSite(basePath: base) { path in files[path].map { Array($0.utf8) } }
}

private func fault(_ name: String) -> Diagnostic {
    Diagnostic(
        .unknownMetric,
        at: SourceLocation(
            file: "Content/a.md", position: Position(line: 2, column: 3, length: 3)),
        ["name": .text(name)], suggestion: "<b>")
}

/// What a preview answers.
private func document(
    _ preview: Preview, _ target: String, method: String = "GET",
    hosts: [String] = ["127.0.0.1:8080"]
) -> Document? {
    let request = Request(method: method, target: target, hosts: hosts)
    guard case .document(let document) = preview.answer(request, port: 8080) else { return nil }
    return document
}

private func text(_ document: Document?) -> String {
    String(decoding: document?.bytes ?? [], as: UTF8.self)
}

private func preview(
    makeDay: @escaping @Sendable (String) -> MadeSite = { _ in .unreadableDay }
) -> Preview {
    Preview(run: "lari", makeDay: makeDay) { _, _ in "  <i>&" }
}

private func script(_ number: Int) -> String {
    "<script src=\"/.posko/preview.js\" data-generation=\"lari-\(number)\" defer></script>\n"
}

@Suite struct PreviewTests {
    @Test func pagesAreThoseOfTheSiteWithTheScriptBeforeTheirEnd() {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        #expect(
            text(document(preview, "/")) == "<html><body>Beranda\(script(1))</BODY></html>\n")
        #expect(document(preview, "/index.html") == document(preview, "/"))
        #expect(text(document(preview, "/lama.htm")) == "Pindah\(script(1))")
        #expect(
            document(preview, "/kota/")
                == Document(
                    200, "text/html; charset=utf-8", Array("<body>Kota\(script(1))</body>".utf8)))
    }

    @Test func otherFilesAreByteForByteThoseOfTheSite() {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        #expect(
            document(preview, "/rekap/a.csv")
                == Document(200, "text/csv; charset=utf-8", Array("a,b\n".utf8)))
    }

    @Test func aFolderWithoutItsSlashIsLedToTheOneWithIt() {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        let answer = document(preview, "/kota?as=1")
        #expect(answer?.status == 302)
        #expect(answer?.headers.first { $0.name == "Location" }?.value == "/kota/?as=1")
    }

    @Test func whatIsNotThereGetsTheSitesOwnPage() {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        let answer = document(preview, "/tidak/ada")
        #expect(answer?.status == 404)
        #expect(text(answer) == "<body>Tidak ada\(script(1))</body>")
        preview.show(.site(site(["index.html": ""])), in: .en)
        #expect(document(preview, "/x")?.status == 404)
        #expect(text(document(preview, "/x")).contains("<h1>No such page</h1>"))
    }

    @Test func theSiteAlsoStandsWhereItsAddressWillBe() {
        let preview = preview()
        preview.show(.site(site(at: "/banjir/2021/")), in: .id)
        #expect(document(preview, "/banjir/2021/kota/") == document(preview, "/kota/"))
        #expect(document(preview, "/banjir/2021/") == document(preview, "/"))
        #expect(document(preview, "/banjir/kota/")?.status == 404)
        #expect(document(preview, "/banjir/2021/kota")?.location == "/banjir/2021/kota/")
    }

    @Test(arguments: [
        ["127.0.0.1:8080"], ["localhost:8080"], ["LOCALHOST:8080"], ["[::1]:8080"],
    ])
    func itsOwnNamesAreAnswered(_ hosts: [String]) {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        #expect(document(preview, "/", hosts: hosts)?.status == 200)
    }

    @Test(arguments: [
        [], ["evil.example"], ["evil.example:8080"], ["127.0.0.1"], ["127.0.0.1:8081"],
        ["localhost"], ["127.0.0.1:8080", "evil.example"], ["127.0.0.1:8080.evil.example"],
        ["localhost:8080 "], ["0.0.0.0:8080"], [""],
    ])
    func everyOtherNameIsRefused(_ hosts: [String]) {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        for target in ["/", "/.posko/events", "/.posko/preview.js"] {
            #expect(document(preview, target, hosts: hosts)?.status == 421)
        }
    }

    @Test func onlyReadingIsAnswered() {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get"] {
            let answer = document(preview, "/", method: method)
            #expect(answer?.status == 405)
            #expect(answer?.headers.first { $0.name == "Allow" }?.value == "GET, HEAD")
        }
        #expect(document(preview, "/", method: "HEAD") == document(preview, "/"))
    }

    @Test func nothingIsKeptByABrowserOrUsedByAnotherSite() throws {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        let headers = try #require(document(preview, "/rekap/a.csv")).headers
        #expect(
            headers.map { "\($0.name): \($0.value)" } == [
                "Content-Type: text/csv; charset=utf-8", "Content-Length: 4",
                "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
                "Cross-Origin-Resource-Policy: same-origin", "Referrer-Policy: same-origin",
            ])
    }

    @Test func aTargetThatCouldLeaveTheSiteIsABadRequest() {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        #expect(document(preview, "/%2e%2e/index.html")?.status == 400)
    }

    // MARK: - Faults

    @Test func aFaultKeepsTheLastGoodPagesAndIsLaidOverThem() {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        let before = document(preview, "/")
        #expect(preview.state == "event: state\nretry: 500\ndata: lari-1\ndata: \n\n")
        preview.show(.faults([fault("rgs")]), in: .id)
        #expect(document(preview, "/") == before)
        let state = preview.state
        #expect(state.hasPrefix("event: state\nretry: 500\ndata: lari-1\ndata: <dialog "))
        #expect(state.contains("1 kesalahan</h1>"))
        preview.show(.site(site()), in: .id)
        #expect(preview.state == "event: state\nretry: 500\ndata: lari-3\ndata: \n\n")
    }

    @Test func faultsAreToldWithPlaceLineAndSuggestionAndNothingOfThemIsMarkup() {
        let words = PreviewWords(language: .en)
        let list = FaultList(of: [fault("<script>&\"\r\n")], words) { _, _ in "  <i>&" }
        #expect(list.title == "1 fault")
        #expect(
            list.content == """
                <ol>
                <li class="error"><p class="place"><code>Content/a.md:2:3</code> \
                <span class="code">error[unknown-metric]</span></p>
                <p class="message">there is no metric named “&lt;script&gt;&amp;&quot;  ”</p>
                <pre tabindex="0">  2 |   &lt;i&gt;&amp;
                    |   ^^^</pre>
                <p class="more">suggestion: did you mean “&lt;b&gt;”?</p>
                </li>
                </ol>

                """)
    }

    @Test func aLongListOfFaultsIsCut() {
        let faults = (1...1_234).map { line in
            Diagnostic(
                .unknownMetric,
                at: SourceLocation(
                    file: "Content/a.md", position: Position(line: line, column: 1)),
                ["name": "x"])
        }
        let list = FaultList(of: faults, PreviewWords(language: .id)) { _, _ in nil }
        #expect(list.title == "1.234 kesalahan")
        #expect(list.content.split(separator: "<li").count == 101)
        #expect(list.content.hasSuffix("</ol>\n<p>dan 1.134 lagi</p>\n"))
    }

    @Test func beforeAnySiteTheFaultsAreThePageAndEveryChangeLoadsItAnew() {
        let preview = preview()
        #expect(document(preview, "/")?.status == 503)
        preview.show(.faults([fault("rgs")]), in: .en)
        let answer = document(preview, "/apa/saja")
        #expect(answer?.status == 500)
        #expect(text(answer).contains("<h1>1 fault</h1>"))
        #expect(text(answer).contains(script(1)))
        #expect(preview.state == "event: state\nretry: 500\ndata: lari-1\ndata: \n\n")
        preview.show(.failed("tidak dapat membaca <a>"), in: .id)
        #expect(text(document(preview, "/")).contains("<p>tidak dapat membaca &lt;a&gt;</p>"))
        #expect(preview.state == "event: state\nretry: 500\ndata: lari-2\ndata: \n\n")
        preview.show(.site(site()), in: .id)
        #expect(document(preview, "/")?.status == 200)
        #expect(preview.state == "event: state\nretry: 500\ndata: lari-3\ndata: \n\n")
    }

    @Test func aPageWhoseTextChangedSinceIsTheOneThatWasSeenLast() {
        let preview = preview()
        let broken = Broken()
        preview.show(
            .site(
                ServedSite(basePath: "/") { path in
                    if broken.isBroken { throw MachineFault(changed: path) }
                    return Array("<body>\(path)</body>".utf8)
                }), in: .id)
        let before = document(preview, "/kota/")
        broken.isBroken = true
        preview.show(.faults([fault("rgs")]), in: .id)
        #expect(document(preview, "/kota/") == before)
        #expect(document(preview, "/lain/")?.status == 503)
        #expect(text(document(preview, "/lain/")).contains(script(1)))
    }

    // MARK: - Days

    @Test func anEarlierDayIsMadeOnceAndForgottenWhenTheSiteIsMadeAnew() {
        let asked = Asked()
        let preview = preview { day in
            asked.note(day)
            return .site(site(["index.html": "<body>\(day)</body>"]))
        }
        preview.show(.site(site()), in: .id)
        let page = text(document(preview, "/?as-of=2021-01-06"))
        #expect(
            page == """
                <body>2021-01-06<script src="/.posko/preview.js" data-generation="lari-1" \
                data-day="Situs per 2021-01-06" data-back="Kembali ke sekarang" \
                data-about="Pratinjau" defer></script>
                </body>
                """)
        #expect(text(document(preview, "/?as-of=2021-01-06")) == page)
        #expect(asked.days == ["2021-01-06"])
        preview.show(.site(site()), in: .id)
        _ = document(preview, "/?as-of=2021-01-06")
        #expect(asked.days == ["2021-01-06", "2021-01-06"])
    }

    @Test func anUnreadableDayIsToldAsABadRequest() {
        let preview = preview()
        preview.show(.site(site()), in: .id)
        let answer = document(preview, "/?as-of=%3Cbesok%3E")
        #expect(answer?.status == 400)
        #expect(
            text(answer).contains(
                "<p>“&lt;besok&gt;” bukan hari atau waktu. Tulis seperti ?as-of=2024-12-03 atau "
                    + "?as-of=2024-12-03T15:00+07:00.</p>"))
    }
}

/// Whether what a site is made from can no longer be read.
private final class Broken: @unchecked Sendable { var isBroken = false }

/// The days that were asked for.
private final class Asked: @unchecked Sendable {
    var days: [String] = []
    func note(_ day: String) { days.append(day) }
}
