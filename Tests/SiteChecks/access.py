"""What a reader without a mouse, with large text or with colours of their own meets, on one page of
each kind: a walk by keyboard, the page's structure, targets, text twice as large, forced colours."""

from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from browsing import AXE_OPTIONS, NARROW, WIDE, in_shares, open_browser, open_window, visit
from browsing import violations_in
from built_site import BuiltSite, Page
from kinds import one_of_each_kind
from scripts import CUT_OFF, MOVING, SPACED_TEXT, STRUCTURE, TARGETS
from verdict import Verdict, counted
from walking import walk
from web_server import HOST, web_server

SUBJECTS = ("Keyboard", "Structure", "Targets", "Large text", "Forced colours")


@dataclass
class Access:
    """What one page has of each subject: how much was looked at, and its faults."""

    path: str
    seen: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SUBJECTS, 0))
    faults: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in SUBJECTS})

    def add(self, subject: str, seen: int, faults: list[str]) -> None:
        self.seen[subject] += seen
        self.faults[subject] += faults


def access_verdicts(site: BuiltSite) -> list[Verdict]:
    pages = in_shares(looked_at, site, one_of_each_kind(site))
    counts = {
        "Keyboard": "stop",
        "Structure": "heading and table cell",
        "Targets": "target",
        "Large text": "element",
        "Forced colours": "view",
    }
    verdicts = []
    for subject, thing in counts.items():
        seen = sum(page.seen[subject] for page in pages)
        faults = [f"{page.path}: {fault}" for page in pages for fault in page.faults[subject]]
        # Where nothing was looked at, nothing was checked.
        faults += [] if seen else ["nothing was there to look at"]
        kinds = counted(len(pages), "kind of page", "kinds of pages")
        things = counted(seen, thing, thing.replace("heading", "headings") + "s")
        verdicts.append(Verdict(subject, f"{kinds}, {things}", faults))
    return verdicts


def looked_at(site: BuiltSite, pages: list[Page]) -> list[Access]:
    seen = [Access(page.path) for page in pages]
    with web_server(site) as address, open_browser(HOST) as browser:
        for width in (WIDE, NARROW):
            mode = f"at {width} px"
            with open_window(browser, width, "light") as window:
                tab = window.new_page()
                for page, access in zip(pages, seen, strict=True):
                    look(tab, address, page, mode, access)
            # The reader's colours take the place of light and dark ones alike.
            with open_window(browser, width, "dark", forced_colours=True) as window:
                tab = window.new_page()
                for page, access in zip(pages, seen, strict=True):
                    look_in_forced_colours(tab, address, page, mode, access)
    return seen


def look(tab: Tab, address: str, page: Page, mode: str, access: Access) -> None:
    visit(tab, address, page)
    stops, faults = walk(tab)
    access.add("Keyboard", stops, [f"{fault} ({mode})" for fault in faults])
    visit(tab, address, page)
    tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    count, faults = tab.evaluate(STRUCTURE)
    access.add("Structure", count, faults)
    count, faults = tab.evaluate(TARGETS)
    access.add("Targets", count, [f"{fault} ({mode})" for fault in faults])
    tab.evaluate(SPACED_TEXT)
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    count, faults = tab.evaluate(CUT_OFF)
    access.add("Large text", count, [f"{fault} ({mode})" for fault in faults])


def look_in_forced_colours(
    tab: Tab, address: str, page: Page, mode: str, access: Access
) -> None:
    visit(tab, address, page)
    tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    found = violations_in(Axe().run(tab, options=AXE_OPTIONS).response["violations"])
    faults = [f"{one.rule} at “{one.selector}” ({mode}): {one.help}" for one in found]
    faults += [f"{fault} ({mode})" for fault in tab.evaluate(MOVING)]
    access.add("Forced colours", 1, faults)
