internal import Dispatch

/// Makes a value of each piece of a row of things, on all cores at once, in the order of the row.
///
/// - Parameters:
///   - count: how many things there are.
///   - make: is handed a piece by its places in the row. Pieces are smaller than a core's share, so
///     that one that is slow does not hold up the end.
public func concurrently<Value: Sendable>(
    over count: Int, _ make: @Sendable (Range<Int>) -> Value
) -> [Value] {
    let pieces = min(16, count)
    var values = [Value?](repeating: nil, count: pieces)
    values.withUnsafeMutableBufferPointer { values in
        // Each piece has a place of its own, which the compiler cannot know: it sees a number.
        let start = UInt(bitPattern: values.baseAddress)
        DispatchQueue.concurrentPerform(iterations: pieces) { piece in
            let value = make(count * piece / pieces..<count * (piece + 1) / pieces)
            UnsafeMutablePointer<Value?>(bitPattern: start)?[piece] = value
        }
    }
    return values.compactMap(\.self)
}

/// Does something with each piece of a row of things, on all cores at once.
///
/// - Throws: the fault of the first piece that has one; the others are done all the same.
public func concurrently<Failure: Error>(
    over count: Int, _ work: @Sendable (Range<Int>) throws(Failure) -> Void
) throws(Failure) {
    let faults = concurrently(over: count) { piece -> Failure? in
        do throws(Failure) {
            try work(piece)
            return nil
        } catch { return error }
    }
    if let fault = faults.lazy.compactMap(\.self).first { throw fault }
}
