#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The system's `write`, under a name of its own beside ours.
private let systemWrite: @Sendable (Int32, UnsafeRawPointer, Int) -> Int = { write($0, $1, $2) }

/// How many bytes a file that people write, to be understood as a whole, has at most: 8 MB. What is
/// larger is never read whole.
public let mostTextBytes = 8_000_000

/// All bytes of a file that people write; `nil` where it has more than `mostTextBytes`.
public func text(ofFile path: String) throws(MachineFault) -> [UInt8]? {
    try bytes(ofFile: path, atMost: mostTextBytes)
}

/// The first bytes of a file, at most so many.
public func firstBytes(_ count: Int, ofFile path: String) throws(MachineFault) -> [UInt8] {
    do throws(ErrorNumber) {
        var file = try OpenFile(reading: path)
        var bytes = [UInt8](repeating: 0, count: min(count, try file.status().size))
        let filled = try bytes.withUnsafeMutableBufferPointer { buffer throws(ErrorNumber) in
            try file.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    } catch { throw MachineFault(.reading, path, number: error.value) }
}

/// All bytes of a file. Works for pipes such as `/dev/stdin` too.
public func bytes(ofFile path: String) throws(MachineFault) -> [UInt8] {
    try bytes(ofFile: path, atMost: .max) ?? []
}

private func bytes(ofFile path: String, atMost limit: Int) throws(MachineFault) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MachineFault(.reading, path, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw MachineFault(.reading, path, number: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw MachineFault(.reading, path, number: EISDIR) }
    if status.st_size > limit { return nil }
    // One byte more than the file is said to hold: a plain file that gives less has ended.
    let isPlain = status.st_mode & S_IFMT == S_IFREG
    var capacity = Int(status.st_size) + 1
    var bytes: [UInt8] = []
    while true {
        var outcome = 0
        let filled = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: capacity))
        bytes.withUnsafeMutableBytes { buffer in
            outcome = read(descriptor, buffer.baseAddress.map { $0 + filled }, capacity)
        }
        if outcome < 0 {
            if errno == EINTR {
                outcome = 0
            } else {
                throw MachineFault(.reading, path, number: errno)
            }
            bytes.removeLast(capacity)
            continue
        }
        bytes.removeLast(capacity - outcome)
        if outcome == 0 || (isPlain && outcome < capacity) { return bytes }
        capacity = max(capacity - outcome, 4096)
    }
}

/// Writes a file as a whole, over an old one where there is one.
public func write(_ bytes: [UInt8], toFile path: String) throws(MachineFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw MachineFault(.writing, path, number: errno) }
    var number = writeAll(bytes, to: descriptor)
    // A full disk may only be told when the file is closed.
    if close(descriptor) != 0, number == 0 { number = errno }
    if number != 0 { throw MachineFault(.writing, path, number: number) }
}

/// Writes all bytes, and tells the error number of what stands in the way; 0 where nothing does.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count, let start = buffer.baseAddress {
            let outcome = systemWrite(descriptor, start + written, buffer.count - written)
            if outcome < 0, errno == EINTR { continue }
            guard outcome >= 0 else { return errno }
            written += outcome
        }
        return 0
    }
}

/// Gives a file that people write other bytes, in one step: whatever happens meanwhile, the file is
/// the whole old or the whole new one. It keeps its rights and, where the system allows it, its
/// owner.
public func replace(_ path: String, with bytes: [UInt8]) throws(MachineFault) {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    // A name that no listing of a site shows.
    let aside = "\(path[..<slash]).\(path[slash...]).posko-new"
    var status = stat()
    guard stat(path, &status) == 0 else { throw MachineFault(.writing, path, number: errno) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(aside, flags, 0o600)
    guard descriptor >= 0 else { throw MachineFault(.writing, path, number: errno) }
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    var number = fchmod(descriptor, status.st_mode & 0o7777) == 0 ? 0 : errno
    if number == 0 { number = writeAll(bytes, to: descriptor) }
    // What people wrote is on the disk before the old file is gone.
    if number == 0, fsync(descriptor) != 0 { number = errno }
    if close(descriptor) != 0, number == 0 { number = errno }
    if number == 0, rename(aside, path) != 0 { number = errno }
    guard number != 0 else { return }
    unlink(aside)
    throw MachineFault(.writing, path, number: number)
}

/// Creates a folder and those above it that are missing.
public func createFolder(_ path: String) throws(MachineFault) {
    if mkdir(path, 0o755) == 0 { return }
    let number = errno
    if number == EEXIST, kind(ofFile: path) != nil { return }
    guard number == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw MachineFault(.creatingFolder, path, number: number)
    }
    try createFolder(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST {
        throw MachineFault(.creatingFolder, path, number: errno)
    }
}

/// Creates a folder in one that is there. One that is there already is taken as it is.
public func createFolderIfMissing(_ path: String) throws(ErrorNumber) {
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw ErrorNumber(errno) }
}
