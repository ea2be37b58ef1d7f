// The only file that calls libcmark. What leaves it are nodes and bytes that are valid as long as
// the tree, and the tree hands them out only while it is being walked.
internal import CCommonMark

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// A parsed Markdown document.
struct CommonMarkTree: ~Copyable {
    private let root: OpaquePointer?

    /// The document that a text in UTF-8 is. Any text is one.
    init(_ text: ArraySlice<UInt8>) {
        root = text.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else {
                return cmark_parse_document("", 0, CMARK_OPT_DEFAULT)
            }
            return cmark_parse_document(
                start.assumingMemoryBound(to: CChar.self), bytes.count,
                CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8)
        }
    }

    deinit {
        if let root { cmark_node_free(root) }
    }

    /// Tells of every node when it is entered and, where it can have children, when it is left.
    func walk(_ visit: (CommonMarkNode, _ isEntered: Bool) -> Void) {
        if let root { CommonMarkNode(pointer: root).walk(visit) }
    }

    /// The HTML that libcmark itself makes of the document, without raw HTML and unsafe addresses:
    /// what ours is held against.
    var referenceHTML: String {
        guard let root, let html = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return String(cString: html)
    }
}

/// A block or inline of a document, valid while its tree is walked.
struct CommonMarkNode: Equatable {
    /// What a node is.
    enum Kind: UInt8 {
        case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
        case thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
        case unknown
    }

    fileprivate let pointer: OpaquePointer

    /// What the node is.
    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_DOCUMENT: .document
        default: .unknown
        }
    }

    /// The text of a text, code or HTML node.
    var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }

    /// The address of a link or image, without escapes and entities.
    var address: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }

    /// The title of a link or image.
    var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }

    /// What stands behind the opening fence of a code block.
    var info: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }

    /// From 1 to 6.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    /// The number of an ordered list's first item, or `nil` for a bullet list.
    var listStart: Int? {
        guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
        return Int(cmark_node_get_list_start(pointer))
    }

    /// Whether a list's items stand close to each other, so that their paragraphs get no `<p>`.
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// The node that this one is in.
    var parent: CommonMarkNode? { cmark_node_parent(pointer).map(CommonMarkNode.init) }

    /// The line on which a block begins, from 1 in the parsed text.
    var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }

    /// The last line of a block, from 1 in the parsed text.
    var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

    /// The byte of its line at which a block begins, from 1.
    var firstColumn: Int { Int(cmark_node_get_start_column(pointer)) }

    /// Tells of the node and all in it; see `CommonMarkTree.walk(_:)`.
    func walk(_ visit: (CommonMarkNode, _ isEntered: Bool) -> Void) {
        guard let iterator = cmark_iter_new(pointer) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else {
                return
            }
            visit(CommonMarkNode(pointer: node), event == CMARK_EVENT_ENTER)
        }
    }

    private func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        let start = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: strlen(string))
    }
}

extension CommonMarkTree {
    /// Whether the document begins with something else than a paragraph.
    var beginsWithBlock: Bool {
        var kinds: [CommonMarkNode.Kind] = []
        walk { node, isEntered in
            if isEntered, kinds.count < 2 { kinds.append(node.kind) }
        }
        return kinds.count == 2 && kinds[1] != .paragraph
    }
}

extension CommonMarkTree {
    /// The text of the document without markup.
    var plainText: [UInt8] {
        var text: [UInt8] = []
        walk { node, isEntered in
            if isEntered { node.appendPlainText(to: &text) }
        }
        return text
    }
}

extension CommonMarkNode {
    /// The text of the node and all in it, without markup; line ends are spaces.
    var plainText: [UInt8] {
        var text: [UInt8] = []
        walk { node, isEntered in
            if isEntered { node.appendPlainText(to: &text) }
        }
        return text
    }

    /// Appends what the node itself shows as text.
    func appendPlainText(to text: inout [UInt8]) {
        switch kind {
        case .text, .code: text.append(contentsOf: literal)
        case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
        default: break
        }
    }
}
