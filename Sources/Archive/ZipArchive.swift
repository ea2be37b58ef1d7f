internal import CMinizip

/// Files as one ZIP archive (PKWARE's APPNOTE 6.3), compressed with Deflate. The same files and time
/// give the same bytes.
public struct ZipArchive: Sendable {
    /// A file with its path in the archive, `/` between its parts.
    public typealias File = (path: String, bytes: [UInt8])

    /// The archive; empty where there was no memory for it.
    public let bytes: [UInt8]

    /// Packs files in their order.
    ///
    /// - Parameter changed: when each file says that it was changed last.
    public init(of files: [File], changed: ClockTime) {
        let memory = ArchiveMemory()
        bytes = memory.holds(files, changed) ? memory.bytes : []
    }

    /// A time as an archive tells it: what clocks show at its place, to two seconds, from 1980 to
    /// 2107.
    public struct ClockTime: Hashable, Sendable {
        /// In the form of MS-DOS: seven bits for the year after 1980, four for the month, five each
        /// for day, hour, and half of the second, six for the minute.
        let inMSDOS: UInt

        /// A day and time of it; the first or last possible one where it is out of range.
        public init(year: Int, month: Int, day: Int, secondOfDay: Int) {
            guard (1980...2107).contains(year) else {
                inMSDOS = year < 1980 ? 1 << 21 | 1 << 16 : 127 << 25 | 12 << 21 | 31 << 16
                return
            }
            let date = (year - 1980) << 25 | month << 21 | day << 16
            let (hour, minute) = (secondOfDay / 3600, secondOfDay / 60 % 60)
            inMSDOS = UInt(date | hour << 11 | minute << 5 | secondOfDay % 60 / 2)
        }
    }
}

/// Memory that minizip writes to as if it were a file.
private final class ArchiveMemory {
    private(set) var bytes: [UInt8] = []
    private var position = 0

    /// Whether the files were all packed into it.
    func holds(_ files: [ZipArchive.File], _ changed: ZipArchive.ClockTime) -> Bool {
        var functions = zlib_filefunc64_def(
            zopen64_file: { memory, _, _ in memory },
            zread_file: { _, _, _, _ in 0 },
            zwrite_file: { memory, _, bytes, count in
                ArchiveMemory.at(memory)?.write(bytes, Int(count))
                return count
            },
            ztell64_file: { memory, _ in UInt64(ArchiveMemory.at(memory)?.position ?? 0) },
            zseek64_file: { memory, _, offset, origin in
                ArchiveMemory.at(memory)?.seek(Int(offset), from: origin)
                return 0
            },
            zclose_file: { _, _ in 0 },
            zerror_file: { _, _ in 0 },
            opaque: Unmanaged.passUnretained(self).toOpaque())
        return withExtendedLifetime(self) {
            guard let archive = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions) else {
                return false
            }
            let arePacked = files.allSatisfy { pack($0, changed, into: archive) }
            return zipClose(archive, nil) == ZIP_OK && arePacked
        }
    }

    private func pack(
        _ file: ZipArchive.File, _ changed: ZipArchive.ClockTime, into archive: zipFile
    ) -> Bool {
        var information = zip_fileinfo()
        information.dosDate = changed.inMSDOS
        // A file that all may read (APPNOTE 4.4.15, in the manner of Unix).
        information.external_fa = 0o100_644 << 16
        let madeBy = UInt(3 << 8 | 20)
        let isUTF8 = UInt(1 << 11)
        let opened = zipOpenNewFileInZip4_64(
            archive, file.path, &information, nil, 0, nil, 0, nil, Z_DEFLATED,
            Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nil, 0, madeBy,
            isUTF8, 0)
        guard opened == ZIP_OK else { return false }
        let written = file.bytes.withUnsafeBytes { bytes in
            zipWriteInFileInZip(archive, bytes.baseAddress, UInt32(bytes.count))
        }
        return zipCloseFileInZip(archive) == ZIP_OK && written == ZIP_OK
    }

    /// The memory that minizip was given.
    private static func at(_ memory: UnsafeMutableRawPointer?) -> ArchiveMemory? {
        memory.map { Unmanaged<ArchiveMemory>.fromOpaque($0).takeUnretainedValue() }
    }

    private func write(_ source: UnsafeRawPointer?, _ count: Int) {
        let source = UnsafeRawBufferPointer(start: source, count: count)
        let end = min(position + count, bytes.count)
        bytes.replaceSubrange(position..<end, with: source)
        position += count
    }

    private func seek(_ offset: Int, from origin: Int32) {
        switch origin {
        case ZLIB_FILEFUNC_SEEK_CUR: position += offset
        case ZLIB_FILEFUNC_SEEK_END: position = bytes.count + offset
        default: position = offset
        }
    }
}
