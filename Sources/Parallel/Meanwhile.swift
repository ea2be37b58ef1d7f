internal import Dispatch
internal import Synchronization

/// A value that is made on another core while whoever needs it goes on.
public final class Meanwhile<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let made = Mutex<Value?>(nil)
    private let group = DispatchGroup()

    /// Begins to make a value.
    public init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        DispatchQueue.global().async(group: group) {
            let value = make()
            self.made.withLock { $0 = value }
        }
    }

    /// The value, once it is made.
    public var value: Value {
        group.wait()
        // It was made above; making it again would only be slower.
        return made.withLock { $0 } ?? make()
    }
}
