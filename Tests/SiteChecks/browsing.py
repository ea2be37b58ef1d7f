"""Opens every page from disk in a real browser and notes what happens."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import repeat
from multiprocessing import get_context

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Error, sync_playwright
from playwright.sync_api import Page as Tab

from built_site import NOT_FOUND_PAGE, BuiltSite, Page, SiteFault
from kinds import one_of_each_kind
from web_server import HOST, web_server

PROCESSES = 2
COLOUR_SCHEMES = ("light", "dark")
WIDE, NARROW, NARROWEST = 1280, 360, 320
HEIGHT = 800
# Window, colours, and whether all pages are looked at so, or one of each kind.
LOOKS = ((WIDE, "light", True), (NARROW, "dark", True), (WIDE, "dark", False), (NARROW, "light", False))
# Preloading would fetch the style sheets again, which a browser forbids from disk; no rule that is
# on needs it.
AXE_OPTIONS = {"resultTypes": ["violations", "incomplete"], "preload": False}
MAC_BROWSERS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)

# The innermost element that reaches past the window, boxes that scroll by themselves left aside.
WIDEST_ELEMENT = """width => {
    let widest = 'unknown'
    for (const element of document.body.querySelectorAll('*')) {
        const box = element.getBoundingClientRect()
        if (box.left + Math.max(box.width, element.scrollWidth) <= width + 1) continue
        let scroller = element
        while (scroller && getComputedStyle(scroller).overflowX === 'visible') {
            scroller = scroller.parentElement
        }
        if (scroller) continue
        const classes = [...element.classList].map(name => '.' + name).join('')
        widest = element.localName + (element.id ? '#' + element.id : classes)
    }
    return widest
}"""


@dataclass(frozen=True)
class Violation:
    """One element that axe finds at fault."""

    rule: str
    selector: str
    help: str


@dataclass
class Observation:
    """What one page did over all the ways it was opened."""

    path: str
    opened: int = 0
    requests: int = 0
    violations: dict[Violation, list[str]] = field(default_factory=dict)
    undecided: set[Violation] = field(default_factory=set)
    sideways: list[str] = field(default_factory=list)
    outside: set[str] = field(default_factory=set)
    failures: set[str] = field(default_factory=set)


def observations(site: BuiltSite, pages: list[Page]) -> list[Observation]:
    """Each page, light where it is wide and dark where it is narrow, and one of each kind the other
    way round too, in order of their paths."""
    return in_shares(observed_share, site, pages)


def in_shares(look: Callable, site: BuiltSite, pages: list[Page]) -> list:
    """What is seen of pages, each process looking at its share, in order of their paths."""
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        parts = [pages[n::PROCESSES] for n in range(PROCESSES)]
        shares = pool.map(look, repeat(site), parts)
        return sorted((seen for share in shares for seen in share), key=lambda seen: seen.path)


def observed_share(site: BuiltSite, pages: list[Page]) -> list[Observation]:
    seen = [Observation(page.path) for page in pages]
    chosen = {page.path for page in one_of_each_kind(site)}
    with web_server(site) as address, open_browser(HOST) as browser:
        for width, scheme, is_for_all in LOOKS:
            with open_window(browser, width, scheme) as window:
                # One tab for all: to open one takes longer than to look at a page.
                tab = window.new_page()
                for page, observation in zip(pages, seen, strict=True):
                    if not (is_for_all or page.path in chosen):
                        continue
                    try:
                        observe(tab, address, page, f"{scheme} {width}", observation)
                    except Error as error:
                        reason = error.message.splitlines()[0]
                        observation.failures.add(f"could not be looked at: {reason}")
    return seen


@contextmanager
def open_browser(reachable: str | None = None) -> Iterator[Browser]:
    """The browser that the system has; no name resolves in it but the one that is reachable, so
    nothing can leave the machine."""
    names = ("chromium", "chromium-browser", "google-chrome", *MAC_BROWSERS)
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        raise SiteFault("no Chromium or Chrome")
    rules = "MAP * ~NOTFOUND" + (f", EXCLUDE {reachable}" if reachable else "")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=[f"--host-resolver-rules={rules}"]
        )
        yield browser
        browser.close()


def open_window(
    browser: Browser, width: int, scheme: str, forced_colours: bool = False
) -> BrowserContext:
    # As on a phone, so that a page without its viewport line shows as 980 pixels wide.
    return browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        is_mobile=width != WIDE,
        color_scheme=scheme,
        reduced_motion="reduce",
        forced_colors="active" if forced_colours else "none",
    )


def observe(tab: Tab, address: str, page: Page, mode: str, seen: Observation) -> None:
    """Opens a page in a tab and adds what happens there to what was seen of it."""
    with watched(tab, seen):
        visit(tab, address, page)
        seen.opened += 1
        # What is folded away is content too.
        tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        result = Axe().run(tab, options=AXE_OPTIONS).response
        for violation in violations_in(result["violations"]):
            seen.violations.setdefault(violation, []).append(mode)
        seen.undecided.update(violations_in(result["incomplete"]))
        if tab.viewport_size["width"] == NARROW:
            for width in (NARROWEST, NARROW):
                tab.set_viewport_size({"width": width, "height": HEIGHT})
                reach = tab.evaluate("document.documentElement.scrollWidth")
                if reach > width:
                    widest = tab.evaluate(WIDEST_ELEMENT, width)
                    seen.sideways.append(f"{reach} px wide in a window of {width} ({widest})")


@contextmanager
def watched(tab: Tab, seen: Observation) -> Iterator[None]:
    """Notes what a tab asks for and what goes wrong in it."""
    watchers = {
        "request": lambda request: note_request(request.url, seen),
        "requestfailed": lambda r: seen.failures.add(f"not loaded: {r.url} ({r.failure})"),
        "pageerror": lambda error: seen.failures.add(f"script error: {error.message}"),
        "console": lambda m: m.type == "error" and seen.failures.add(f"console: {m.text}"),
    }
    for event, watcher in watchers.items():
        tab.on(event, watcher)
    yield
    for event, watcher in watchers.items():
        tab.remove_listener(event, watcher)


def visit(tab: Tab, address: str, page: Page) -> None:
    """Opens a page from disk; the one that a server shows for missing paths as the server at the
    site's address does, since its links begin at the root."""
    tab.goto(place_of(page, address))


def place_of(page: Page, address: str) -> str:
    return address + page.path if page.path == NOT_FOUND_PAGE else page.file.as_uri()


def note_request(url: str, seen: Observation) -> None:
    seen.requests += 1
    if not url.startswith(("file:", "data:", "blob:", "about:", f"http://{HOST}:")):
        seen.outside.add(url)


def violations_in(rules: list[dict]) -> list[Violation]:
    return [
        Violation(rule["id"], selector_of(node["target"]), rule["help"])
        for rule in rules
        for node in rule["nodes"]
    ]


def selector_of(target: list) -> str:
    """A selector; inside a frame or a shadow tree, the path of selectors to it."""
    return " > ".join(part if isinstance(part, str) else " ".join(part) for part in target)
