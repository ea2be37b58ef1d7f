public import Diagnostics

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The system does not tell when files change.
public struct WatchFailure: Error, Hashable, Sendable {
    /// The system's error number (`errno`).
    let number: Int32

    /// What happened and what may help, in a language.
    public func message(in language: Language) -> String {
        switch (number, language) {
        case (ENOSPC, .id):
            "terlalu banyak folder untuk diamati; naikkan batasnya: "
                + "sudo sysctl fs.inotify.max_user_watches=1000000"
        case (ENOSPC, .en):
            "there are too many folders to watch; raise the limit: "
                + "sudo sysctl fs.inotify.max_user_watches=1000000"
        case (EMFILE, .id):
            "terlalu banyak program sedang mengamati folder; tutup salah satu, atau naikkan "
                + "batasnya: sudo sysctl fs.inotify.max_user_instances=1024"
        case (EMFILE, .en):
            "too many programs are watching folders; close one, or raise the limit: "
                + "sudo sysctl fs.inotify.max_user_instances=1024"
        case (_, .id): "tidak dapat mengamati perubahan berkas: \(reason)"
        case (_, .en): "cannot watch files for changes: \(reason)"
        }
    }

    private var reason: String { String(cString: strerror(number)) }
}
