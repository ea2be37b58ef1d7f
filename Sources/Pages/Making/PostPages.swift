internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    func postPage(_ post: Post, _ body: Body) -> Framed<PostContent> {
        let page = addresses.post(post.id)
        let here = Standpoint(on: page)
        let archive = Archive(summaryIndex.byPost[post.id] ?? []) { site.summaries[$0].date }
        let content = PostContent(
            level: words.word(for: post.level),
            city: post.city.flatMap(site.city).map { here.link(addresses.city($0.id), $0.title) },
            election: settings.elections.first { $0.id == post.election }?.title ?? "",
            isOtherElection: post.election != settings.election,
            status: words.word(for: post.status), isPlanned: post.status == .planned,
            alsoKnownAs: post.alsoKnownAs, place: post.location?.place,
            address: post.location?.address, floor: post.location?.floor,
            map: post.location.flatMap(mapURL),
            period: words.period(from: post.opened, to: post.closes),
            closesWhen: post.closes.flatMap(condition),
            hours: post.hours.map { language.hours($0, in: settings.timeZone) },
            roster: post.roster.map(dutyView), structure: post.structure.map(roleView),
            members: post.members, functions: post.functions,
            contact: post.contact.map(contactView),
            summaries: items(archive.shown, from: here),
            months: monthViews(of: archive, below: page, from: here),
            openIssues: (openIssuesByPost[post.id] ?? []).map { issueView($0, from: here) },
            body: html(of: body, from: here))
        return framed(
            content, about: .post(post), at: page, title: post.title,
            above: [(addresses.index(.post), words(.titlePosts))], header: post.header, body: body)
    }

    private func condition(_ closing: Post.Closing) -> String? {
        if case .condition(let text) = closing { text } else { nil }
    }

    /// The place on a map, as a link that any map program opens (RFC 5870 has no browser support
    /// that can be relied on).
    private func mapURL(_ location: Post.Location) -> SafeURL? {
        guard let latitude = location.latitude, let longitude = location.longitude else {
            return nil
        }
        let query = "mlat=\(latitude)&mlon=\(longitude)"
        return SafeURL("https://www.openstreetmap.org/?\(query)")
    }

    private func dutyView(_ duty: Post.Duty) -> PostContent.Duty {
        let hours: String? =
            if let from = duty.from, let to = duty.to {
                language.hours(Post.Hours(from: from, to: to), in: settings.timeZone)
            } else {
                (duty.from ?? duty.to).map(language.time)
            }
        return PostContent.Duty(
            when: duty.date.map(language.longDate) ?? duty.days ?? "–", hours: hours,
            who: duty.who, isDate: duty.date != nil)
    }

    private func roleView(_ role: Post.Role) -> PostContent.Role {
        PostContent.Role(
            role: role.role, name: role.name, office: role.office,
            period: words.period(from: role.from, to: role.to.map { .day($0) }))
    }

    private func contactView(_ contact: Post.Contact) -> PostContent.Contact {
        PostContent.Contact(
            phone: contact.phone,
            phoneURL: contact.phone.flatMap { phone in
                SafeURL("tel:" + phone.filter { $0.isNumber || $0 == "+" })
            },
            email: contact.email,
            emailURL: contact.email.flatMap { SafeURL("mailto:\($0)") },
            website: contact.website.flatMap { SafeURL($0) },
            note: contact.note)
    }
}
