/// The folders that files lie in, each after the one that it lies in.
struct FolderList: Sendable {
    /// The names with a zero after each, and where they begin.
    private(set) var names: [CChar] = [0]
    private(set) var starts: [Int] = []

    /// - Parameter files: sorted by the bytes of their names.
    init(of files: FileList) {
        let slash = CChar(bitPattern: UInt8(ascii: "/"))
        var last = 0..<0
        for record in files.records {
            let name = record.name..<record.name + record.count
            // A folder that the file before lies in too was met there.
            var index = 0
            let common = min(last.count, name.count)
            while index < common,
                files.names[last.lowerBound + index] == files.names[name.lowerBound + index]
            {
                index += 1
            }
            while index < name.count {
                if files.names[name.lowerBound + index] == slash {
                    starts.append(names.count)
                    names += files.names[name.lowerBound..<name.lowerBound + index]
                    names.append(0)
                }
                index += 1
            }
            last = name
        }
    }

    /// Does something with the name of each folder in a piece of the list. The names have to be as
    /// they were afterwards.
    func forEach<Fault: Error>(
        in piece: Range<Int>, _ body: (UnsafeMutablePointer<CChar>) throws(Fault) -> Void
    ) throws(Fault) {
        guard let first = piece.first, let last = piece.last else { return }
        let end = last + 1 < starts.count ? starts[last + 1] : names.count
        var copy = Array(names[starts[first]..<end])
        try copy.withUnsafeMutableBufferPointer { copy throws(Fault) in
            guard let start = copy.baseAddress else { return }
            for index in piece { try body(start + starts[index] - starts[first]) }
        }
    }
}
