internal import JSON
internal import Model
internal import Totals

/// The nodes of entries.
extension SitePages {
    func write(_ city: City, to node: inout JSONWriter) {
        node.text(.name, city.title)
        node.nodes(.identifier, .propertyValue, for: codeViews(city.codes)) { code, value in
            value.text(.propertyID, code.authority)
            value.text(.value, code.code)
        }
        node.node(.containedInPlace, .administrativeArea) { $0.append(shared.region) }
    }

    func write(_ post: Post, at url: String, to node: inout JSONWriter) {
        node.text(.name, post.title)
        node.texts(.alternateName, post.alsoKnownAs)
        node.text(.url, url)
        node.text(.description, post.header.description)
        node.node(.areaServed, .administrativeArea) { area in
            if let city = post.city.flatMap(site.city) {
                area.text(.name, city.title)
            } else {
                area.append(shared.region)
            }
        }
        if let location = post.location { write(location, of: post, to: &node) }
        if let contact = post.contact {
            node.text(.telephone, contact.phone)
            node.text(.email, contact.email)
            node.text(.sameAs, contact.website)
        }
    }

    private func write(_ location: Post.Location, of post: Post, to node: inout JSONWriter) {
        let address = [location.address, location.floor.map { "\(words(.postFloor)) \($0)" }]
            .compactMap(\.self).joined(separator: ", ")
        node.node(.location, .place) { place in
            place.text(.name, location.place)
            place.text(.address, address)
            if let latitude = location.latitude, let longitude = location.longitude {
                place.node(.geo, .geoCoordinates) {
                    $0.text(.latitude, latitude)
                    $0.text(.longitude, longitude)
                }
            }
            if let hours = post.hours {
                place.node(.openingHoursSpecification, .openingHoursSpecification) {
                    $0.text(.opens, clock(hours.from))
                    $0.text(.closes, clock(hours.to))
                    $0.text(.validFrom, post.opened?.description)
                    if case .day(let last) = post.closes {
                        $0.text(.validThrough, last.description)
                    }
                }
            }
        }
    }

    /// `08:00:00+07:00`, as schema.org writes a time of every day.
    private func clock(_ time: TimeOfDay) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return
            "\(two(time.minutes / 60)):\(two(time.minutes % 60)):00\(settings.timeZone.isoOffset)"
    }

    func write(_ summary: Summary, to report: inout JSONWriter) {
        report.node(.author, .governmentOrganization) { author in
            author.text(.name, site.post(summary.post)?.title ?? summary.post.text)
            author.text(
                .url,
                String.joining(
                    settings.baseURL.description, addresses.post(summary.post).folder))
        }
        report.node(.about, .administrativeArea) { area in
            if let city = summary.city.flatMap(site.city) {
                area.text(.name, city.title)
            } else {
                area.append(shared.region)
            }
        }
        report.text(.temporalCoverage, summary.date.description)
        report.text(.contentReferenceTime, summary.asOf?.iso(in: settings.timeZone))
        report.text(.creativeWorkStatus, summary.status.map(words.word(for:)))
        report.nodes(
            .correction, .correctionComment, for: correctionsBySummary[summary.id] ?? []
        ) { known, comment in
            comment.text(
                .text, "\(label(of: known.correction.term)). \(change(told: known.correction))")
            comment.text(.datePublished, known.correction.at.iso(in: settings.timeZone))
        }
    }

    func write(_ news: News, to article: inout JSONWriter) {
        if let publisher = settings.publisher {
            article.node(.author, .organization) {
                $0.text(.name, publisher)
                $0.text(.url, settings.baseURL.description)
            }
        }
        article.text(.articleSection, news.category.map(settings.category))
        article.nodes(
            .about, .administrativeArea, for: news.cities.compactMap(site.city)
        ) { city, area in area.text(.name, city.title) }
    }

    /// A day or more on which something takes place for everybody.
    struct PublicEvent {
        let name: String
        let description: String?
        let from: Day
        let to: Day?
    }

    /// The polling days and the stages, of which one may be the polling day. A round that depends
    /// on a condition is not told: it may never take place.
    var events: [PublicEvent] {
        let election = settings.elections.first { $0.id == settings.election }
        let rounds = (election?.rounds ?? []).filter { $0.condition == nil }
        let told = Set(settings.stages.filter { $0.from == $0.to }.map(\.from))
        let polling = rounds.filter { !told.contains($0.pollingDay) }.map { round in
            PublicEvent(
                name: ([election?.title ?? settings.title, words(.stagesRounds)]
                    + (rounds.count > 1 ? ["\(words(.stagesRound)) \(round.number)"] : []))
                    .joined(separator: ": "),
                description: nil, from: round.pollingDay, to: round.pollingDay)
        }
        return polling
            + settings.stages.map {
                PublicEvent(name: $0.title, description: $0.note, from: $0.from, to: $0.to)
            }
    }

    func write(_ event: PublicEvent, to node: inout JSONWriter) {
        node.node(.event) { node in
            node.text(.name, event.name)
            node.text(.description, event.description)
            node.text(.startDate, event.from.description)
            node.text(.endDate, event.to?.description)
            node.node(.location, .administrativeArea) { $0.append(shared.region) }
        }
    }
}
