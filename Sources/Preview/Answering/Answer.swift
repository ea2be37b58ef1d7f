/// A request, as far as the preview looks at it.
struct Request: Hashable, Sendable {
    let method: String
    /// As it stands in the request line.
    let target: String
    /// What each `Host` line says.
    let hosts: [String]
}

/// What a request gets.
enum Answer: Hashable, Sendable {
    /// A whole document.
    case document(Document)
    /// What happens from now on, as server-sent events.
    case events
}

/// A document with what HTTP says of it.
struct Document: Hashable, Sendable {
    let status: Int
    let type: String
    var bytes: [UInt8]
    /// Where it is found instead.
    var location: String?

    init(_ status: Int, _ type: String, _ bytes: [UInt8], location: String? = nil) {
        self.status = status
        self.type = type
        self.bytes = bytes
        self.location = location
    }

    /// The lines of its head. Nothing is ever kept by a browser, and no other site gets to use it.
    var headers: [(name: String, value: String)] {
        var headers = [
            ("Content-Type", type), ("Content-Length", String(bytes.count)),
        ]
        headers += Self.always
        if let location { headers.append(("Location", location)) }
        if status == 405 { headers.append(("Allow", "GET, HEAD")) }
        return headers
    }

    /// What is said of every answer.
    static let always = [
        ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "same-origin"),
    ]
}

extension Request {
    /// Whether it was meant for this server: another name may be one that somebody's page lets lead
    /// here (DNS rebinding).
    func isMeant(forPort port: Int) -> Bool {
        guard hosts.count == 1 else { return false }
        let host = hosts[0].lowercased()
        return ["127.0.0.1", "localhost", "[::1]"].contains {
            host == "\($0):\(port)" || (port == 80 && host == $0)
        }
    }
}
