internal import Diagnostics
internal import Model
internal import Totals

extension Words {
    /// What became of a number, with its sign: `+3`, `−1.250`, `+2,42 poin persen`, `dari 3 menjadi
    /// 6 dari 6 wilayah`; `nil` where there is and was none.
    func told(_ change: Change, grain: Metric.Grain?) -> String? {
        switch change {
        case .nothing: nil
        case .difference(0), .points(0, _): self(.changeNone)
        case .difference(let difference): signed(difference)
        case .points(let steps, let decimals):
            self(.changePoints, ["points": signed(steps, decimals: decimals)])
        case .coverage(let from, let to): told(from, to, grain: grain)
        case .withdrawn: self(.changeWithdrawn)
        }
    }

    private func told(
        _ from: Change.Coverage, _ to: Change.Coverage, grain: Metric.Grain?
    ) -> String {
        // What stands alone either has a number or not.
        if to.expected <= 1, from.expected <= 1 { return self(.changeFirst) }
        func count(_ number: Int) -> String { language.grouped(Int64(number)) }
        if from.expected == to.expected || from.reported == 0 {
            return self(
                grain == .post ? .changeCoveragePosts : .changeCoverageCities,
                [
                    "from": count(from.reported), "to": count(to.reported),
                    "expected": count(to.expected),
                ])
        }
        return self(
            .changeCoverage,
            [
                "from": badge(reported: from.reported, of: from.expected, grain: grain),
                "to": badge(reported: to.reported, of: to.expected, grain: grain),
            ])
    }

    /// A number with its sign, the minus as wide as the plus.
    ///
    /// - Parameter decimals: how many of its digits stand behind the decimal sign.
    private func signed(_ number: Int64, decimals: Int = 0) -> String {
        let sign = number < 0 ? "−" : "+"
        // Differences of numbers from 0 always have a counterpart of the other sign.
        let size = abs(number)
        guard decimals > 0 else { return sign + language.grouped(size) }
        let scale = (0..<decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
        let rest = String(size % scale)
        let padding = String(repeating: "0", count: decimals - rest.utf8.count)
        let point = Character(Unicode.Scalar(language.decimalSeparator))
        return "\(sign)\(language.grouped(size / scale))\(point)\(padding)\(rest)"
    }
}
