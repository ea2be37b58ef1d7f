public import Diagnostics

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The machine could not do what was asked of it: a file that cannot be read, a full disk.
public struct MachineFault: Error, Hashable, Sendable {
    /// What was being done.
    public enum Action: Hashable, Sendable {
        case reading, writing, listing, creatingFolder, exchanging, removing, linking,
            linkingSymbolically, starting
    }

    /// What could not be done.
    public let action: Action
    /// The file or folder that it was done to: for a move the new path, for an exchange the second
    /// one.
    public let path: String
    /// The system's error number (`errno`).
    public let number: Int32

    /// A fault by the system's error number.
    public init(_ action: Action, _ path: String, number: Int32) {
        self.action = action
        self.path = path
        self.number = number
    }

    /// A file that is no longer what it was when it was read first.
    public init(changed path: String) { self.init(.reading, path, number: ESTALE) }

    /// What happened and what may help, in a language.
    public func message(in language: Language) -> String {
        let reason = reason.wording(in: language)
        let action = doing.wording(in: language)
        return "\(action) “\(path)”: \(reason)"
    }

    private var doing: Argument {
        switch action {
        case .reading: .words(id: "tidak dapat membaca", en: "cannot read")
        case .writing: .words(id: "tidak dapat menulis", en: "cannot write")
        case .listing: .words(id: "tidak dapat melihat isi folder", en: "cannot list the folder")
        case .creatingFolder:
            .words(id: "tidak dapat membuat folder", en: "cannot create the folder")
        case .exchanging: .words(id: "tidak dapat memasang", en: "cannot put in place")
        case .removing: .words(id: "tidak dapat menghapus", en: "cannot remove")
        case .linking: .words(id: "tidak dapat menautkan", en: "cannot link")
        case .starting: .words(id: "tidak dapat menjalankan", en: "cannot start")
        case .linkingSymbolically:
            .words(
                id: "tidak dapat membuat tautan simbolis", en: "cannot create the symbolic link")
        }
    }

    private var reason: Argument {
        switch number {
        // Where there are no symbolic links, some file systems say that they are not permitted.
        case EPERM where action == .linkingSymbolically,
            EOPNOTSUPP where action == .linkingSymbolically:
            .words(
                id: "sistem berkas ini tidak mengenal tautan simbolis; pilih folder lain dengan "
                    + "--output",
                en: "this file system has no symbolic links; choose another folder with --output")
        case ESTALE:
            .words(
                id: "berubah ketika situs sedang dibangun; jalankan sekali lagi",
                en: "it changed while the site was built; run it once more")
        case ENOENT: .words(id: "tidak ada", en: "it does not exist")
        case EACCES, EPERM:
            .words(
                id: "tidak ada izin; periksa pemilik dan hak aksesnya",
                en: "no permission; look at its owner and rights")
        case ENOSPC, EDQUOT:
            .words(
                id: "media penyimpanan penuh; kosongkan sebagian, atau kurangi jumlah berkasnya",
                en: "the disk is full; free some space, or have fewer files on it")
        case EROFS:
            .words(id: "media penyimpanan hanya dapat dibaca", en: "the disk is read-only")
        case ENOTDIR: .words(id: "bukan folder", en: "it is not a folder")
        case EISDIR: .words(id: "adalah folder", en: "it is a folder")
        case EMFILE, ENFILE:
            .words(
                id: "terlalu banyak berkas terbuka (ulimit -n)",
                en: "too many open files (ulimit -n)")
        case EBUSY:
            .words(
                id: "sedang dipakai, atau titik kait (mount point)",
                en: "it is in use, or a mount point")
        case ELOOP: .words(id: "terlalu banyak tautan simbolis", en: "too many symbolic links")
        default: .text(String(cString: strerror(number)))
        }
    }
}
