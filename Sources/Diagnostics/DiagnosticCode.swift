/// What kind of fault a diagnostic tells: its raw value is the stable name that people search for
/// and that tools filter by. A code is never renamed or used again for something else.
public enum DiagnosticCode: String, CaseIterable, Sendable {
    // Files and front matter.
    case missingFile = "missing-file"
    case unknownFile = "unknown-file"
    case fileName = "file-name"
    case linkedFile = "linked-file"
    case fileLimit = "file-limit"
    case notUTF8 = "not-utf8"
    case missingFrontMatter = "missing-front-matter"
    case unclosedFrontMatter = "unclosed-front-matter"
    case yamlSyntax = "yaml-syntax"
    case yamlAnchor = "yaml-anchor"
    case yamlDepth = "yaml-depth"
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case emptyValue = "empty-value"

    // Translations.
    case missingTranslation = "missing-translation"
    case unknownTranslation = "unknown-translation"
    case translationKey = "translation-key"
    case untranslatedKey = "untranslated-key"
    case translationList = "translation-list"

    // Values.
    case invalidNumber = "invalid-number"
    case invalidDate = "invalid-date"
    case invalidTime = "invalid-time"
    case invalidHours = "invalid-hours"
    case weekdayMismatch = "weekday-mismatch"
    case invalidChoice = "invalid-choice"
    case invalidIdentifier = "invalid-identifier"
    case invalidURL = "invalid-url"
    case invalidPath = "invalid-path"
    case invalidTimeZone = "invalid-time-zone"
    case invalidRange = "invalid-range"
    case periodOrder = "period-order"

    // Names of other entries.
    case unknownCity = "unknown-city"
    case unknownPost = "unknown-post"
    case unknownCandidate = "unknown-candidate"
    case unknownMetric = "unknown-metric"
    case unknownElection = "unknown-election"
    case unknownTable = "unknown-table"
    case unknownPart = "unknown-part"
    case unknownChart = "unknown-chart"
    case unknownColumn = "unknown-column"
    case notPublicYet = "not-public-yet"
    case cityWithoutLevel = "city-without-level"
    case cityMismatch = "city-mismatch"
    case duplicateNumber = "duplicate-number"
    case duplicateName = "duplicate-name"
    case duplicateURL = "duplicate-url"

    // Markdown.
    case brokenLink = "broken-link"
    case brokenAnchor = "broken-anchor"
    case missingImage = "missing-image"
    case unreadableImage = "unreadable-image"
    case missingAltText = "missing-alt-text"
    case rawHTML = "raw-html"
    case unsafeURL = "unsafe-url"
    case excessCells = "excess-cells"
    case secondTitle = "second-title"
    case textLimit = "text-limit"

    // Figures.
    case figureShape = "figure-shape"
    case ratioFigure = "ratio-figure"
    case misplacedFigure = "misplaced-figure"
    case duplicateReport = "duplicate-report"
    case unequalReports = "unequal-reports"
    case cumulativeFall = "cumulative-fall"
    case failedCheck = "failed-check"
    case statedTotal = "stated-total"
    case overflow = "overflow"
    case tableTotal = "table-total"
    case tableFiles = "table-files"
    case invalidCheck = "invalid-check"
    case invalidColumn = "invalid-column"
    case outcomeShares = "outcome-shares"
    case invalidChart = "invalid-chart"
    case missingFromMap = "missing-from-map"

    // Issues and corrections.
    case issueFirstMention = "issue-first-mention"
    case issueCategory = "issue-category"
    case issueReopened = "issue-reopened"
    case issueResolvedFirst = "issue-resolved-first"
    case issueReferral = "issue-referral"
    case correctionOfNothing = "correction-of-nothing"
    case correctionChain = "correction-chain"

    // Templates.
    case unknownTemplateFile = "unknown-template-file"
    case missingTemplate = "missing-template"
    case unknownName = "unknown-name"
    case unclosedTag = "unclosed-tag"
    case invalidTag = "invalid-tag"
    case unclosedSection = "unclosed-section"
    case unopenedSection = "unopened-section"
    case missingPartial = "missing-partial"
    case recursivePartial = "recursive-partial"
    case templateLimit = "template-limit"
    case sectionOverText = "section-over-text"
    case printedGroup = "printed-group"
    case unescapedText = "unescaped-text"
    case escapedHTML = "escaped-html"
    case unsafePlace = "unsafe-place"
    case unknownString = "unknown-string"
    case unusedString = "unused-string"
    case stringPlaceholder = "string-placeholder"

    /// How much a fault weighs.
    public enum Severity: String, Sendable {
        /// The site is not built.
        case error
        /// The site is built without the part that is meant.
        case warning

        var colour: String {
            switch self {
            case .error: "1;31"
            case .warning: "1;33"
            }
        }
    }

    /// Errors stop a build; the only warnings are about parts of a text that are left out for
    /// safety.
    public var severity: Severity {
        switch self {
        case .rawHTML, .unsafeURL: .warning
        default: .error
        }
    }
}
