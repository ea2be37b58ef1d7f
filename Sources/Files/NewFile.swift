#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Writes a file that is not there yet, with the folders above it. What is there, a symbolic link
/// too, stays as it is.
///
/// - Returns: whether it was written; `false` where something was there.
public func create(_ bytes: [UInt8], atPath path: String) throws(MachineFault) -> Bool {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    if kind(ofFile: folder) == nil { try createFolder(folder) }
    do throws(ErrorNumber) {
        let folder = try OpenFolder(folder)
        var file: OpenFile
        do throws(ErrorNumber) {
            file = try OpenFile(creating: name, in: folder)
        } catch {
            if error.value == EEXIST { return false }
            throw error
        }
        try file.write(bytes)
        try file.close()
        return true
    } catch { throw MachineFault(.writing, path, number: error.value) }
}
