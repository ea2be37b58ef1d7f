import CLibFuzzer
import FuzzingSubjects

/// Gives files of `Content/` to libFuzzer, each behind the letter of its kind. libFuzzer calls this
/// by the C name that SwiftPM gives a program's entry.
@_cdecl("FrontMatterFuzzer_main")
public func runFrontMatterFuzzer(
    _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
    var count = count
    var arguments = arguments
    return LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        let input = UnsafeBufferPointer(start: bytes, count: count)
        guard let letter = input.first, let kind = ContentKind(rawValue: letter) else { return -1 }
        return kind.read(Array(input.dropFirst())) ? 0 : -1
    }
}
