internal import CYAML
internal import Diagnostics

/// What libyaml tells of a document, one piece at a time.
enum Event {
    case scalar(String, isPlain: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    /// An anchor or an alias, which the format does not have.
    case reference
    /// The beginning or end of the stream or of the document.
    case boundary
    case documentStart
    case end
    case problem(Problem)
}

/// Why libyaml cannot go on.
struct Problem {
    let text: String
    let context: String
    /// Where what is not finished begins: the quotation mark that is not closed.
    var start: Position?
}

/// An event with the place where it begins and, on the same line, ends.
struct PlacedEvent {
    let event: Event
    let position: Position
}

/// Reads events through libyaml. This is the only file that sees its pointers.
///
/// - Parameters:
///   - bytes: the document.
///   - firstLine: the line of the file on which it begins, from 1.
///   - body: is given each event, and says whether to go on.
func readEvents(
    of bytes: ArraySlice<UInt8>, firstLine: Int, _ body: (PlacedEvent) -> Bool
) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
        let problem = Problem(text: "out of memory", context: "")
        _ = body(
            PlacedEvent(event: .problem(problem), position: Position(line: firstLine, column: 1)))
        return
    }
    defer { yaml_parser_delete(&parser) }
    bytes.withUnsafeBufferPointer { buffer in
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
        var goesOn = true
        while goesOn {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                _ = body(placedProblem(of: parser, firstLine: firstLine))
                return
            }
            let (start, end) = (event.start_mark, event.end_mark)
            let length = start.line == end.line ? Int(end.column) - Int(start.column) : 1
            let position = Position(
                line: Int(start.line) + firstLine, column: Int(start.column) + 1, length: length)
            let isEnd = event.type == YAML_STREAM_END_EVENT
            goesOn = body(PlacedEvent(event: meaning(of: event), position: position)) && !isEnd
            yaml_event_delete(&event)
        }
    }
}

private func placedProblem(of parser: yaml_parser_t, firstLine: Int) -> PlacedEvent {
    let mark = parser.problem_mark
    let start = parser.context_mark
    let problem = Problem(
        text: parser.problem.map { String(cString: $0) } ?? "",
        context: parser.context.map { String(cString: $0) } ?? "",
        start: parser.context == nil
            ? nil : Position(line: Int(start.line) + firstLine, column: Int(start.column) + 1))
    return PlacedEvent(
        event: .problem(problem),
        position: Position(line: Int(mark.line) + firstLine, column: Int(mark.column) + 1))
}

private func meaning(of event: yaml_event_t) -> Event {
    switch event.type {
    case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        if scalar.anchor != nil || scalar.tag != nil { return .reference }
        let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        return .scalar(
            String(decoding: text, as: UTF8.self),
            isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        return start.anchor != nil || start.tag != nil ? .reference : .sequenceStart
    case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        return start.anchor != nil || start.tag != nil ? .reference : .mappingStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: return .reference
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .end
    default: return .boundary
    }
}
