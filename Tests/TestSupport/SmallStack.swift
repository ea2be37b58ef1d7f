#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Does something on a thread with a stack of 512 KB, as the workers of some systems have, and waits
/// for it. What needs more ends the program.
public func onSmallStack<Result>(_ body: @escaping () -> Result) -> Result? {
    let work = Work(body)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 512 << 10)
    var thread = pthread_t(bitPattern: 0)
    let failed = pthread_create(
        &thread, &attributes,
        { box in
            box.map { Unmanaged<AnyWork>.fromOpaque($0).takeUnretainedValue().run() }
            return nil
        }, Unmanaged<AnyWork>.passUnretained(work).toOpaque())
    guard failed == 0 else { return nil }
    pthread_join(thread, nil)
    return work.result
}

private class AnyWork {
    func run() {}
}

private final class Work<Result>: AnyWork {
    private let body: () -> Result
    private(set) var result: Result?

    init(_ body: @escaping () -> Result) { self.body = body }

    override func run() { result = body() }
}
