#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Refuses to begin where hardly any more files can be open: the system's library for tasks ends the
/// program, without a word, when it cannot open what it needs.
///
/// - Parameter folder: the folder that is named.
public func requireOpenFiles(for folder: String) throws(MachineFault) {
    // It needs three on Linux.
    let count = 4
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    for _ in 0..<count {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 {
            opened.append(descriptor)
        } else if errno == EMFILE || errno == ENFILE {
            throw MachineFault(.listing, folder, number: errno)
        }
    }
}
