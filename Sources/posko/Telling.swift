internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Files
internal import Output
internal import Preview
internal import Synchronization

/// Tells diagnostics: to people on standard error, with how many there are; to programs on standard
/// output, also where there are none.
///
/// - Parameter last: the last line to people where there is an error; without it, how many errors
///   there are, and that the old site is as it was.
func tell(
    _ diagnostics: [Diagnostic], of options: SiteOptions, siteLanguage: Language,
    as format: FindingsFormat = .text,
    last: (ReportWords, Int) -> String = { $0.faults($1) }
) {
    tell(
        diagnostics, of: options.site, in: options.language ?? siteLanguage, as: format,
        last: last)
}

/// Tells diagnostics of a site folder in a language, as above.
func tell(
    _ diagnostics: [Diagnostic], of root: String, in language: Language,
    as format: FindingsFormat = .text, last: (ReportWords, Int) -> String = { $0.faults($1) }
) {
    let sources = ShownSources()
    let path: @Sendable (String) -> String = { posko.path(of: $0, in: root) }
    let line: @Sendable (String, Int) -> String? = { file, number in
        sources.line(number, ofFile: "\(root)/\(file)")
    }
    switch format {
    case .text: tellPeople(diagnostics, in: language, line: line, last: last)
    case .json:
        let printer = JSONPrinter(language: language, path: path)
        Terminal.standardOutput.write(printer.document(of: diagnostics))
    case .github:
        let printer = GitHubPrinter(language: language, path: path)
        Terminal.standardOutput.write(printer.text(of: diagnostics))
    case .sarif:
        let printer = SARIFPrinter(
            language: language, version: Posko.version, path: path, line: line)
        Terminal.standardOutput.write(printer.document(of: diagnostics))
    }
}

private func tellPeople(
    _ diagnostics: [Diagnostic], in language: Language,
    line: @escaping @Sendable (String, Int) -> String?, last: (ReportWords, Int) -> String
) {
    guard !diagnostics.isEmpty else { return }
    let printer = TextPrinter(
        language: language, isColoured: Terminal.standardError.isColoured, line: line)
    Terminal.standardError.write(printer.text(of: diagnostics))
    let errors = diagnostics.count { $0.code.severity == .error }
    if errors > 0 {
        Terminal.standardError.write(last(ReportWords(language: language), errors))
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
    } catch let failed as SearchFailure {
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
