internal import Diagnostics
internal import Model

enum CandidateKeys {
    static let number = Key.required("number", ValueType.number(from: 1, to: 999))
    static let governor = Key.required("governor", ValueType<String>.text)
    static let viceGovernor = Key.required("vice_governor", ValueType<String>.text)
    static let shortName = Key("short_name", ValueType<String>.text)
    static let nomination = Key("nomination", ValueType<Candidate.Nomination>.choice)
    static let parties = Key("parties", ValueType<String>.text.list)
    static let photo = Key("photo", ValueType<String>.text.described(as: .picture).placed)
    static let photoAlt = Key("photo_alt", ValueType<String>.text)

    static let forms =
        CommonKeys.around([
            number.form, governor.form, viceGovernor.form, shortName.form, nomination.form,
            parties.form, photo.form, photoAlt.form,
        ])
}

extension EntryFile {
    /// A pair of candidates; its photo is looked up among the pictures of the site.
    func candidate(pictures: Pictures, _ decoding: inout Decoding) -> Candidate? {
        guard let mapping = mapping(.candidate, &decoding) else { return nil }
        let header = header(mapping, &decoding)
        let number = mapping.value(CandidateKeys.number, &decoding)
        let governor = mapping.value(CandidateKeys.governor, &decoding)
        let viceGovernor = mapping.value(CandidateKeys.viceGovernor, &decoding)
        let shortName = mapping.value(CandidateKeys.shortName, &decoding)
        let nomination = mapping.value(CandidateKeys.nomination, &decoding)
        let parties = mapping.values(CandidateKeys.parties, &decoding)
        let photo = photo(mapping, pictures: pictures, &decoding)
        guard let id = Candidate.ID(name), let title = mapping.value(CommonKeys.title, &decoding),
            let number, let governor, let viceGovernor
        else { return nil }
        return Candidate(
            header: header, id: id, title: title, number: number, governor: governor,
            viceGovernor: viceGovernor, shortName: shortName, nomination: nomination,
            parties: parties, photo: photo)
    }

    private func photo(
        _ mapping: MappingDecoder, pictures: Pictures, _ decoding: inout Decoding
    ) -> Candidate.Photo? {
        let alternativeText = mapping.value(CandidateKeys.photoAlt, &decoding)
        guard let photo = mapping.value(CandidateKeys.photo, &decoding) else { return nil }
        switch pictures.picture(photo.value) {
        case .missing(let suggestion):
            decoding.report(
                .missingImage, at: photo.position,
                ["target": .text(photo.value), "path": .text("Content/files/\(photo.value)")],
                suggestion: suggestion)
        case .unreadable:
            decoding.report(
                .unreadableImage, at: photo.position, ["target": .text(photo.value)])
        case .picture(let size):
            if let alternativeText {
                return Candidate.Photo(
                    file: photo.value, alternativeText: alternativeText,
                    size: size)
            }
            if !mapping.has(CandidateKeys.photoAlt) {
                decoding.report(
                    .missingKey, at: photo.position,
                    ["key": "photo_alt", "required": "photo, photo_alt"])
            }
        }
        return nil
    }
}
