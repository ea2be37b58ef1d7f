#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The system's functions, under names of their own beside ours.
private let systemWrite: @Sendable (Int32, UnsafeRawPointer, Int) -> Int = { write($0, $1, $2) }
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer, Int) -> Int = {
    read($0, $1, $2)
}
private let systemClose: @Sendable (Int32) -> Int32 = { close($0) }

/// A plain file that is open, to be read or written piece by piece.
public struct OpenFile: ~Copyable, Sendable {
    private var descriptor: Int32

    /// Opens a file to read it. A symbolic link is not followed, and nothing is waited for.
    public init(reading name: UnsafePointer<CChar>, in folder: borrowing OpenFolder)
        throws(ErrorNumber)
    {
        descriptor = openat(
            folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw ErrorNumber(errno) }
    }

    /// Opens a file to read it, wherever its path leads.
    public init(reading path: String) throws(ErrorNumber) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ErrorNumber(errno) }
    }

    /// Creates a file to write it. One that is there is a fault, and stays as it is.
    public init(creating name: UnsafePointer<CChar>, in folder: borrowing OpenFolder)
        throws(ErrorNumber)
    {
        descriptor = openat(
            folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw ErrorNumber(errno) }
    }

    deinit { if descriptor >= 0 { _ = systemClose(descriptor) } }

    /// What the system knows of a file.
    public struct Status: Hashable, Sendable {
        /// Whether it is a plain file, not a folder or a pipe.
        public let isFile: Bool
        /// In bytes.
        public let size: Int
        /// The time of its last modification, in seconds since 1970.
        public let modified: Int
        /// Its fraction of a second, and the time of the last change of anything about it.
        let nanoseconds: Int
        let changed: Int
        let changedNanoseconds: Int
    }

    /// What the system knows of the file now.
    public borrowing func status() throws(ErrorNumber) -> Status {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ErrorNumber(errno) }
        #if canImport(Glibc)
        let (modified, changed) = (status.st_mtim, status.st_ctim)
        #else
        let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #endif
        return Status(
            isFile: status.st_mode & S_IFMT == S_IFREG, size: Int(status.st_size),
            modified: modified.tv_sec, nanoseconds: modified.tv_nsec, changed: changed.tv_sec,
            changedNanoseconds: changed.tv_nsec)
    }

    /// Reads on until a buffer is full or the file ends; tells how many bytes were read.
    public mutating func read(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(ErrorNumber) -> Int {
        var filled = 0
        while filled < buffer.count, let start = buffer.baseAddress {
            let outcome = systemRead(descriptor, start + filled, buffer.count - filled)
            if outcome == 0 { break }
            if outcome > 0 {
                filled += outcome
            } else if errno != EINTR {
                throw ErrorNumber(errno)
            }
        }
        return filled
    }

    /// Reads on to the end, piece by piece.
    public mutating func forEachPiece(
        _ take: (UnsafeRawBufferPointer) throws(ErrorNumber) -> Void
    ) throws(ErrorNumber) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try read(into: buffer)
            if count > 0 { try take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            if count < buffer.count { return }
        }
    }

    /// Writes bytes after those that were written before.
    public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(ErrorNumber) {
        var written = 0
        while written < bytes.count, let start = bytes.baseAddress {
            let outcome = systemWrite(descriptor, start + written, bytes.count - written)
            if outcome >= 0 {
                written += outcome
            } else if errno != EINTR {
                throw ErrorNumber(errno)
            }
        }
    }

    /// Writes bytes after those that were written before.
    public mutating func write(_ bytes: [UInt8]) throws(ErrorNumber) {
        try bytes.withUnsafeBufferPointer { bytes throws(ErrorNumber) in
            try write(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Gives the file its time of modification, in seconds since 1970.
    public mutating func setModified(_ seconds: Int) throws(ErrorNumber) {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        let outcome = withUnsafeBytes(of: (time, time)) { times in
            futimens(descriptor, times.baseAddress?.assumingMemoryBound(to: timespec.self))
        }
        if outcome != 0 { throw ErrorNumber(errno) }
    }

    /// Closes the file, and tells what only then is known: a full disk, with some file systems.
    public consuming func close() throws(ErrorNumber) {
        let outcome = systemClose(descriptor)
        let number = errno
        descriptor = -1
        if outcome != 0, number != EINTR { throw ErrorNumber(number) }
    }
}
