/// The words of `Templates/strings/` that the program itself fills in; templates use further ones.
enum PageString: String, CaseIterable, Sendable {
    case titleCities = "title.cities"
    case titlePosts = "title.posts"
    case titleCandidates = "title.candidates"
    case titleSummaries = "title.summaries"
    case titleTables = "title.tables"
    case titleNews = "title.news"
    case titleCorrections = "title.corrections"
    case titleIssues = "title.issues"
    case titleStages = "title.stages"
    case titleSearch = "title.search"
    case titleNotFound = "title.not-found"
    case titleDay = "title.day"
    case titleSummary = "title.summary"
    case titleMonth = "title.month"
    case titleHome = "title.home"
    case languageUntranslated = "language.untranslated"
    case languageIndonesian = "language.id"
    case languageEnglish = "language.en"
    case introCities = "intro.cities"
    case introPosts = "intro.posts"
    case introCandidates = "intro.candidates"
    case introSummaries = "intro.summaries"
    case introTables = "intro.tables"
    case introNews = "intro.news"
    case badgeCities = "badge.cities"
    case badgePosts = "badge.posts"
    case cellNotReported = "cell.not-reported"
    case cellNotAvailable = "cell.not-available"
    case cellNotApplicable = "cell.not-applicable"
    case cellCorrected = "cell.corrected"
    case noteRoundedShares = "note.rounded-shares"
    case noteSimulation = "note.simulation"
    case notePartial = "note.partial"
    case notePartialTable = "note.partial-table"
    case noteProvisional = "note.provisional"
    case postPlanned = "post.planned"
    case postActive = "post.active"
    case postClosed = "post.closed"
    case levelProvince = "level.province"
    case levelCity = "level.city"
    case cityKota = "city.kota"
    case cityKabupaten = "city.kabupaten"
    case candidateWithNumber = "candidate.with-number"
    case nominationParty = "nomination.party"
    case nominationIndependent = "nomination.independent"
    case summaryProvisional = "summary.provisional"
    case summaryCertified = "summary.certified"
    case issueOpen = "issue.open"
    case issueInProgress = "issue.in-progress"
    case issueReferred = "issue.referred"
    case issueReferredTo = "issue.referred-to"
    case issueResolved = "issue.resolved"
    case severityLow = "severity.low"
    case severityMedium = "severity.medium"
    case severityHigh = "severity.high"
    case stageFrom = "stage.from"
    case stateReported = "state.reported"
    case stateNotReported = "state.not-reported"
    case situation = "situation"
    case situationEmpty = "situation.empty"
    case tableAsOf = "table.as-of"
    case reportCount = "report-count"
    case openIssues = "open-issues"
    case correctionFigure = "correction.figure"
    case correctionTitle = "correction.title"
    case correctionChange = "correction.change"
    case outcomeWon = "outcome.won"
    case outcomeFurtherRound = "outcome.further-round"
    case originsCount = "origins.count"
    case originsBase = "origins.base"
    case originsDividend = "origins.dividend"
    case originsDivisor = "origins.divisor"
    case noteOutsideRows = "note.outside-rows"
    case changesTitle = "changes.title"
    case changesSince = "changes.since"
    case changesSinceGap = "changes.since-gap"
    case changesFirst = "changes.first"
    case changesNone = "changes.none"
    case changesQuiet = "changes.quiet"
    case changesNoReport = "changes.no-report"
    case changesReport = "changes.report"
    case changesMany = "changes.many"
    case changeNone = "change.none"
    case changePoints = "change.points"
    case changeCoverage = "change.coverage"
    case changeCoverageCities = "change.coverage-cities"
    case changeCoveragePosts = "change.coverage-posts"
    case changeFirst = "change.first"
    case changeWithdrawn = "change.withdrawn"
    case cityCompleteness = "city.completeness"
    case rowsCity = "rows.city"
    case rowsPost = "rows.post"
    case rowsDate = "rows.date"
    case rowsCandidate = "rows.candidate"
    case rowsCategory = "rows.category"
    case rowsMetric = "rows.metric"
    case simulationTitled = "simulation.titled"
    case candidateGovernor = "candidate.governor"
    case candidateViceGovernor = "candidate.vice-governor"
    case postFloor = "post.floor"
    case stagesRounds = "stages.rounds"
    case stagesRound = "stages.round"
    case feedLatest = "feed.latest"
    case sitePublisher = "site.publisher"
    case siteLicence = "site.licence"
    case sourcesTitle = "sources.title"
    case dataColumns = "data.columns"
    case dataSchema = "data.schema"
    case dataPackage = "data.package"
    case archiveTables = "archive.tables"
    case archiveStatus = "archive.status"
    case embedRows = "embed.rows"
    case cardSimulation = "card.simulation"
    case cellProvisional = "cell.provisional"
    case dataName = "data.name"
    case dataUnit = "data.unit"
    case dataStatus = "data.status"
    case chartTitle = "chart.title"
    case chartOfRow = "chart.of-row"
    case chartCompleteness = "chart.completeness"
    case chartPartial = "chart.partial"
    case chartPartialPoint = "chart.partial-point"
    case chartMapShares = "chart.map-shares"
    case chartMapLargest = "chart.map-largest"
    case chartReported = "chart.reported"
    case chartPartlyReported = "chart.partly-reported"
    case chartNotReported = "chart.not-reported"
    case chartMore = "chart.more"

    /// The `{placeholders}` that the words have to hold.
    var placeholders: Set<String> {
        switch self {
        case .titleDay: ["date"]
        case .simulationTitled: ["title"]
        case .titleSummary: ["post", "place", "date"]
        case .titleMonth: ["title", "month"]
        case .languageUntranslated: ["language"]
        case .badgeCities, .badgePosts: ["reported", "expected"]
        case .notePartial: ["column", "badge"]
        case .notePartialTable: ["badge"]
        case .candidateWithNumber: ["number"]
        case .noteRoundedShares: ["metric", "of", "sum"]
        case .issueReferredTo: ["to"]
        case .stageFrom: ["date"]
        case .stateReported: ["date"]
        case .changesTitle, .changesSince, .changesQuiet, .changesNoReport: ["date"]
        case .changesSinceGap: ["date", "missing"]
        case .changesMany: ["count"]
        case .changePoints: ["points"]
        case .changeCoverage: ["from", "to"]
        case .changeCoverageCities, .changeCoveragePosts: ["from", "to", "expected"]
        case .cityCompleteness: ["reported", "expected"]
        case .situation: ["reported", "expected", "date"]
        case .tableAsOf: ["date"]
        case .reportCount, .openIssues: ["count"]
        case .correctionFigure: ["metric", "part"]
        case .correctionTitle: ["figure", "place", "date"]
        case .correctionChange: ["from", "to", "reason"]
        case .outcomeWon: ["pair", "votes", "valid"]
        case .outcomeFurtherRound: ["round", "votes", "valid"]
        case .noteOutsideRows: ["column", "value"]
        case .dataStatus: ["column"]
        case .feedLatest: ["count", "url"]
        case .embedRows: ["shown", "all"]
        case .chartTitle: ["metric", "rows"]
        case .chartOfRow: ["metric", "row"]
        case .chartCompleteness: ["metric"]
        case .chartReported, .chartPartlyReported, .chartNotReported: ["places"]
        case .chartMore: ["names", "count"]
        case .originsCount: ["count"]
        case .originsBase: ["place"]
        case .originsDividend, .originsDivisor: ["figure"]
        default: []
        }
    }
}
