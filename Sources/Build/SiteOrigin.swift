internal import Files
internal import Model
internal import Parallel

/// What a site is made from, told by content alone: every file of its folders, what was asked for,
/// and the program itself.
struct SiteOrigin: Sendable {
    /// Of all of it.
    let fingerprint: Fingerprint
    /// Of the program.
    let program: Fingerprint

    /// What a site is made from; `nil` where the program cannot be told, or where something cannot
    /// be read, which is told by whoever needs it.
    init?(of request: BuildRequest) {
        guard let path = request.program, let bytes = try? bytes(ofFile: path) else { return nil }
        program = Fingerprint(of: bytes)
        var all = Fingerprinter()
        all.append(program)
        all.append(request.asOf.name)
        all.append(request.baseURL?.description ?? "")
        all.append(request.includesDrafts ? 1 : 0)
        for folder in ["Content", "Templates"] {
            guard let files = try? files(below: "\(request.site)/\(folder)", hidden: false),
                let fingerprints = try? fingerprints(of: files, in: "\(request.site)/\(folder)")
            else { return nil }
            all.append(folder)
            all.append(files.count)
            for (file, fingerprint) in zip(files, fingerprints) {
                all.append(file.path)
                all.append(fingerprint)
            }
        }
        fingerprint = all.finished
    }
}

extension AsOf {
    /// What was asked for; every clock is the same, since what it says is looked at apart.
    fileprivate var name: String {
        switch self {
        case .asked(let text): "asked \(text)"
        case .clock: "clock"
        }
    }
}

private func fingerprints(
    of files: [(path: String, kind: FileKind)], in folder: String
) throws(MachineFault) -> [Fingerprint] {
    try inParallel(files.count, chunk: 128) { range throws(MachineFault) in
        var fingerprints: [Fingerprint] = []
        for file in files[range] {
            // A link is a fault, which the reading of the site tells.
            fingerprints.append(
                file.kind == .file
                    ? Fingerprint(of: try bytes(ofFile: "\(folder)/\(file.path)"))
                    : Fingerprint(of: Array("\(file.kind)".utf8)))
        }
        return fingerprints
    }
}
