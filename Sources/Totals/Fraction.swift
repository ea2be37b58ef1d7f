public import Diagnostics

/// A quotient of two whole numbers from 0, kept exact; it is rounded only where it is shown.
public struct Fraction: Hashable, Sendable {
    /// From 0.
    public let numerator: Int64
    /// From 1.
    public let denominator: Int64

    /// A quotient, or `nil` where the numerator is negative or the denominator below 1.
    public init?(_ numerator: Int64, over denominator: Int64) {
        guard numerator >= 0, denominator >= 1 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// In percent: `78,78%`, `78.78%`, rounded half away from zero.
    ///
    /// 100 and 0 stand only for exactly that: what is a little less than all is `>99,99%`, a little
    /// more `>100,00%`, a little more than nothing `<0,01%`.
    ///
    /// - Parameter decimals: digits behind the decimal sign, 0 to 6.
    public func percent(decimals: Int, in language: Language) -> String {
        let digits = min(max(decimals, 0), 6)
        let all = powerOfTen(digits + 2)
        let (whole, part) = quotient(scale: all)
        let sign =
            switch (whole, part) {
            case (0, 0) where numerator > 0: "<"
            case (1, 0) where numerator != denominator: ">"
            default: ""
            }
        let shown: (UInt64, UInt64) =
            switch (whole, part) {
            case (0, 0) where numerator > 0: (0, 1)
            case (1, 0) where numerator < denominator: (0, all - 1)
            default: (whole, part)
            }
        return sign + written(shown.0, shown.1, pointAfter: digits, in: language) + "%"
    }

    /// As a decimal number with at most ten digits behind the point, rounded half away from zero,
    /// without zeros at its end: `0.5293201517`.
    public var decimal: String {
        let (whole, part) = quotient(scale: powerOfTen(10))
        if part == 0 { return String(whole) }
        var digits = String(part)
        digits = String(repeating: "0", count: 10 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }

    /// The percentage in steps of the last shown digit, as it stands before any guard at 0 and 100;
    /// `nil` where it does not fit.
    func steps(decimals: Int) -> Int64? {
        let all = powerOfTen(min(max(decimals, 0), 6) + 2)
        let (whole, part) = quotient(scale: all)
        let (product, isBeyond) = whole.multipliedReportingOverflow(by: all)
        guard !isBeyond, let steps = Int64(exactly: product) else { return nil }
        let (sum, isTooLarge) = steps.addingReportingOverflow(Int64(part))
        return isTooLarge ? nil : sum
    }

    /// Whole and part, the part in `1 / scale`, rounded half away from zero. Exact: the product is
    /// taken in 128 bits.
    private func quotient(scale: UInt64) -> (whole: UInt64, part: UInt64) {
        let divisor = UInt64(denominator)
        let whole = UInt64(numerator) / divisor
        let rest = UInt64(numerator) % divisor
        let (part, left) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: scale))
        let rounded = left >= divisor - left ? part + 1 : part
        return rounded == scale ? (whole + 1, 0) : (whole, rounded)
    }
}

/// 10 to the power of `exponent`, 0 to 18.
func powerOfTen(_ exponent: Int) -> UInt64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
}

/// A percentage from its hundreds and the rest, of which the last `digits` digits stand behind the
/// decimal sign.
private func written(
    _ whole: UInt64, _ part: UInt64, pointAfter digits: Int, in language: Language
) -> String {
    let rest = String(part)
    let padding = String(repeating: "0", count: digits + 2 - rest.count)
    let all = Array(((whole == 0 ? "" : String(whole)) + padding + rest).utf8)
    let integer = all.dropLast(digits).drop { $0 == UInt8(ascii: "0") }
    var bytes: [UInt8] = integer.isEmpty ? [UInt8(ascii: "0")] : []
    for (index, digit) in integer.enumerated() {
        if index > 0, (integer.count - index).isMultiple(of: 3) {
            bytes.append(language.groupSeparator)
        }
        bytes.append(digit)
    }
    if digits > 0 { bytes.append(language.decimalSeparator) }
    bytes += all.suffix(digits)
    return String(decoding: bytes, as: UTF8.self)
}
