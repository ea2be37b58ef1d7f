internal import JSON
internal import Model
internal import Totals

/// What the JSON of every table is, as JSON Schema (draft 2020-12).
///
/// - Parameter id: where the schema stands.
func tableSchema(id: String) -> JSONText {
    .object([
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("$id", .text(id)),
        (
            "$defs",
            .object([
                ("cell", cell),
                (
                    "cells",
                    .object([
                        ("type", .text("object")), ("additionalProperties", reference("cell")),
                    ])
                ),
            ])
        ),
        ("type", .text("object")),
        (
            "properties",
            .object([
                ("table", text),
                ("as_of", .object([("type", .text("string")), ("format", .text("date-time"))])),
                ("title", text),
                (
                    "columns",
                    list(
                        of: object(
                            [("key", text), ("label", text)],
                            [
                                ("group", text),
                                ("kind", oneOf(["flow", "stock", "cumulative", "ratio"])),
                                ("unit", text),
                            ]))
                ),
                (
                    "rows",
                    list(
                        of: object(
                            [("key", text), ("label", text), ("cells", reference("cells"))],
                            [("unit", text)]))
                ),
                (
                    "total",
                    .object([
                        (
                            "anyOf",
                            .list([
                                .object([("type", .text("null"))]),
                                object([("label", text), ("cells", reference("cells"))], []),
                            ])
                        )
                    ])
                ),
                ("notes", list(of: text)),
            ])
        ),
        (
            "required",
            names(["table", "as_of", "title", "columns", "rows", "total", "notes"])
        ),
        ("additionalProperties", .no),
    ])
}

/// A numerator comes with its denominator.
private var cell: JSONText {
    let whole = JSONText.object([("type", .text("integer")), ("minimum", .number(0))])
    let always: [(name: String, value: JSONText)] = [
        ("value", .object([("type", names(["number", "null"]))])),
        ("display", text),
        ("status", oneOf(Cell.Status.allCases.map(\.rawValue))),
        ("reported", whole), ("expected", whole),
    ]
    let sometimes: [(name: String, value: JSONText)] = [
        ("numerator", whole), ("denominator", whole),
        ("corrected", .object([("const", .yes)])), ("provisional", .object([("const", .yes)])),
    ]
    guard case .object(let members) = object(always, sometimes) else { return .null }
    let together = JSONText.object([
        ("numerator", names(["denominator"])), ("denominator", names(["numerator"])),
    ])
    return .object(members + [("dependentRequired", together)])
}

private var text: JSONText { .object([("type", .text("string"))]) }

private func names(_ names: [String]) -> JSONText { .list(names.map { .text($0) }) }

private func oneOf(_ texts: [String]) -> JSONText { .object([("enum", names(texts))]) }

private func reference(_ name: String) -> JSONText {
    .object([("$ref", .text("#/$defs/\(name)"))])
}

private func list(of item: JSONText) -> JSONText {
    .object([("type", .text("array")), ("items", item)])
}

/// An object that has members always, others sometimes, and none besides.
private func object(
    _ always: [(name: String, value: JSONText)], _ sometimes: [(name: String, value: JSONText)]
) -> JSONText {
    .object([
        ("type", .text("object")), ("properties", .object(always + sometimes)),
        ("required", names(always.map(\.name))), ("additionalProperties", .no),
    ])
}
