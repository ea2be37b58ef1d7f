import CLibFuzzer
import FuzzingSubjects

/// Gives texts to libFuzzer, which calls this by the C name that SwiftPM gives a program's entry.
@_cdecl("MarkdownFuzzer_main")
public func runMarkdownFuzzer(
    _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
    var count = count
    var arguments = arguments
    return LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        // -1 keeps what is no text out of the corpus.
        readText(Array(UnsafeBufferPointer(start: bytes, count: count))) ? 0 : -1
    }
}
