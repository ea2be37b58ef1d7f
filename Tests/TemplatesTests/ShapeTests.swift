import Diagnostics
import Templates
import Testing

private struct Post: Sendable {
    var name = "Posko Jakbar"
    var phone: String?
}

private struct Page: Sendable {
    var title = "Jakarta"
    var site: SafeURL? = SafeURL(path: "/jakarta/")
    var body: HTML? = HTML(escaping: "<isi>")
    var isOpen = true
    var post: Post? = Post()
    var rows = [["1", "2"], ["3"]]
    var tags = ["x", "y"]
}

private let post = Shape<Post>(.text("name") { $0.name }, .text("phone") { $0.phone })
private let row = Shape<[String]>(.texts("cells") { $0 }, .text("first") { $0.first })
private let page = Shape<Page>([
    .text("title") { $0.title },
    .url("site") { $0.site },
    .html("body") { $0.body },
    .flag("open") { $0.isOpen },
    .group("post", post) { $0.post },
    .list("rows", row) { $0.rows },
    .texts("tags", \.tags),
])

private let template = """
    <a href="{{site}}">{{title}}</a>{{#body}}{{{.}}}{{/body}}
    {{#open}}{{#post}}{{name}}{{^phone}} (tanpa telepon){{/phone}}{{/post}}{{/open}}
    {{#rows}}
    {{first}}:{{#cells}} {{.}}{{title}}{{/cells}}
    {{/rows}}
    {{#tags}}{{.}}{{/tags}}

    """

@Suite struct ShapeTests {
    @Test func everyKindOfFieldIsRendered() {
        #expect(
            rendered(template, Page(), page).description == """
                <a href="/jakarta/">Jakarta</a>&lt;isi&gt;
                Posko Jakbar (tanpa telepon)
                1: 1Jakarta 2Jakarta
                3: 3Jakarta
                xy

                """)
    }

    @Test func whatIsNotThereIsNotWritten() {
        let empty = Page(
            title: "", site: nil, body: nil, isOpen: false, post: nil, rows: [], tags: [])
        #expect(
            rendered(template, empty, page).description == """
                <a href=""></a>



                """)
        #expect(
            rendered("({{#post.phone}}x{{/post.phone}})({{post.name}})", empty, page)
                == .page("()()"))
    }

    @Test func namesAreListedWithTheirKinds() {
        #expect(
            page.names.map { "\($0.name) \($0.kind.rawValue)" } == [
                "title text", "site url", "body html", "open flag", "post group", "post.name text",
                "post.phone text", "rows list", "rows.cells texts", "rows.first text", "tags texts",
            ])
    }

    @Test func severalTasksRenderAtTheSameTime() async throws {
        var faults: [Diagnostic] = []
        let folder = TemplateFolder(
            files: ["Templates/page.mustache": Array(template.utf8)], strings: noStrings,
            reporting: &faults)
        let compiled = try #require(folder.template("page", for: page, reporting: &faults))
        let pages = await withTaskGroup(of: [UInt8].self) { group in
            for number in 0..<200 {
                group.addTask {
                    var bytes: [UInt8] = []
                    compiled.render(Page(title: "\(number % 2) kota yang panjang"), into: &bytes)
                    return bytes
                }
            }
            return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(pages.count == 2)
    }
}
