/// A template that is compiled for one kind of page: every name in it is known to be offered, by
/// the page's own value or by one that all pages share.
public struct Template<Shared: Sendable, Value>: Sendable {
    let program: Program

    /// Appends the page of a value, in UTF-8. Several tasks may render at the same time.
    public func render(_ value: Value, sharing shared: Shared, into bytes: inout [UInt8]) {
        withUnsafePointer(to: shared) { shared in
            withUnsafePointer(to: value) { value in
                program.render(Frame(shared), Frame(value), into: &bytes)
            }
        }
    }

    /// The template with all that depends on the shared value alone worked out: what is the same on
    /// many pages is rendered once.
    public func settled(on shared: Shared) -> SettledTemplate<Shared, Value> {
        SettledTemplate(
            program: withUnsafePointer(to: shared) { program.settled(on: Frame($0)) },
            shared: shared)
    }
}

extension Template where Shared == Void {
    /// Appends the page of a value, in UTF-8. Several tasks may render at the same time.
    public func render(_ value: Value, into bytes: inout [UInt8]) {
        render(value, sharing: (), into: &bytes)
    }
}

/// A template for pages that share a value which is known already.
public final class SettledTemplate<Shared: Sendable, Value>: Sendable {
    private let program: Program
    /// One value, at an address that stays.
    private let shared: [Shared]

    init(program: Program, shared: Shared) {
        self.program = program
        self.shared = [shared]
    }

    /// Appends the page of a value, in UTF-8. Several tasks may render at the same time.
    public func render(_ value: Value, into bytes: inout [UInt8]) {
        shared.withUnsafeBufferPointer { shared in
            guard let first = shared.baseAddress else { return }
            withUnsafePointer(to: value) { value in
                program.render(Frame(first), Frame(value), into: &bytes)
            }
        }
    }
}
