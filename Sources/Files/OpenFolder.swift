#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The system could not do something, by its error number (`errno`); whoever knows what it was done
/// for makes a `MachineFault` of it.
public struct ErrorNumber: Error, Hashable, Sendable {
    /// The number.
    public let value: Int32

    init(_ value: Int32) { self.value = value }

    /// That there is no such file.
    public static let missing = ErrorNumber(ENOENT)

    /// There is no such file.
    public var isMissing: Bool { value == ENOENT }

    /// The file system gives no file a second name, or this file no further one.
    fileprivate var isNoLinking: Bool {
        [EPERM, EMLINK, EXDEV, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(value)
    }
}

/// An open folder. What lies below it is reached from there, by names with `/` between their parts,
/// whatever happens meanwhile to the path that it was opened by.
public struct OpenFolder: ~Copyable, Sendable {
    let descriptor: Int32

    /// Opens a folder.
    public init(_ path: String) throws(ErrorNumber) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ErrorNumber(errno) }
    }

    deinit { close(descriptor) }

    /// Creates a folder, and those above it that are missing. One that is there is taken as it is.
    ///
    /// - Parameter name: its bytes are changed meanwhile, and are as they were afterwards.
    public borrowing func createFolder(
        _ name: UnsafeMutablePointer<CChar>
    ) throws(ErrorNumber) {
        if mkdirat(descriptor, name, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = strrchr(name, Int32(UInt8(ascii: "/"))) else {
            throw ErrorNumber(errno)
        }
        slash.pointee = 0
        defer { slash.pointee = CChar(bitPattern: UInt8(ascii: "/")) }
        try createFolder(name)
        slash.pointee = CChar(bitPattern: UInt8(ascii: "/"))
        if mkdirat(descriptor, name, 0o755) != 0, errno != EEXIST { throw ErrorNumber(errno) }
    }

    /// Creates a file to write it. One that is there is a fault, and stays as it is.
    public borrowing func createFile(
        _ name: UnsafePointer<CChar>
    ) throws(ErrorNumber) -> OpenFile { try OpenFile(creating: name, in: self) }

    /// Gives a folder its time of modification, in seconds since 1970.
    public borrowing func setModified(
        _ name: UnsafePointer<CChar>, _ seconds: Int
    ) throws(ErrorNumber) {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        let outcome = withUnsafeBytes(of: (time, time)) { times in
            utimensat(
                descriptor, name, times.baseAddress?.assumingMemoryBound(to: timespec.self), 0)
        }
        if outcome != 0 { throw ErrorNumber(errno) }
    }

    /// Gives a file a second name in another folder. A symbolic link is linked as such.
    private borrowing func link(
        _ name: UnsafePointer<CChar>, into other: borrowing OpenFolder
    ) throws(ErrorNumber) {
        if linkat(descriptor, name, other.descriptor, name, 0) != 0 { throw ErrorNumber(errno) }
    }

    /// Gives a file a second name in another folder, or a copy of it where the file system gives no
    /// second name.
    public borrowing func linkOrCopy(
        _ name: UnsafePointer<CChar>, into other: borrowing OpenFolder
    ) throws(ErrorNumber) {
        do throws(ErrorNumber) { try link(name, into: other) } catch {
            guard error.isNoLinking else { throw error }
            try copy(name, into: other)
        }
    }

    /// Copies a file into another folder, under the same name and with the same time.
    private borrowing func copy(
        _ name: UnsafePointer<CChar>, into other: borrowing OpenFolder
    ) throws(ErrorNumber) {
        var source = try OpenFile(reading: name, in: self)
        var target = try OpenFile(creating: name, in: other)
        try source.forEachPiece { piece throws(ErrorNumber) in try target.write(piece) }
        try target.setModified(source.status().modified)
        try target.close()
    }
}
