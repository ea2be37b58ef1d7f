internal import Diagnostics

/// The few pages that are the preview's own, and what it lays over those of the site.
struct PreviewPages: Sendable {
    let words: PreviewWords

    /// What is laid over a page while the site has faults.
    func overlay(_ faults: FaultList) -> String {
        """
        <dialog aria-labelledby="title" lang="\(words.language.rawValue)">
        <header><h1 id="title" tabindex="-1" autofocus>\(faults.title.inHTML)</h1>
        <button type="button" class="close">\(words.close.inHTML)</button></header>
        <div class="faults">
        \(faults.content)<p class="hint">\(words.lastGoodPage.inHTML)</p>
        </div>
        </dialog>
        <button type="button" class="open" hidden>\(faults.title.inHTML)</button>

        """
    }

    /// A page in the place of all pages, while no site without faults was made yet.
    func page(_ faults: FaultList, script: String) -> [UInt8] {
        page(
            faults.title,
            "<div class=\"faults\">\n\(faults.content)"
                + "<p class=\"hint\">\(words.noPageYet.inHTML)</p>\n</div>\n", script: script)
    }

    /// A page that says one sentence.
    func page(_ title: String, saying sentence: String, script: String = "") -> [UInt8] {
        page(title, "<p>\(sentence.inHTML)</p>\n", script: script)
    }

    private func page(_ title: String, _ content: String, script: String) -> [UInt8] {
        Array(
            """
            <!doctype html>
            <html lang="\(words.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>\(title.inHTML)</title>
            <style>\(BrowserStyle.faults)\(BrowserStyle.page)</style>
            </head>
            <body>
            <main>
            <h1>\(title.inHTML)</h1>
            \(content)</main>
            \(script)</body>
            </html>

            """.utf8)
    }

    /// The tag by which a page loads the preview's script.
    ///
    /// - Parameters:
    ///   - generation: which making of the site the page is of.
    ///   - day: as of when the site is told, where that was asked for.
    func script(generation: String, day: String?) -> String {
        var tag = "<script src=\"/\(Preview.scriptPath)\" data-generation=\"\(generation.inHTML)\""
        if let day {
            tag += " data-day=\"\(words.day(day).inHTML)\" data-back=\"\(words.backToNow.inHTML)\""
            tag += " data-about=\"\(words.aboutPreview.inHTML)\""
        }
        return tag + " defer></script>\n"
    }

    /// A page of the site that loads the preview's script, which its policy has to allow.
    static func inserted(_ script: String, into page: [UInt8]) -> [UInt8] {
        let page = allowingScript(page)
        let end = Array("</body>".utf8)
        var place = page.count
        var start = page.count - end.count
        while start >= 0 {
            let isEnd = zip(page[start...], end).allSatisfy { $0 | 0x20 == $1 || $0 == $1 }
            if isEnd {
                place = start
                break
            }
            start -= 1
        }
        return page[..<place] + Array(script.utf8) + page[place...]
    }

    /// A page whose own policy (`Content-Security-Policy` in a `meta` element) also lets the
    /// preview's script run and listen: the only place where a preview's page differs from the built
    /// one besides that script. Where the policy says something of scripts or connections already,
    /// that is what holds, since of two directives of one name the first counts (Content Security
    /// Policy Level 3, section 2.2.1).
    private static func allowingScript(_ page: [UInt8]) -> [UInt8] {
        let opening = Array(#"<meta http-equiv="Content-Security-Policy" content=""#.utf8)
        guard let start = page.firstRange(of: opening)?.upperBound,
            let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
        else { return page }
        return page[..<end] + Array("; script-src 'self'; connect-src 'self'".utf8) + page[end...]
    }
}
