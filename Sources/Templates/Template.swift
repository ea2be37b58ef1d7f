/// A template that is compiled for one kind of page: every name in it is known to be offered.
public struct Template<Value>: Sendable {
    let program: Program

    /// Appends the page of a value, in UTF-8. Several tasks may render at the same time.
    public func render(_ value: Value, into bytes: inout [UInt8]) {
        withUnsafePointer(to: value) { program.render(Frame($0), into: &bytes) }
    }
}
