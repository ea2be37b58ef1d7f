import Diagnostics
public import Model

/// A figure's amount as a test writes it: a number, `.unknown` (`~`) or `.pointless` (`n/a`).
public struct Given: ExpressibleByIntegerLiteral, Sendable {
    /// The amount.
    public let amount: Amount

    /// A number.
    public init(integerLiteral number: Int64) { amount = .number(number) }

    /// Any amount.
    public init(_ amount: Amount) { self.amount = amount }

    /// `~`
    public static let unknown = Given(.notAvailable)
    /// `n/a`
    public static let pointless = Given(.notApplicable)
}

/// A term from `votes` or `votes.rido`; what the problem register gives has dots in its name.
public func term(_ text: String) -> MetricTerm {
    if DerivedMetric(rawValue: text) != nil { return MetricTerm(metric: text) }
    if let dot = text.lastIndex(of: "."), DerivedMetric(rawValue: String(text[..<dot])) != nil {
        return MetricTerm(
            metric: String(text[..<dot]), part: String(text[text.index(after: dot)...]))
    }
    let parts = text.split(separator: ".").map(String.init)
    return MetricTerm(metric: parts[0], part: parts.count > 1 ? parts[1] : nil)
}

/// A day from `2024-12-03`; a day that there is not is the first of all.
public func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

/// A time in Jakarta from `2024-12-03T09:00`, or the start of a day from `2024-12-03`.
public func moment(_ text: String) -> Moment {
    let zone = TimeZone("Asia/Jakarta") ?? .utc
    return Moment(iso: text.contains("T") ? text : text + "T00:00", in: zone)
        ?? Moment(seconds: 0)
}

/// The name of an entry; what can be none is `x`.
public func identifier<Entity>(
    _ text: String, of entity: Entity.Type = Entity.self
) -> Identifier<Entity> {
    guard let identifier = Identifier<Entity>(text) ?? Identifier<Entity>("x") else {
        preconditionFailure("x is an identifier")
    }
    return identifier
}

/// A correction of a figure, standing at line 30.
public func correction(
    _ term: MetricTerm, at time: String, from: Given, to: Given, line: Int = 30
) -> Correction {
    Correction(
        at: moment(time), term: term, from: from.amount, to: to.amount, reason: "Salah ketik",
        position: Position(line: line, column: 5))
}

/// What a summary says of a problem, standing at line 40.
public func issue(
    _ id: String, _ status: IssueReport.Status, title: String? = nil, category: String? = nil,
    severity: IssueReport.Severity? = nil, note: String? = nil, line: Int = 40
) -> IssueReport {
    IssueReport(
        id: id, title: title, category: category, severity: severity, status: status,
        referredTo: nil,
        place: nil, note: note, position: Position(line: line, column: 5))
}

func header(
    _ file: String, isDraft: Bool = false, publishAt: String? = nil, knownFrom: Moment? = nil
) -> EntryHeader {
    let publishAt = publishAt.map { moment($0) }
    return EntryHeader(
        file: file, description: nil, sources: [], aliases: [], isDraft: isDraft,
        publishAt: publishAt, knownFrom: publishAt ?? knownFrom, updated: nil, text: nil)
}

func sampleFigures(_ figures: KeyValuePairs<String, Given>) -> [Figure] {
    figures.enumerated().map { index, figure in
        Figure(
            term: term(figure.key), amount: figure.value.amount,
            position: Position(line: 10 + index, column: 3, length: figure.key.count))
    }
}

var sampleAddress: BaseURL {
    guard let address = BaseURL("https://posko.example/jakarta/") else {
        preconditionFailure("this is an address")
    }
    return address
}
