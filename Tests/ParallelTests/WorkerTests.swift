import Parallel
import Synchronization
import Testing

private struct Broken: Error {}

@Suite struct WorkerTests {
    @Test(arguments: [0, 1, 2, 63, 64, 65, 1_000])
    func aListHasTheOrderOfItsChunks(_ count: Int) {
        let squares = inParallel(count, chunk: 64) { range in range.map { $0 * $0 } }
        #expect(squares == (0..<count).map { $0 * $0 })
    }

    @Test func eachChunkIsTakenOnce() {
        let taken = withWorkers(chunks: 500) { next in
            var own: [Int] = []
            while let chunk = next() { own.append(chunk) }
            return own
        }
        #expect(taken.flatMap(\.self).sorted() == Array(0..<500))
    }

    @Test func anErrorEndsTheWorkOfAll() {
        let done = Atomic(0)
        #expect(throws: Broken.self) {
            _ = try withWorkers(chunks: 1_000_000) { next throws(Broken) -> Int in
                while let chunk = next() {
                    if chunk == 10 { throw Broken() }
                    done.add(1, ordering: .relaxed)
                }
                return 0
            }
        }
        #expect(done.load(ordering: .relaxed) < 1_000_000)
    }

    @Test func twoThingsAreDoneTogether() {
        let (first, second) = together({ "one" }, { 2 })
        #expect(first == "one")
        #expect(second == 2)
    }
}
