internal import Files
internal import Fingerprints

/// Times of modification for what lies in an output.
///
/// They come from the bytes alone, so that the same file has the same time in each build, on each
/// machine, and whether it was written anew or not: rsync compares size and time, and nginx makes
/// an ETag of them. A changed file has another time with a chance of 1 - 2⁻²⁸. The range is past
/// (2000 to 2017), because a `Last-Modified` in the future is against RFC 9110, 8.8.2.1; seconds
/// are even, because FAT counts in twos.
enum ContentTime {
    /// 2000-01-01T00:00:00Z in seconds since 1970; the time of every folder.
    static let first = 946_684_800

    /// The time of a file, in seconds since 1970.
    static func of(_ fingerprint: Fingerprint) -> Int {
        first + 2 * Int(fingerprint.low & 0xFFF_FFFF)
    }
}
