"""The search in a real browser, of the site as a web server answers: by keyboard alone, under a policy
that allows no inline script, and with nothing asked of anybody else."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from browsing import AXE_OPTIONS, NARROW, WIDE, open_browser, open_window, violations_in
from built_site import BuiltSite
from verdict import Verdict, counted
from web_server import HOST, web_server

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'"
)
LONGEST_WAIT = 10_000
# A number of results, or the words that say there are none.
ANSWERED = """() => {
    const told = document.querySelector('.search-status').textContent
    const {busy, none} = document.querySelector('form[data-bundle]').dataset
    return told && told !== busy && (told === none || /[0-9]$/.test(told))
}"""


def search_pages(site: BuiltSite) -> list[str]:
    """The folders of the search pages, one for each language."""
    return [
        page.path.removesuffix("index.html")
        for page in site.pages
        if b"data-bundle=" in page.file.read_bytes()
    ]


def search_verdict(site: BuiltSite) -> Verdict:
    faults, found = [], 0
    pages = search_pages(site)
    if not pages:
        return Verdict("Search", "no search page", ["build the site with Pagefind"])
    headers = {"Content-Security-Policy": POLICY}
    with web_server(site, headers) as address, open_browser(HOST) as browser:
        for width in (WIDE, NARROW):
            for scheme in ("light", "dark"):
                with open_window(browser, width, scheme) as window:
                    for page in pages:
                        tab = window.new_page()
                        said = watch(tab, address)
                        count, wrong = tour(tab, address, page, site)
                        found += count
                        faults += [f"{page} ({width} {scheme}): {fault}" for fault in said + wrong]
                        tab.close()
    return Verdict(
        "Search",
        f"{counted(len(pages), 'search page')}, {counted(found, 'result')} by keyboard, "
        "light and dark, 1280 and 360 px, with a policy, axe",
        list(dict.fromkeys(faults)),
    )


def watch(tab: Tab, address: str) -> list[str]:
    """Notes requests to anybody else, what fails, and what the policy forbids."""
    faults: list[str] = []

    def note(request: object) -> None:
        if not request.url.startswith(address):
            faults.append(f"asks for {request.url}")

    tab.on("request", note)
    # What is still on its way when the page is left is no failure.
    tab.on(
        "requestfailed",
        lambda r: "ERR_ABORTED" in (r.failure or "")
        or faults.append(f"not loaded: {r.url} ({r.failure})"),
    )
    tab.on("pageerror", lambda error: faults.append(f"script error: {error.message}"))
    tab.on("console", lambda m: m.type == "error" and faults.append(f"console: {m.text}"))
    return faults


def tour(tab: Tab, address: str, page: str, site: BuiltSite) -> tuple[int, list[str]]:
    faults: list[str] = []
    tab.goto(address + page + "index.html")
    tab.wait_for_selector("form[data-bundle]:not([hidden])", timeout=LONGEST_WAIT)
    words = titled_words(site, page)
    # The first press leads past the menu; the input is the first stop of the content that takes text.
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    for _ in range(10):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.id") == "q":
            break
    else:
        return 0, ["the input is not reached by keyboard"]
    if not tab.evaluate("document.activeElement.labels.length"):
        faults.append("the input has no label")
    tab.keyboard.type(words)
    expected = tab.evaluate("document.querySelector('form[data-bundle]').dataset.found")
    answered = f"text=/^{re.escape(expected)} [1-9]/"
    try:
        tab.wait_for_selector(f".search-status >> {answered}", timeout=LONGEST_WAIT)
    except Exception:  # playwright's own kind of timeout
        told = tab.text_content(".search-status")
        return 0, [*faults, f"“{words}” is not found: {told}"]
    count = tab.locator(".search-results > li").count()
    faults += [
        f"{one.rule} at “{one.selector}”: {one.help}"
        for one in violations_in(Axe().run(tab, options=AXE_OPTIONS).response["violations"])
    ]
    reach = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
    if reach > 0:
        faults.append(f"the page is {reach} px wider than its window")
    if not tab.evaluate("new URLSearchParams(location.search).get('q')"):
        faults.append("the address does not hold what was asked")
    # On to the first result, and there.
    for _ in range(20):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.matches('.search-results a')"):
            break
    else:
        return count, [*faults, "no result is reached by keyboard"]
    tab.keyboard.press("Enter")
    tab.wait_for_load_state()
    heading = tab.text_content("h1") or ""
    if site.file_at(tab.url.removeprefix(address)) is None or words.lower() not in heading.lower():
        faults.append(f"the first result of “{words}” is “{heading}” at {tab.url}")
    faults += stem_faults(tab, address, page)
    tab.goto(address + page + "?q=zzzzqqqq")
    none = tab.evaluate("document.querySelector('form[data-bundle]').dataset.none")
    try:
        tab.wait_for_selector(f".search-status >> text={none}", timeout=LONGEST_WAIT)
    except Exception:  # as above
        faults.append(f"what is not there is told as {tab.text_content('.search-status')}")
    return count, faults


def stem_faults(tab: Tab, address: str, page: str) -> list[str]:
    """In Indonesian, a word is found by another one of its stem."""
    tab.goto(address + page)
    if tab.evaluate("document.documentElement.lang") != "id":
        return []
    asked, meant = "memungut", "pemungutan"
    for word in (meant, asked):
        tab.goto(address + page + f"?q={word}")
        tab.wait_for_function(ANSWERED, timeout=LONGEST_WAIT)
        if not tab.locator(".search-results > li").count():
            return []
    marks = {text.lower().strip(".,:;") for text in tab.locator("mark").all_text_contents()}
    return [] if meant in marks else [f"“{asked}” does not find “{meant}” but {sorted(marks)}"]


def titled_words(site: BuiltSite, page: str) -> str:
    """A title of the site: that of the first list that the search page offers."""
    text = (site.folder / page / "index.html").read_text(encoding="utf-8")
    return re.findall(r"<li><a [^>]*>(.*?)</a></li>", text.split("</form>")[1])[0]
