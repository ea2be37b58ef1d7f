internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Files
internal import Output
internal import Preview
internal import Synchronization

/// Writes diagnostics to standard error, and how many there are.
///
/// - Parameter ending: what is said of so many faults.
func tell(
    _ diagnostics: [Diagnostic], of options: SiteOptions, siteLanguage: Language,
    ending: (_ faults: Int, _ words: ReportWords) -> String = { $1.faults($0) }
) {
    guard !diagnostics.isEmpty else { return }
    let language = options.language ?? siteLanguage
    let root = options.site
    let sources = ShownSources()
    let printer = TextPrinter(
        language: language, isColoured: Terminal.standardError.isColoured
    ) { file, number in
        sources.line(number, ofFile: "\(root)/\(file)")
    }
    Terminal.standardError.write(printer.text(of: diagnostics))
    let errors = diagnostics.count { $0.code.severity == .error }
    if errors > 0 {
        let words = ReportWords(language: language)
        Terminal.standardError.write(ending(errors, words))
    }
}

/// The file of which a fault was told last: faults are told file by file, and each file is read once.
final class ShownSources: Sendable {
    private let last = Mutex<(path: String, lines: [ArraySlice<UInt8>])?>(nil)

    /// A line of a file without its ending; `nil` where there is none, or where the file is no text.
    func line(_ number: Int, ofFile path: String) -> String? {
        last.withLock { last in
            if last?.path != path { last = (path, lines(ofFile: path)) }
            return last.flatMap { posko.line(number, of: $0.lines) }
        }
    }
}

private func lines(ofFile path: String) -> [ArraySlice<UInt8>] {
    // What a symbolic link leads to is not of the site, and nobody's business here.
    guard kind(ofFile: path) == .file, let bytes = try? text(ofFile: path), !bytes.contains(0)
    else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
}

private func line(_ number: Int, of lines: [ArraySlice<UInt8>]) -> String? {
    guard lines.indices.contains(number - 1) else { return nil }
    var line = lines[number - 1]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if number == 1, line.starts(with: mark) { line = line.dropFirst(3) }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
}

/// Does something, and tells its failure in words before the program ends with exit code 2.
func reportingFailures(in language: Language?, _ body: () throws -> Void) throws {
    let words = ReportWords(language: language ?? .id)
    do {
        try body()
    } catch let fault as MachineFault {
        throw failure(fault.message(in: words.language), words)
    } catch let refusal as OutputRefusal {
        throw failure(words.refusal(refusal), words)
    } catch let failed as BuildFailure {
        throw failure(words.failure(failed), words)
    } catch let failed as WatchFailure {
        throw failure(failed.message(in: words.language), words)
    } catch let failed as ServerFailure {
        throw failure(failed.message(in: words.language), words)
    }
}

private func failure(_ message: String, _ words: ReportWords) -> ExitCode {
    Terminal.standardError.write("posko: \(message)\n")
    return ExitCode(2)
}
