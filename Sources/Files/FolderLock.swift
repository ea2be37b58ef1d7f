#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// A lock on a folder, which only programs that ask for it heed. The system lets go of it when the
/// last copy of this is gone, or the program ends in any way; on the disk it leaves nothing.
public final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock, and waits where another program or another part of this one has it.
    ///
    /// Some network file systems have no locks on folders; there nothing is waited for.
    ///
    /// - Parameter waiting: is called once where the lock is not free.
    public init(_ path: String, waiting: () -> Void) throws(MachineFault) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MachineFault(.listing, path, number: errno) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
        waiting()
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    deinit { close(descriptor) }
}
