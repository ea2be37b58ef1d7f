public import Diagnostics
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The server of a preview, which only this machine can reach.
public final class PreviewServer: Sendable {
    /// The port that it listens on.
    public let port: Int
    private let group: MultiThreadedEventLoopGroup

    /// How many ports are tried after the one that is asked for.
    private static let most = 100

    /// Serves a preview on 127.0.0.1 from now on.
    ///
    /// - Parameter port: which port; where it is taken, the next free one. 0 is any free one.
    public init(_ preview: Preview, port: Int) throws(ServerFailure) {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        self.group = group
        let last = port == 0 ? 0 : min(port + Self.most, 65_535)
        for candidate in port...last {
            do {
                let channel = try Self.listening(to: candidate, preview, group)
                self.port = channel.localAddress?.port ?? candidate
                return
            } catch let error as IOError where error.errnoCode == EADDRINUSE && candidate < last {
                continue
            } catch {
                let number = (error as? IOError)?.errnoCode ?? EIO
                throw ServerFailure(first: port, last: candidate, number: number)
            }
        }
        throw ServerFailure(first: port, last: last, number: EADDRINUSE)
    }

    /// Listens no longer, and ends every connection.
    public func stop() { try? group.syncShutdownGracefully() }

    private static func listening(
        to port: Int, _ preview: Preview, _ group: MultiThreadedEventLoopGroup
    ) throws -> any Channel {
        try ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.configureHTTPServerPipeline()
                    try pipeline.addHandler(RequestHandler(preview))
                }
            }
            .bind(host: "127.0.0.1", port: port).wait()
    }
}

/// No port could be listened on.
public struct ServerFailure: Error, Hashable, Sendable {
    let first: Int
    let last: Int
    /// The system's error number (`errno`).
    let number: Int32

    /// What happened and what may help, in a language.
    public func message(in language: Language) -> String {
        switch (number, language) {
        case (EADDRINUSE, .id):
            "port \(first) sampai \(last) sedang dipakai; pilih yang lain dengan --port"
        case (EADDRINUSE, .en):
            "ports \(first) to \(last) are in use; choose another one with --port"
        case (EACCES, .id):
            "tidak ada izin memakai port \(last); pilih yang lebih besar dari 1023 dengan --port"
        case (EACCES, .en):
            "no permission to use port \(last); choose one above 1023 with --port"
        case (_, .id): "tidak dapat memakai port \(last): \(String(cString: strerror(number)))"
        case (_, .en): "cannot use port \(last): \(String(cString: strerror(number)))"
        }
    }
}
