internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Does work in chunks on all cores and gives back what each worker made, in no particular order.
///
/// A worker is one task on one core. It takes chunks until none is left, so that both cores are busy
/// to the end, and keeps all that it writes to in values of its own: nothing that is counted by
/// reference is shared between workers, which would make them wait for each other.
///
/// - Parameters:
///   - chunks: how many there are; they are numbered from 0.
///   - work: takes chunks by calling what it is given until that says `nil`.
/// - Throws: one of the errors of the workers; the others have stopped by then, too.
public func withWorkers<Result: Sendable, Failure: Error>(
    chunks: Int, _ work: @Sendable (_ next: () -> Int?) throws(Failure) -> Result
) throws(Failure) -> [Result] {
    let queue = ChunkQueue(count: chunks)
    let outcomes = concurrently(over: max(1, min(coreCount, chunks))) {
        _ -> Swift.Result<Result, Failure> in
        do throws(Failure) {
            return .success(try work { queue.next() })
        } catch {
            queue.stop()
            return .failure(error)
        }
    }
    var results: [Result] = []
    for outcome in outcomes { results.append(try outcome.get()) }
    return results
}

/// Makes a list of values from chunks on all cores; the list has the order of the chunks.
///
/// - Parameters:
///   - count: how many things there are to do.
///   - chunk: how many of them a worker takes at once.
///   - make: makes the values of some of the things.
public func inParallel<Value: Sendable, Failure: Error>(
    _ count: Int, chunk: Int, _ make: @Sendable (Range<Int>) throws(Failure) -> [Value]
) throws(Failure) -> [Value] {
    var made = try withWorkers(chunks: (count + chunk - 1) / chunk) {
        (next) throws(Failure) -> [(chunk: Int, values: [Value])] in
        var own: [(chunk: Int, values: [Value])] = []
        while let index = next() {
            own.append((index, try make(index * chunk..<min((index + 1) * chunk, count))))
        }
        return own
    }
    // Just the room that they need, and each chunk let go of as it is taken over: there may be very
    // many values.
    var chunks = made.joined().sorted { $0.chunk < $1.chunk }.map(\.values)
    made = []
    var values: [Value] = []
    values.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
    for index in chunks.indices {
        values += chunks[index]
        chunks[index] = []
    }
    return values
}

/// Does two things at the same time.
public func together<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let made = first()
            results.withLock { $0.0 = made }
        } else {
            let made = second()
            results.withLock { $0.1 = made }
        }
    }
    let made = results.withLock { $0 }
    // Both were made above; making one again would only be slower.
    return (made.0 ?? first(), made.1 ?? second())
}

/// How many cores there are.
private let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// Hands out the numbers of chunks, each once.
private final class ChunkQueue: Sendable {
    private let count: Int
    private let taken = Atomic(0)

    init(count: Int) { self.count = count }

    func next() -> Int? {
        let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }

    /// Lets no worker take another chunk.
    func stop() { taken.store(count, ordering: .relaxed) }
}
