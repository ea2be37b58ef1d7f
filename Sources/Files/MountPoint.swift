#if canImport(Glibc)
internal import CSystemCalls
internal import Glibc
#else
internal import Darwin
#endif

/// Whether a folder is one that something is mounted on, so that no other can take its place.
///
/// Linux before 5.8 does not tell where a folder of the same file system is mounted.
public func isMountPoint(_ folder: String) -> Bool {
    #if canImport(Glibc)
    var status = statx()
    if statx(AT_FDCWD, folder, 0, 0, &status) == 0,
        status.stx_attributes_mask & MOUNT_ROOT_ATTRIBUTE != 0
    {
        return status.stx_attributes & MOUNT_ROOT_ATTRIBUTE != 0
    }
    #endif
    var statuses = (stat(), stat())
    guard stat(folder, &statuses.0) == 0, stat("\(folder)/..", &statuses.1) == 0 else {
        return false
    }
    return statuses.0.st_dev != statuses.1.st_dev
}
