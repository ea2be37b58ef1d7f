import CLibFuzzer
import FuzzingSubjects

/// Gives files of `Templates/` to libFuzzer, with a byte 1 between them: a page, the partials `p`,
/// `q` and `r`, and the site's words. libFuzzer calls this by the C name that SwiftPM gives a
/// program's entry.
@_cdecl("TemplateFuzzer_main")
public func runTemplateFuzzer(
    _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
    var count = count
    var arguments = arguments
    return LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        let input = UnsafeBufferPointer(start: bytes, count: count)
        let files = input.split(separator: 1, maxSplits: 4, omittingEmptySubsequences: false)
        let names = ["page", "p", "q", "r", "strings"]
        readTemplates(Dictionary(uniqueKeysWithValues: zip(names, files.map(Array.init))))
        return 0
    }
}
