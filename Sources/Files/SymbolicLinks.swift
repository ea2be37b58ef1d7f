#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What a symbolic link says; `nil` where there is none.
public func target(ofLink path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = bytes.withUnsafeMutableBytes { bytes -> Int in
        guard let start = bytes.baseAddress else { return -1 }
        return readlink(path, start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
}

/// Creates a symbolic link, also to what is not there. What stands at its path already is a fault.
public func createLink(_ path: String, to target: String) throws(MachineFault) {
    guard symlink(target, path) != 0 else { return }
    throw MachineFault(.linkingSymbolically, path, number: errno)
}
