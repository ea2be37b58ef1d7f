"""Pictures: those that stand for pages where they are shared, and those in pages."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from PIL import Image

from browsing import WIDE, open_browser, open_window
from built_site import BuiltSite, Page
from verdict import Verdict, counted

CARD_SIZE = (1200, 630)
CARD_LIMIT = 300_000
# What has shifted by then, as a browser reckons it (Layout Instability).
SHIFT = """() => new Promise(done => {
    let sum = 0
    new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value }))
        .observe({type: 'layout-shift', buffered: true})
    setTimeout(() => done(sum), 300)
})"""
EMBEDS = "embed/"


class PictureParser(HTMLParser):
    """The `img` elements of a page, and what it says of its card."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[dict[str, str]] = []
        self.card: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "img":
            self.images.append(values)
        if tag == "meta":
            name = values.get("property") or values.get("name") or ""
            if re.match(r"og:image|twitter:", name):
                self.card[name] = values.get("content", "")


def parsed(page: Page) -> PictureParser:
    parser = PictureParser()
    parser.feed(page.file.read_text(encoding="utf-8"))
    return parser


def pictures_verdicts(site: BuiltSite) -> list[Verdict]:
    pages = [(page, parsed(page)) for page in site.pages if not page.redirects]
    return [cards_verdict(site, pages), images_verdict(pages), shift_verdict(site, pages)]


def cards_verdict(site: BuiltSite, pages: list[tuple[Page, PictureParser]]) -> Verdict:
    """Every page but embeds names a card, which is there, of its size, and light."""
    faults: list[str] = []
    cards: dict[str, Path] = {}
    for page, found in pages:
        if page.path.startswith(EMBEDS):
            continue
        card = found.card
        url = card.get("og:image", "")
        if not url.startswith(site.base_url):
            faults.append(f"{page.path}: og:image is “{url}”, not below {site.base_url}")
            continue
        cards[url] = site.folder / unquote(url.removeprefix(site.base_url).lstrip("/"))
        stated = (card.get("og:image:width"), card.get("og:image:height"))
        if stated != tuple(map(str, CARD_SIZE)):
            faults.append(f"{page.path}: og:image:width and height are {stated}")
        if not card.get("og:image:alt"):
            faults.append(f"{page.path}: og:image:alt is missing")
        if card.get("twitter:card") != "summary_large_image":
            faults.append(f"{page.path}: twitter:card is “{card.get('twitter:card')}”")
    faults += [fault for file in cards.values() for fault in card_faults(site, file)]
    sizes = [file.stat().st_size for file in cards.values() if file.is_file()]
    return Verdict(
        "Share cards",
        f"{counted(len(cards), 'card')} of {counted(len(pages), 'page')}, "
        f"at most {max(sizes, default=0) / 1000:.1f} kB",
        faults,
    )


def card_faults(site: BuiltSite, file: Path) -> list[str]:
    name = file.relative_to(site.folder)
    if not file.is_file():
        return [f"{name}: not there"]
    faults = []
    with Image.open(file) as image:
        image.load()
        if (image.format, image.size) != ("PNG", CARD_SIZE):
            faults.append(f"{name}: {image.format} of {image.size}, not PNG of {CARD_SIZE}")
    if file.stat().st_size > CARD_LIMIT:
        faults.append(f"{name}: {file.stat().st_size} bytes, more than {CARD_LIMIT}")
    return faults


def images_verdict(pages: list[tuple[Page, PictureParser]]) -> Verdict:
    """Every `img` says its size, has words, and loads when it is reached."""
    faults = []
    images = [(page, image) for page, found in pages for image in found.images]
    for page, image in images:
        for attribute in ("src", "width", "height", "alt"):
            if not image.get(attribute):
                faults.append(f"{page.path}: {image.get('src')}: no {attribute}")
        if image.get("loading") != "lazy":
            faults.append(f"{page.path}: {image.get('src')}: does not load lazily")
    return Verdict("Pictures in pages", counted(len(images), "picture"), faults)


def shift_verdict(site: BuiltSite, pages: list[tuple[Page, PictureParser]]) -> Verdict:
    """Nothing moves while the home page and pages with pictures load."""
    looked_at = [page for page, found in pages if found.images or page.path == "index.html"]
    faults = []
    with open_browser() as browser, open_window(browser, WIDE, "light") as window:
        for page in looked_at:
            tab = window.new_page()
            tab.goto(page.file.resolve().as_uri())
            shifted = tab.evaluate(SHIFT)
            if shifted > 0:
                faults.append(f"{page.path}: shifts by {shifted}")
            tab.close()
    return Verdict("Layout shift", counted(len(looked_at), "page"), faults)
