internal import Synchronization

/// Values that several tasks need, each made once, by the first that asks for it.
public final class Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])

    /// An empty shelf.
    public init() {}

    /// The value of a key, made where nobody has asked for it before. Two tasks may make the same at
    /// the same time: neither waits for the other.
    public func value(of key: Key, madeBy make: () throws -> Value) rethrows -> Value {
        if let known = self[key] { return known }
        let value = try make()
        put(value, for: key)
        return value
    }

    /// The value of a key, where it was made already.
    public subscript(key: Key) -> Value? { values.withLock { $0[key] } }

    /// Keeps a value.
    public func put(_ value: Value, for key: Key) { values.withLock { $0[key] = value } }
}
