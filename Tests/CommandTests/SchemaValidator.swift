import Foundation
import Testing
import YAML

/// A value as a YAML reader gives it to an editor (YAML 1.2, core schema).
indirect enum PlainValue {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([PlainValue])
    case object([String: PlainValue])

    init(_ node: Node) {
        switch node.value {
        case .sequence(let items): self = .list(items.map { PlainValue($0) })
        case .mapping(let pairs):
            self = .object(
                Dictionary(
                    pairs.map { ($0.key, PlainValue($0.value)) },
                    uniquingKeysWith: { first, _ in first }))
        case .scalar(let text, isPlain: false): self = .text(text)
        case .scalar(let text, isPlain: true):
            if ["", "~", "null", "Null", "NULL"].contains(text) {
                self = .null
            } else if ["true", "True", "TRUE"].contains(text) {
                self = .flag(true)
            } else if ["false", "False", "FALSE"].contains(text) {
                self = .flag(false)
            } else if text.wholeMatch(of: /[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?/) != nil {
                self = .number(Double(text) ?? .nan)
            } else {
                self = .text(text)
            }
        }
    }

    /// The names of JSON Schema's types that the value has.
    fileprivate var types: [String] {
        switch self {
        case .null: ["null"]
        case .flag: ["boolean"]
        case .number(let number): number == number.rounded() ? ["integer", "number"] : ["number"]
        case .text: ["string"]
        case .list: ["array"]
        case .object: ["object"]
        }
    }

    fileprivate func equals(_ json: Any) -> Bool {
        switch self {
        case .null: json is NSNull
        case .text(let text): json as? String == text
        case .number(let number): !(json is String) && json as? Double == number
        default: false
        }
    }
}

/// What of JSON Schema, draft 7, the schemas of posko use.
struct SchemaValidator {
    private let schema: [String: Any]

    init(_ document: String) throws {
        let json = try JSONSerialization.jsonObject(with: Data(document.utf8))
        schema = try #require(json as? [String: Any])
        #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    }

    func accepts(_ value: PlainValue) throws -> Bool { try accepts(value, schema) }

    private func accepts(_ value: PlainValue, _ schema: [String: Any]) throws -> Bool {
        for (keyword, rule) in schema where try !holds(keyword, rule, value, schema) {
            return false
        }
        return true
    }

    private func holds(
        _ keyword: String, _ rule: Any, _ value: PlainValue, _ schema: [String: Any]
    ) throws -> Bool {
        switch (keyword, value) {
        case ("type", _):
            let types = rule as? [String] ?? [rule as? String ?? ""]
            return types.contains { value.types.contains($0) }
        case ("enum", _): return try #require(rule as? [Any]).contains { value.equals($0) }
        case ("anyOf", _):
            return try #require(rule as? [[String: Any]]).contains { try accepts(value, $0) }
        case ("pattern", .text(let text)):
            return try text.firstMatch(of: Regex(#require(rule as? String))) != nil
        case ("minimum", .number(let number)): return number >= (rule as? Double ?? .nan)
        case ("maximum", .number(let number)): return number <= (rule as? Double ?? .nan)
        case ("items", .list(let items)):
            let item = try #require(rule as? [String: Any])
            return try items.allSatisfy { try accepts($0, item) }
        case ("required", .object(let members)):
            return try #require(rule as? [String]).allSatisfy { members[$0] != nil }
        case ("propertyNames", .object(let members)):
            let name = try #require(rule as? [String: Any])
            return try members.keys.allSatisfy { try accepts(.text($0), name) }
        case ("properties", .object(let members)):
            let properties = try #require(rule as? [String: Any])
            return try members.allSatisfy { name, value in
                guard let property = properties[name] as? [String: Any] else { return true }
                return try accepts(value, property)
            }
        case ("additionalProperties", .object(let members)):
            let known = (schema["properties"] as? [String: Any] ?? [:]).keys
            let others = members.filter { !known.contains($0.key) }
            if let rule = rule as? [String: Any] {
                return try others.values.allSatisfy { try accepts($0, rule) }
            }
            return others.isEmpty || rule as? Bool == true
        default:
            let known = [
                "pattern", "minimum", "maximum", "items", "required", "propertyNames", "properties",
                "additionalProperties", "description", "enumDescriptions", "title", "$schema",
            ]
            #expect(known.contains(keyword), "\(keyword)")
            return true
        }
    }
}
