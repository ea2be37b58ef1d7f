/// Whole numbers that look random and are the same on every run and machine (SplitMix64).
struct SeededNumbers {
    private var state: UInt64

    /// Numbers of a seed, and of what they are for.
    init(seed: UInt64, _ purpose: Purpose, _ index: Int) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
        state ^= (UInt64(truncatingIfNeeded: index) &+ 1) &* 0xD134_2543_DE82_EF95
        state ^= (UInt64(purpose.rawValue) &+ 1) &* 0xA24B_AED4_963E_E407
        _ = next()
    }

    /// What numbers are for: those of one are not moved by how many another takes.
    enum Purpose: Int {
        case city, progress, report, schedule
    }

    /// A number from 0, below a limit of at least 1.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    /// A number from `least` to `most`.
    mutating func between(_ least: Int, _ most: Int) -> Int { least + below(most - least + 1) }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
