import Foundation
import Testing

/// What the preview refuses, by requests as no browser would send them.
@Suite struct ServeSafetyTests {
    @Test(arguments: [
        "/../Content/site.yaml", "/%2e%2e/Content/site.yaml", "/kota/../../Content/site.yaml",
        "/..%2fContent%2fsite.yaml", "/%2e%2e%5cContent", "//etc/passwd", "/%2fetc%2fpasswd",
        "/files/%00", "/files/..\\..\\x", "http://127.0.0.1/index.html",
    ])
    func aPathThatCouldLeaveTheSiteIsRefused(_ target: String) throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let answer = try serving.get(target)
        #expect(answer.status == 400)
        #expect(answer.text.contains("Alamat ditolak"))
    }

    @Test(arguments: [
        "/Content/site.yaml", "/Templates/home.mustache", "/files/", "/files",
        "/etc/passwd", "/wringin-tirta/etc/passwd", "/.posko/", "/.posko", "/.git/config",
    ])
    func nothingButTheSiteIsServed(_ target: String) throws {
        let site = try FixtureSite()
        #expect(try Serving(site.path).get(target).status == 404)
    }

    @Test func aFileThatBecomesALinkIsNotFollowed() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        #expect(try serving.get("/files/peta.gif").headers["content-type"] == "image/gif")
        let events = try serving.events()
        let map = "\(site.path)/Content/files/peta.gif"
        try FileManager.default.removeItem(atPath: map)
        try FileManager.default.createSymbolicLink(
            atPath: map, withDestinationPath: "/etc/hostname")
        try events.wait { $0.faults.contains("linked-file") }
        #expect(try serving.get("/files/peta.gif").status == 404)
        try FileManager.default.removeItem(atPath: "\(site.path)/Content/files")
        try FileManager.default.createSymbolicLink(
            atPath: "\(site.path)/Content/files", withDestinationPath: "/etc")
        #expect(try serving.get("/files/peta.gif").status == 404)
    }

    @Test func onlyItsOwnNamesAreAnswered() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let port = serving.port
        for host in ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"] {
            #expect(try Exchange(port: port, "/", host: host).status == 200)
        }
        for host in ["evil.example", "evil.example:\(port)", "127.0.0.1", "127.0.0.1:1"] {
            for target in ["/", "/.posko/events", "/.posko/preview.js", "/files/peta.gif"] {
                #expect(try Exchange(port: port, target, host: host).status == 421)
            }
        }
        for lines in ["", "Host: 127.0.0.1:\(port)\r\nHost: evil.example\r\n"] {
            let answer = try Exchange(
                port: port, sending: "GET / HTTP/1.1\r\n\(lines)Connection: close\r\n\r\n")
            #expect([400, 421].contains(answer.status))
        }
    }

    @Test func onlyReadingIsAnswered() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
            let answer = try Exchange(port: serving.port, "/", method: method)
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, HEAD")
        }
        let page = try serving.get("/")
        let head = try Exchange(port: serving.port, "/", method: "HEAD")
        #expect(head.status == 200)
        #expect(head.body == Data())
        #expect(head.headers == page.headers)
        #expect(page.headers["content-length"] == "\(page.body.count)")
        #expect(page.headers["cache-control"] == "no-store")
        let events = try Exchange(port: serving.port, "/.posko/events", method: "HEAD")
        #expect(events.headers["content-type"] == "text/event-stream")
        #expect(events.body == Data())
    }

    @Test(arguments: [
        "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    ])
    func aMalformedRequestIsABadOneAndHurtsNobody(_ request: String) throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        #expect(try Exchange(port: serving.port, sending: request).status == 400)
        #expect(try serving.get("/").status == 200)
    }

    @Test func aHeadWithoutEndIsCutOff() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let connection = try Connection(port: serving.port)
        try connection.send("GET / HTTP/1.1\r\n")
        let line = "X-A: " + String(repeating: "a", count: 10_000) + "\r\n"
        var isOpen = true
        for _ in 0..<1000 where isOpen { isOpen = (try? connection.send(line)) != nil }
        #expect(!isOpen)
        #expect(try serving.get("/").status == 200)
    }
}
