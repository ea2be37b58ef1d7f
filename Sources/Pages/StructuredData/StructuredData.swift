internal import Diagnostics
internal import JSON
internal import Model
internal import Templates
internal import Totals

/// What a page is about, for machines: JSON-LD in the words of schema.org.
///
/// A site of made-up figures has none, and neither has a made-up report of another site: a machine
/// takes what it reads there for a fact, and schema.org has no word for what is made up that any
/// reader of it heeds.
extension SitePages {
    func structuredData(of subject: PageSubject, _ facts: PageFacts) -> HTML? {
        guard !settings.isSimulation else { return nil }
        switch subject {
        case .summary(let summary) where summary.isSimulation: return nil
        // It is nothing that is to be found.
        case .index(.search): return nil
        default: break
        }
        var html = HTML(bytes: SharedStructuredData.opening)
        var writer = JSONWriter(after: html.bytes)
        writer.object { self.write(subject, facts, to: &$0) }
        if case .index(.stage) = subject {
            for event in events { writer.object { self.write(event, to: &$0) } }
        }
        if !facts.above.isEmpty {
            writer.object { self.writeBreadcrumbs(of: facts, to: &$0) }
        }
        html.bytes = writer.bytes
        html.bytes += SharedStructuredData.closing
        return html
    }

    private func write(
        _ subject: PageSubject, _ facts: PageFacts, to node: inout JSONWriter
    ) {
        switch subject {
        case .home: writeWebsite(facts, to: &node)
        case .city(let city):
            writePage(.webPage, facts, to: &node) { page in
                page.node(.about, .administrativeArea) { write(city, to: &$0) }
            }
        case .post(let post):
            writePage(.webPage, facts, to: &node) { page in
                page.node(.mainEntity, .governmentOrganization, id: "\(facts.url)#post") {
                    write(post, at: facts.url, to: &$0)
                }
            }
        case .candidate(let candidate):
            writePage(.webPage, facts, to: &node) { page in
                page.nodes(
                    .about, .person,
                    for: [
                        (candidate.governor, words(.candidateGovernor)),
                        (candidate.viceGovernor, words(.candidateViceGovernor)),
                    ]
                ) { person, writer in
                    writer.text(.name, person.0)
                    writer.text(.description, person.1)
                    writer.text(.url, facts.url)
                }
            }
        case .summary(let summary):
            writeArticle(.report, facts, to: &node) { write(summary, to: &$0) }
        case .day(let day):
            writeArticle(.report, facts, to: &node) { report in
                report.node(.about, .administrativeArea) { $0.append(shared.region) }
                report.text(.temporalCoverage, day.description)
            }
        case .news(let news):
            writeArticle(.newsArticle, facts, to: &node) { write(news, to: &$0) }
        case .table(let table): writeDataset(table, facts, to: &node)
        case .index(.table):
            writePage(.collectionPage, facts, to: &node) { page in
                page.node(.mainEntity, .dataCatalog, id: catalogue) { writeCatalogue(to: &$0) }
            }
        case .free: writePage(.webPage, facts, to: &node) { _ in }
        case .index, .part: writePage(.collectionPage, facts, to: &node) { _ in }
        }
    }

    // MARK: - Pages

    private func writeWebsite(_ facts: PageFacts, to node: inout JSONWriter) {
        node.node(.webSite, id: shared.website) { site in
            site.text(.url, facts.url)
            site.text(.name, settings.title)
            site.text(.description, settings.description)
            site.text(.inLanguage, language.rawValue)
            site.text(.dateModified, facts.modified)
            site.append(shared.publisher)
            site.node(.about, .administrativeArea) { $0.append(shared.region) }
        }
    }

