import Diagnostics

/// Tells faults as the program does, and holds them to what every fault has to be.
///
/// - Parameter files: the lines of each file by its path.
/// - Returns: how many bytes are told.
func told(_ faults: [Diagnostic], of files: [String: [UInt8]]) -> Int {
    let lines = files.mapValues {
        $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    let printer = TextPrinter(language: .id, isColoured: false) { file, number in
        precondition(number >= 1, "lines are counted from 1")
        guard let lines = lines[file], number <= lines.count else { return nil }
        return String(decoding: lines[number - 1], as: UTF8.self)
    }
    let text = printer.text(of: faults)
    precondition(faults.isEmpty || !text.isEmpty, "every fault is told")
    return text.utf8.count
}
