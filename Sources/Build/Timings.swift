internal import Synchronization

/// How long a stage of a build took.
public struct StageTiming: Sendable {
    /// A stage of the pipeline, in the order of its steps.
    public enum Stage: String, CaseIterable, Sendable {
        /// Looking whether anything changed since the last build.
        case reuse
        /// Listing, reading and decoding the front matter of `Content/`.
        case content
        /// Reading and compiling `Templates/`.
        case templates
        /// Holding all figures against the rules.
        case faults
        /// What is known, its totals and tables.
        case totals
        /// Which pages there are.
        case plan
        /// Reading and rendering the texts of pages.
        case texts
        /// Rendering pages and data files.
        case pages
        /// Writing files beside the old output.
        case writing
        /// Making the search from the pages.
        case search
        /// Putting the new output in the place of the old one.
        case exchange
    }

    /// Which stage.
    public let stage: Stage
    /// How long it took, added up over the cores that worked on it.
    public let duration: Duration
    /// Whether other stages ran on the other core at the same time.
    public let isShared: Bool
}

/// Takes the times of a build's stages. Several tasks may add at the same time.
final class Stopwatch: Sendable {
    private let taken = Dictionary(
        uniqueKeysWithValues: StageTiming.Stage.allCases.map { ($0, Taken()) })

    /// The time of one stage. Tasks add to it without waiting for each other.
    private final class Taken: Sendable {
        let nanoseconds = Atomic<Int64>(0)
    }

    /// Does the work of a stage.
    func time<Result, Failure: Error>(
        _ stage: StageTiming.Stage, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = ContinuousClock.now
        defer { add(ContinuousClock.now - start, to: stage) }
        return try work()
    }

    /// Adds time to a stage.
    func add(_ duration: Duration, to stage: StageTiming.Stage) {
        let (seconds, attoseconds) = duration.components
        let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
        taken[stage]?.nanoseconds.wrappingAdd(nanoseconds, ordering: .relaxed)
    }

    /// The stages in their order.
    var timings: [StageTiming] {
        StageTiming.Stage.allCases.compactMap { stage in
            let nanoseconds = taken[stage]?.nanoseconds.load(ordering: .relaxed) ?? 0
            guard nanoseconds > 0 else { return nil }
            return StageTiming(
                stage: stage, duration: .nanoseconds(nanoseconds), isShared: stage.isShared)
        }
    }
}

extension StageTiming.Stage {
    fileprivate var isShared: Bool {
        switch self {
        case .templates, .faults, .totals, .plan, .texts, .pages, .writing: true
        case .reuse, .content, .search, .exchange: false
        }
    }
}
