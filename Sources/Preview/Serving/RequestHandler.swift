internal import Dispatch
internal import NIOCore
internal import NIOHTTP1

/// Answers the requests of one connection, one after the other.
final class RequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let preview: Preview
    private var head: HTTPRequestHead?
    /// Whether the connection is told what happens.
    private var isListening = false

    init(_ preview: Preview) { self.preview = preview }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        // Nothing that is answered has a body.
        case .body: break
        case .end:
            if let head = head.take() { answer(head, context) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if isListening { preview.listeners.remove(ObjectIdentifier(context.channel)) }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    /// Pages are made beside the loop that serves all connections: one may take its time.
    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let request = Request(
            method: head.method.rawValue, target: head.uri, hosts: head.headers["Host"])
        let port = context.channel.localAddress?.port ?? 0
        let own = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        let loop = context.eventLoop
        DispatchQueue.global().async { [preview] in
            let answer = preview.answer(request, port: port)
            loop.execute {
                let (handler, context) = own.value
                guard context.channel.isActive else { return }
                switch answer {
                case .document(let document): handler.send(document, to: head, context)
                case .events: handler.sendEvents(to: head, context)
                }
            }
        }
    }

    private func send(
        _ document: Document, to head: HTTPRequestHead, _ context: ChannelHandlerContext
    ) {
        var headers = HTTPHeaders(document.headers.map { ($0.name, $0.value) })
        if !head.isKeepAlive { headers.add(name: "Connection", value: "close") }
        begin(HTTPResponseStatus(statusCode: document.status), headers, head, context)
        if head.method != .HEAD {
            let body = context.channel.allocator.buffer(bytes: document.bytes)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        end(head, context)
    }

    private func sendEvents(to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        var headers = HTTPHeaders(Document.always)
        headers.add(name: "Content-Type", value: ContentType.events)
        if head.method == .HEAD {
            headers.add(name: "Content-Length", value: "0")
            begin(.ok, headers, head, context)
            return end(head, context)
        }
        begin(.ok, headers, head, context)
        isListening = true
        let loop = context.eventLoop
        let own = NIOLoopBound((handler: self, context: context), eventLoop: loop)
        preview.listeners.add(ObjectIdentifier(context.channel)) { event in
            loop.execute { own.value.handler.send(event, own.value.context) }
        }
        // What happened before this connection was known is in the first event.
        send(preview.state, context)
    }

    private func send(_ event: String, _ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        // One who does not listen is let go of, and may come again.
        guard context.channel.isWritable else { return context.close(promise: nil) }
        let body = context.channel.allocator.buffer(string: event)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    }

    private func begin(
        _ status: HTTPResponseStatus, _ headers: HTTPHeaders, _ head: HTTPRequestHead,
        _ context: ChannelHandlerContext
    ) {
        let head = HTTPResponseHead(version: head.version, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
    }

    private func end(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        if !head.isKeepAlive {
            let own = NIOLoopBound(context, eventLoop: context.eventLoop)
            end.whenComplete { _ in own.value.close(promise: nil) }
        }
    }
}
