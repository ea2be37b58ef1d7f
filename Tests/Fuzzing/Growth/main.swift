// Does the work on one hostile text of one size, for callgrind to count: `make growth`.
//
//     Growth list
//     Growth markdown "nested quotes" 10000

import FuzzingSubjects
import TestSupport

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

let hostile: [(kind: String, name: String, read: (Int) -> Void)] =
    HostileText.markdown.map { text in
        ("markdown", text.name, { readText(Array(text.text(ofSize: $0).utf8)) })
    }
    + HostileText.frontMatter.map { text in
        (
            "front-matter", text.name,
            { size in
                let file = Array("---\n\(text.text(ofSize: size))\n---\n".utf8)
                for kind in ContentKind.allCases where kind != .settings { kind.read(file) }
            }
        )
    }
    + HostileText.settings.map { text in
        ("settings", text.name, { ContentKind.settings.read(Array(text.text(ofSize: $0).utf8)) })
    }
    + HostileTemplates.all.map { templates in
        (
            "templates", templates.name,
            { readTemplates(templates.files(ofSize: $0).mapValues { Array($0.utf8) }) }
        )
    }

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "list" {
    for text in hostile { print("\(text.kind)\t\(text.name)") }
} else if arguments.count == 3, let size = Int(arguments.last ?? ""),
    let text = hostile.first(where: { [$0.kind, $0.name] == Array(arguments.prefix(2)) })
{
    text.read(size)
} else {
    print("usage: Growth list | Growth KIND NAME SIZE")
    exit(2)
}