    private func writePage(
        _ type: SchemaType, _ facts: PageFacts, to node: inout JSONWriter,
        _ more: (inout JSONWriter) -> Void
    ) {
        node.node(type) { page in
            page.text(.url, facts.url)
            page.text(.name, facts.title)
            page.text(.description, facts.description)
            page.text(.dateModified, facts.modified)
            page.append(shared.ofPage)
            more(&page)
        }
    }

    private func writeArticle(
        _ type: SchemaType, _ facts: PageFacts, to node: inout JSONWriter,
        _ more: (inout JSONWriter) -> Void
    ) {
        node.node(type) { article in
            article.text(.url, facts.url)
            article.text(.mainEntityOfPage, facts.url)
            article.text(.headline, facts.title)
            article.text(.description, facts.description)
            article.text(.image, facts.image)
            article.text(.datePublished, facts.published)
            article.text(.dateModified, facts.modified)
            article.append(shared.ofPage)
            more(&article)
        }
    }

    private func writeBreadcrumbs(of facts: PageFacts, to node: inout JSONWriter) {
        let steps = facts.above + [(facts.url, facts.title)]
        node.node(.breadcrumbList) { list in
            list.nodes(.itemListElement, .listItem, for: Array(steps.enumerated())) { step, item in
                item.number(SchemaProperty.position.rawValue, step.offset + 1)
                item.text(.name, step.element.text)
                item.text(.item, step.element.url)
            }
        }
    }

    // MARK: - Tables

    /// The name of the list of tables among nodes.
    private var catalogue: String { dataset(at: addresses.index(.table)) }

    private func dataset(at page: Addresses.Page) -> String {
        String.joining(settings.baseURL.description, page.folder, "#data")
    }

    private func writeCatalogue(to catalogue: inout JSONWriter) {
        catalogue.text(.name, words(.titleTables))
        catalogue.append(shared.licence)
        catalogue.references(.dataset, to: tables.map { dataset(at: addresses.table($0.id)) })
    }

    private func writeDataset(_ table: Table, _ facts: PageFacts, to node: inout JSONWriter) {
        node.node(.dataset, id: dataset(at: addresses.table(table.id))) { data in
            data.text(.url, facts.url)
            data.text(.name, table.title)
            data.text(.description, description(of: table, facts))
            data.text(.dateModified, facts.modified)
            data.append(shared.ofPage)
            if let name = settings.publisher {
                data.node(.creator, .organization) {
                    $0.text(.name, name)
                    $0.text(.url, settings.baseURL.description)
                }
            }
            data.append(shared.licence)
            data.yes(SchemaProperty.isAccessibleForFree.rawValue)
            data.text(.temporalCoverage, period(of: table))
            data.node(.spatialCoverage, .administrativeArea) { $0.append(shared.region) }
            data.texts(.variableMeasured, table.columns.map(\.fullLabel))
            data.reference(.includedInDataCatalog, to: catalogue)
            data.nodes(
                .distribution, .dataDownload,
                for: [("csv", "text/csv"), ("json", "application/json")]
            ) { form, file in
                file.text(.encodingFormat, form.1)
                file.text(
                    .contentUrl,
                    settings.baseURL.description + addresses.data(table.id, format: form.0))
            }
        }
    }

    /// What a table holds, as a text by itself: where it stands alone, its title says too little.
    private func description(of table: Table, _ facts: PageFacts) -> String {
        [facts.description ?? table.title, table.remark, settings.description ?? settings.title]
            .compactMap(\.self).map { $0.hasSuffix(".") ? $0 : $0 + "." }
            .joined(separator: " ")
    }

    /// From the first to the last day that a table tells of (ISO 8601); `nil` where it tells of none.
    private func period(of table: Table) -> String? {
        guard let filter = settings.table(table.id)?.filter else { return nil }
        let taken = summaries(taken: filter)
        guard let first = taken.first, let last = taken.last else { return nil }
        let days = [site.summaries[first].date, site.summaries[last].date]
        return days[0] == days[1] ? days[0].description : "\(days[0])/\(days[1])"
    }
}
