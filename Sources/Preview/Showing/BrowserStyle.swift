/// How what the preview shows looks. All of it stands beside the site's own style, never in it.
enum BrowserStyle {
    /// A list of faults.
    static let faults = """
        .faults { overflow-wrap: anywhere; }
        .faults ol { list-style: none; margin: 0; padding: 0; }
        .faults li { border-left: 4px solid #b3261e; margin: 0 0 1.25rem; padding: 0 0 0 .75rem; }
        .faults li.warning { border-color: #8a6100; }
        .faults p { margin: 0 0 .35rem; }
        .faults .place { font-size: .875rem; }
        .faults .message { font-weight: 600; }
        .faults .more, .faults .hint { font-size: .9375rem; }
        .faults code, .faults pre, .faults .code { font-family: ui-monospace, monospace; }
        .faults pre { background: #f3f1ee; font-size: .875rem; margin: 0 0 .35rem; \
        overflow-x: auto; overflow-wrap: normal; padding: .5rem; tab-size: 1; }
        @media (prefers-color-scheme: dark) {
        .faults li { border-color: #ff8a80; }
        .faults li.warning { border-color: #ffca5f; }
        .faults pre { background: #2b2b2b; }
        }

        """

    /// The window over a page, and the button that opens it again.
    static let overlay = """
        :host { all: initial; }
        dialog, button { color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif; }
        dialog { background: #fff; border: 0; border-top: 6px solid #b3261e; border-radius: .375rem; \
        box-sizing: border-box; max-height: calc(100dvh - 2rem); max-width: none; overflow: auto; \
        padding: 1rem; text-align: left; width: min(60rem, calc(100vw - 2rem)); }
        dialog::backdrop { background: rgb(0 0 0 / 55%); }
        header { align-items: center; display: flex; gap: 1rem; justify-content: space-between; \
        margin: 0 0 1rem; }
        h1 { font-size: 1.25rem; line-height: 1.3; margin: 0; }
        h1:focus { outline: none; }
        button { background: #fff; border: 2px solid currentColor; border-radius: .375rem; \
        cursor: pointer; min-height: 2.75rem; padding: .25rem 1rem; }
        button:focus-visible, pre:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
        button.open { background: #b3261e; bottom: 1rem; color: #fff; inset-inline-end: 1rem; \
        position: fixed; z-index: 2147483647; }
        button[hidden] { display: none; }
        @media (prefers-color-scheme: dark) {
        dialog, button { background: #1c1c1c; color: #f2f2f2; }
        dialog { border-top-color: #ff8a80; }
        button:focus-visible, pre:focus-visible { outline-color: #99c1f1; }
        }
        @media print { dialog, button.open { display: none; } }

        """

    /// The preview's own pages.
    static let page = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; padding: 1rem; }
        main { margin: 0 auto; max-width: 60rem; }
        h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }

        """

    /// The bar that says as of when the site is told.
    static let day = """
        :host { all: initial; bottom: 0; display: block; position: sticky; z-index: 2147483646; }
        aside { background: #1b1b1b; box-sizing: border-box; color: #fff; display: flex; \
        flex-wrap: wrap; font: 1rem/1.5 system-ui, sans-serif; gap: .25rem 1rem; \
        justify-content: center; padding: .5rem 1rem; }
        p { margin: 0; }
        a { color: #fff; }
        a:focus-visible { outline: 3px solid #fff; outline-offset: 2px; }
        @media print { aside { display: none; } }
        """
}
