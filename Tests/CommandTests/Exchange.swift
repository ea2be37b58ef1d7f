import Foundation
import Testing

/// What a server answered.
struct Exchange {
    let status: Int
    /// By their names in small letters.
    let headers: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    /// Sends a request as it is written, and reads to the end of the connection.
    init(port: Int, sending request: String) throws {
        let connection = try Connection(port: port)
        try connection.send(request)
        while try connection.read() {}
        try self.init(connection.received)
    }

    /// Asks for a path, in the way of browsers.
    init(
        port: Int, _ target: String, method: String = "GET", host: String? = nil
    ) throws {
        try self.init(
            port: port,
            sending: "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n"
                + "Connection: close\r\n\r\n")
    }

    private init(_ received: Data) throws {
        let end = try #require(received.range(of: Data("\r\n\r\n".utf8)))
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self)
            .components(separatedBy: "\r\n")
        status = try #require(Int(lines[0].split(separator: " ")[1]))
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        self.headers = headers
        body = received[end.upperBound...]
    }
}

/// The server ended a connection.
struct Ended: Error {}

/// A connection to a server on this machine.
final class Connection {
    private let descriptor: Int32
    private(set) var received = Data()

    init(port: Int) throws {
        #if canImport(Glibc)
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let outcome = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(outcome == 0, "nobody listens on \(port)")
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        #if canImport(Glibc)
        let flags = Int32(MSG_NOSIGNAL)
        #else
        let flags: Int32 = 0
        #endif
        guard Foundation.send(descriptor, bytes, bytes.count, flags) == bytes.count else {
            throw Ended()
        }
    }

    /// Reads what has come, at most for half a minute; `false` at the end.
    func read() throws -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        try #require(poll(&request, 1, 30_000) > 0, "the server does not answer")
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count > 0 { received.append(contentsOf: buffer[..<count]) }
        return count > 0
    }
}

/// What a server tells one browser.
final class EventStream {
    private let connection: Connection
    private var events: [String] = []

    init(port: Int) throws {
        connection = try Connection(port: port)
        try connection.send(
            "GET /.posko/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
                + "Accept: text/event-stream\r\n\r\n")
        _ = try next()
    }

    /// The state that was told last.
    var last: State { State(events.last ?? "") }

    /// How the site stands.
    struct State {
        /// Which making of the site is shown.
        let generation: String
        /// What is laid over it; empty where nothing is wrong.
        let faults: String

        fileprivate init(_ event: String) {
            let data = event.components(separatedBy: "\n").filter { $0.hasPrefix("data: ") }
                .map { $0.dropFirst("data: ".count) }
            generation = String(data.first ?? "")
            faults = data.dropFirst().joined(separator: "\n")
        }
    }

    /// Waits for an event in which something holds.
    func wait(until holds: (State) -> Bool) throws {
        while !holds(last) { _ = try next() }
    }

    private func next() throws -> Bool {
        let before = events.count
        while events.count == before {
            guard try connection.read() else { throw Ended() }
            // Each is sent as a chunk, and ends with an empty line.
            let text = String(decoding: connection.received, as: UTF8.self)
            events = text.replacing(/\r\n[0-9a-f]+\r\n/, with: "").components(separatedBy: "\n\n")
                .dropLast().map { $0.replacing(/(?s)^HTTP.*?event:/, with: "event:") }
        }
        return true
    }
}
