#if os(Linux)
import Foundation
import Testing

/// A file system that cannot exchange two folders in one step, as NFS.
private let noExchange = ["-e", "trace=?rename,?renameat,renameat2", "-e"]
private let refusal = "inject=renameat2:error=EINVAL"

private func kill(at number: Int) -> [String] {
    [refusal, "-e", "inject=?rename,?renameat:signal=KILL:when=\(number)"]
}

@Suite struct ExchangeTests {
    @Test func twoMovesTakeThePlaceOfAnExchangeWhereThereIsNone() throws {
        let outdated = try OutdatedSite()
        let (run, calls) = try Strace.build(outdated.site, noExchange + [refusal])
        #expect(run.exitCode == 0)
        #expect(calls.map(\.name).filter { $0 != "renameat2" }.count == 3)
        #expect(try fullTree(outdated.site.output) == outdated.new)
        #expect(try outdated.site.names == ["Content", "Output", "Templates"])
    }

    @Test(arguments: [1, 2, 3])
    func aBuildThatIsKilledBetweenTheMovesIsMendedByTheNext(_ number: Int) throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        let run = try Strace.build(site, noExchange + kill(at: number)).run
        try #require(run.exitCode != 0)
        switch number {
        case 1: #expect(try fullTree(site.output) == outdated.old)
        case 2:
            #expect(try site.names == [".Output.posko-new", ".Output.posko-old"] + rest)
            #expect(try fullTree("\(site.path)/.Output.posko-old") == outdated.old)
        default: #expect(try fullTree(site.output) == outdated.new)
        }
        try outdated.expectNewAfterARun(site, "move \(number)")
    }

    private let rest = ["Content", "Templates"]

    @Test func anOldSiteIsPutBackAlsoWhereTheNextBuildHasAFault() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        _ = try Strace.build(site, noExchange + kill(at: 2))
        try write("bukan isian\n", toFile: "\(site.path)/Content/news/rusak.md")
        #expect(try site.run("build").exitCode == 1)
        #expect(try fullTree(site.output) == outdated.old)
        #expect(try site.names == ["Content", "Output", "Templates"])
    }

    @Test func anOldSiteIsPutBackAtOnceWhereTheSecondMoveFails() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        let run = try Strace.build(
            site, noExchange + [refusal, "-e", "inject=?rename,?renameat:error=EIO:when=2"]
        ).run
        #expect(
            site.masked(run.errors)
                == "posko: tidak dapat memasang “[ROOT]/Output”: Input/output error\n")
        #expect(run.exitCode == 2)
        #expect(try fullTree(site.output) == outdated.old)
        #expect(try site.names == ["Content", "Output", "Templates"])
    }
}
#endif
