#if canImport(Glibc)
internal import CSystemCalls
internal import Glibc
#else
internal import Darwin
#endif

/// Gives a file or folder another path on the same file system, in one step.
public func move(_ path: String, to newPath: String) throws(MachineFault) {
    if rename(path, newPath) != 0 { throw MachineFault(.exchanging, newPath, number: errno) }
}

/// Exchanges two paths in one step, so that nobody ever sees either missing; `false` where the
/// system or the file system cannot.
public func exchangePaths(_ first: String, _ second: String) throws(MachineFault) -> Bool {
    #if canImport(Glibc)
    let outcome = renameat2(AT_FDCWD, first, AT_FDCWD, second, EXCHANGE_FLAG)
    #else
    let outcome = renamex_np(first, second, UInt32(RENAME_SWAP))
    #endif
    if outcome == 0 { return true }
    if errno == EINVAL || errno == ENOSYS || errno == ENOTSUP { return false }
    throw MachineFault(.exchanging, second, number: errno)
}
