internal import Synchronization

/// The browsers that are told when something changes.
final class Listeners: Sendable {
    private let open = Mutex<[ObjectIdentifier: @Sendable (String) -> Void]>([:])

    /// Tells an event to a connection from now on.
    func add(_ connection: ObjectIdentifier, _ tell: @escaping @Sendable (_ event: String) -> Void)
    {
        open.withLock { $0[connection] = tell }
    }

    /// A connection is gone.
    func remove(_ connection: ObjectIdentifier) { open.withLock { $0[connection] = nil } }

    /// How many there are.
    var count: Int { open.withLock { $0.count } }

    /// Tells an event to all.
    func tell(_ event: String) {
        for tell in open.withLock({ Array($0.values) }) { tell(event) }
    }
}
