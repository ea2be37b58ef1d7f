/// How a name is read from the value that offers it, with the value's type forgotten.
///
/// A template's sections stand on values of many types. Each value lies still while its section is
/// rendered, so a reader is handed its address; that the value there has the type that the reader
/// was made for is settled when the template is compiled, because a name is only ever found in the
/// shape of the section that the reader is then used in. Only this file turns addresses into
/// values.
@usableFromInline enum Reader: Sendable {
    case text(@Sendable (Frame) -> String?)
    case html(@Sendable (Frame) -> HTML?)
    case url(@Sendable (Frame) -> String?)
    case flag(@Sendable (Frame) -> Bool)
    case group(Opening)
    case list(Opening)
    case texts(Opening)

    /// Whether a section over it may be written more than once.
    var isRepeated: Bool {
        switch self {
        case .list, .texts: true
        case .text, .html, .url, .flag, .group: false
        }
    }

    /// The kind that people are told.
    var kind: OfferedName.Kind {
        switch self {
        case .text: .text
        case .html: .html
        case .url: .url
        case .flag: .flag
        case .group: .group
        case .list: .list
        case .texts: .texts
        }
    }
}

/// The address of the value that a section stands on.
@usableFromInline typealias Frame = UnsafeRawPointer

/// A name and how it is read.
@usableFromInline struct NamedReader: Sendable {
    let name: String
    let reader: Reader

    @usableFromInline init(name: String, reader: Reader) {
        self.name = name
        self.reader = reader
    }
}

/// How a section is opened: once for each value that it stands on.
@usableFromInline struct Opening: Sendable {
    /// What the values inside offer.
    let offers: [NamedReader]
    /// Calls the closure with each value inside.
    let each: @Sendable (Frame, (Frame) -> Void) -> Void
    /// Whether there is any value inside.
    let isOpen: @Sendable (Frame) -> Bool

    @usableFromInline init(
        offers: [NamedReader], each: @escaping @Sendable (Frame, (Frame) -> Void) -> Void,
        isOpen: @escaping @Sendable (Frame) -> Bool
    ) {
        self.offers = offers
        self.each = each
        self.isOpen = isOpen
    }
}

extension Opening {
    /// Opens the value that is there.
    @inlinable init<Value, Child>(
        _ offers: [NamedReader], one read: @escaping @Sendable (Value) -> Child?
    ) {
        self.init(
            offers: offers,
            each: { frame, body in
                guard let child = frame.read(read) else { return }
                withUnsafePointer(to: child) { body(Frame($0)) }
            },
            isOpen: { $0.read(read) != nil })
    }

    /// Opens the value that lies so many bytes inside the one around it.
    init(_ offers: [NamedReader], at offset: Int) {
        self.init(
            offers: offers, each: { frame, body in body(frame + offset) }, isOpen: { _ in true })
    }

    /// Opens each value of a list.
    @inlinable init<Value, Child>(
        _ offers: [NamedReader], all read: @escaping @Sendable (Value) -> [Child]
    ) {
        self.init(
            offers: offers,
            each: { frame, body in
                frame.read(read).withUnsafeBufferPointer { children in
                    guard let first = children.baseAddress else { return }
                    for index in children.indices { body(Frame(first + index)) }
                }
            },
            isOpen: { !$0.read(read).isEmpty })
    }

    /// Opens a text or HTML that is there and not empty, and offers it as `.`.
    init?(contentOf reader: Reader) {
        switch reader {
        case .text(let read):
            self.init(text: read, offering: .text { $0.read { (text: String) in text } })
        case .url(let read):
            self.init(text: read, offering: .url { $0.read { (text: String) in text } })
        case .html(let read):
            self.init(
                offers: [
                    NamedReader(name: ".", reader: .html { $0.read { (html: HTML) in html } })
                ],
                each: { frame, body in
                    guard let html = read(frame), !html.bytes.isEmpty else { return }
                    withUnsafePointer(to: html) { body(Frame($0)) }
                },
                isOpen: { !(read($0)?.bytes.isEmpty ?? true) })
        case .flag, .group, .list, .texts: return nil
        }
    }

    private init(text read: @escaping @Sendable (Frame) -> String?, offering reader: Reader) {
        offers = [NamedReader(name: ".", reader: reader)]
        each = { frame, body in
            guard let text = read(frame), !text.isEmpty else { return }
            withUnsafePointer(to: text) { body(Frame($0)) }
        }
        isOpen = { !(read($0)?.isEmpty ?? true) }
    }
}

extension Frame {
    /// What a closure reads from the value at this address.
    @inlinable @inline(__always) func read<Value, Result>(_ read: (Value) -> Result) -> Result {
        read(assumingMemoryBound(to: Value.self).pointee)
    }
}

extension Reader {
    /// The reader seen from the value around a group: nothing where the group is missing.
    func inside(_ group: Opening) -> Reader {
        switch self {
        case .text(let read): .text { group.first($0, read) ?? nil }
        case .url(let read): .url { group.first($0, read) ?? nil }
        case .html(let read): .html { group.first($0, read) ?? nil }
        case .flag(let read): .flag { group.first($0, read) ?? false }
        case .group(let opening): .group(opening.inside(group))
        case .list(let opening): .list(opening.inside(group))
        case .texts(let opening): .texts(opening.inside(group))
        }
    }
}

extension Reader {
    /// How a section over it is opened; flags open sections in their own way.
    var opening: Opening? {
        switch self {
        case .group(let opening), .list(let opening), .texts(let opening): opening
        case .text, .url, .html, .flag: Opening(contentOf: self)
        }
    }
}

extension Opening {
    /// What is read from the first value inside, or `nil` where there is none.
    fileprivate func first<Result>(_ frame: Frame, _ read: (Frame) -> Result) -> Result? {
        var result: Result?
        each(frame) { result = read($0) }
        return result
    }

    fileprivate func inside(_ group: Opening) -> Opening {
        Opening(
            offers: offers,
            each: { frame, body in group.each(frame) { each($0, body) } },
            isOpen: { group.first($0, isOpen) ?? false })
    }
}
