#if os(Linux)
import Foundation
import Testing

/// An outdated site with its output on a mount point.
struct MountedSite {
    /// How the old site lies there.
    enum Old: CaseIterable {
        /// As it was built before anything was mounted.
        case plain
        /// As links.
        case linked
    }

    let site: FixtureSite
    private let mounted: MountedFolder

    /// - Parameter options: of `mount`.
    init(_ outdated: OutdatedSite, _ old: Old, _ options: [String] = ["-t", "tmpfs", "none"]) throws
    {
        site = try FixtureSite(of: outdated.site)
        mounted = try MountedFolder(options, at: site.output)
        guard options.first != "--bind" else { return }
        if old == .linked {
            let tree = "\(site.output)/.posko-site/b"
            try Self.copy(outdated.site.output, to: tree)
            try Self.link("\(site.output)/.posko-site/current", to: "b")
            for name in try names(in: tree) where name != ".posko-manifest" {
                try Self.link("\(site.output)/\(name)", to: ".posko-site/current/\(name)")
            }
        } else {
            try Self.copy(outdated.site.output, to: site.output)
        }
    }

    private static func copy(_ folder: String, to other: String) throws {
        let run = try Program.run(
            "/bin/sh", ["-c", "mkdir -p \(other); cp -a \(folder)/. \(other)"])
        try #require(run.exitCode == 0, "\(run.errors)")
    }

    private static func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    /// What a server would find, which follows links and meets nothing where they lead nowhere.
    func served() throws -> [String: Data] {
        var all: [String: Data] = [:]
        for name in try names(in: site.output) where !name.hasPrefix(".posko") {
            let path = URL(fileURLWithPath: "\(site.output)/\(name)").resolvingSymlinksInPath().path
            var isFolder = ObjCBool(false)
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                continue
            }
            if isFolder.boolValue {
                all[name + "/"] = Data()
                for (inner, data) in try fullTree(path) { all["\(name)/\(inner)"] = data }
            } else {
                all[name] = try Data(contentsOf: URL(fileURLWithPath: path))
            }
        }
        return all
    }

    /// Expects the site that a clean build makes, as links, and nothing else.
    func expectLinked(
        _ new: [String: Data], _ point: String = "",
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        #expect(try served() == new.served, "\(point)", sourceLocation: sourceLocation)
        let top = Set(new.served.keys.map { $0.split(separator: "/")[0] }).map(String.init).sorted()
        #expect(
            try names(in: site.output) == [".posko-site"] + top, "\(point)",
            sourceLocation: sourceLocation)
        for name in top {
            #expect(
                try FileManager.default.destinationOfSymbolicLink(
                    atPath: "\(site.output)/\(name)") == ".posko-site/current/\(name)",
                "\(point)", sourceLocation: sourceLocation)
        }
        let store = "\(site.output)/.posko-site"
        let tree = try FileManager.default.destinationOfSymbolicLink(atPath: "\(store)/current")
        #expect(
            try names(in: store) == [tree, "current"], "\(point)", sourceLocation: sourceLocation)
        #expect(try fullTree("\(store)/\(tree)") == new, "\(point)", sourceLocation: sourceLocation)
        #expect(
            try site.names == ["Content", "Output", "Templates"], "\(point)",
            sourceLocation: sourceLocation)
    }
}

extension [String: Data] {
    /// A site's files without those that only the program looks at.
    var served: [String: Data] { filter { $0.key != ".posko-manifest" } }
}
#endif
