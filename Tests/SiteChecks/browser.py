"""What the real browser shows: accessibility, width, and that nothing is asked of the internet."""

import re
from pathlib import Path

from browsing import Observation, observations
from built_site import BuiltSite, SiteFault
from verdict import Verdict, counted

# Relations of a link that make a browser fetch, or connect.
FETCHING = {"stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload"}
FETCHING |= {"modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch"}
ABSOLUTE = re.compile(r"^(?:[a-z]+:)?//", re.IGNORECASE)
OUTSIDE_IN_CSS = re.compile(r"""(?:url\(|@import)\s*['"]?((?:https?:)?//[^'")\s;]+)""", re.I)


def browser_verdicts(site: BuiltSite, undecided_list: Path) -> list[Verdict]:
    """Three verdicts from one tour of the pages; what axe could not decide goes into a file."""
    # A redirect leaves before it can be looked at; its target is a page of its own.
    pages = [page for page in site.pages if not page.redirects]
    if not pages:
        raise SiteFault("every page is a redirect")
    seen = observations(site, pages)
    redirects = len(site.pages) - len(pages)
    toured = f"{counted(len(pages), 'page')} (and {counted(redirects, 'redirect')} not opened)"
    write_undecided(seen, undecided_list)
    return [
        accessibility_verdict(seen, toured, undecided_list),
        sideways_verdict(seen),
        internet_verdict(site, seen),
    ]


def accessibility_verdict(seen: list[Observation], toured: str, undecided_list: Path) -> Verdict:
    faults = [
        f"{page.path}: {violation.rule} at “{violation.selector}” ({', '.join(modes)}): "
        f"{violation.help}"
        for page in seen
        for violation, modes in page.violations.items()
    ]
    undecided = sum(len(page.undecided) for page in seen)
    return Verdict(
        "Accessibility",
        f"{toured}, axe, light at 1280 px and dark at 360 px, "
        f"one of each kind dark at 1280 px and light at 360 px too; {undecided} undecided, "
        f"listed in {undecided_list}",
        faults,
    )


def sideways_verdict(seen: list[Observation]) -> Verdict:
    faults = [f"{page.path}: {reach}" for page in seen for reach in dict.fromkeys(page.sideways)]
    return Verdict("Width", f"{counted(len(seen), 'page')} in windows of 360 and 320 px", faults)


def internet_verdict(site: BuiltSite, seen: list[Observation]) -> Verdict:
    faults = [f"{page.path}: asks for {url}" for page in seen for url in sorted(page.outside)]
    faults += [f"{page.path}: {failure}" for page in seen for failure in sorted(page.failures)]
    faults += outside_in_pages(site) + outside_in_styles(site)
    opened, requests = sum(page.opened for page in seen), sum(page.requests for page in seen)
    return Verdict(
        "Internet",
        f"{counted(len(seen), 'page')} opened {opened} times from disk, "
        f"{counted(requests, 'request')}; and as written, {counted(len(site.pages), 'page')} and "
        f"{counted(len(site.files_named('.css')), 'style sheet')}",
        faults,
    )


def outside_in_pages(site: BuiltSite) -> list[str]:
    """What a page would fetch later, such as a picture further down, or merely connect to."""
    return [
        f"{page.path}:{reference.line}: {reference.element} {reference.attribute}={reference.url}"
        for page in site.pages
        for reference in page.references
        if ABSOLUTE.match(reference.url)
        and reference.element not in ("a", "area", "blockquote", "q", "ins", "del", "meta")
        and (reference.element != "link" or reference.relations & FETCHING)
    ]


def outside_in_styles(site: BuiltSite) -> list[str]:
    sheets = site.files_named(".css") + [page.file for page in site.pages]
    return [
        f"{site.name(sheet)}: {url}"
        for sheet in sheets
        for url in OUTSIDE_IN_CSS.findall(sheet.read_text(encoding="utf-8"))
    ]


def write_undecided(seen: list[Observation], file: Path) -> None:
    lines = [
        f"{page.path}: {one.rule} at {one.selector}: {one.help}\n"
        for page in seen
        for one in sorted(page.undecided, key=lambda one: (one.rule, one.selector))
    ]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(lines), encoding="utf-8")
