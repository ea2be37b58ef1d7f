"""Weight: what a page costs a reader on a slow connection, and that no page grows past it."""

import gzip
import re
from dataclasses import dataclass
from pathlib import Path

from built_site import BuiltSite, Page
from verdict import Verdict, counted

KB = 1000
# Compressed. The first answer of a server holds about so much before it waits for the reader
# (RFC 6928: ten segments).
HOME_BUDGET = 14 * KB
# Compressed, without pictures.
PAGE_BUDGET = 30 * KB
# As it is.
EMBED_BUDGET = 10 * KB
EMBEDS = "embed/"
HEAVIEST = 5
# What a browser loads along with a page.
LOADED = {("link", "href"), ("script", "src"), ("img", "src"), ("source", "srcset")}
LOADED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload"}


@dataclass(frozen=True)
class Weight:
    """How many bytes a page has, as it is and compressed."""

    path: str
    raw: int
    compressed: int


def weight_verdicts(site: BuiltSite) -> list[Verdict]:
    weights = [weight_of(page) for page in site.pages]
    return [home_verdict(site), pages_verdict(weights), embeds_verdict(weights)]


def home_verdict(site: BuiltSite) -> Verdict:
    """The home page with its styles is below its budget; all that it loads is told."""
    home = next((page for page in site.pages if page.path == "index.html"), None)
    if home is None:
        return Verdict("Weight of the home page", "not weighed", ["there is no home page"])
    loaded = loaded_with(site, home)
    styles = [file for file in loaded if file.suffix == ".css"]
    own = compressed(home.file)
    first = own + sum(map(compressed, styles))
    everything = own + sum(transferred(file) for file in loaded)
    faults = []
    if first > HOME_BUDGET:
        faults.append(f"index.html with its styles: {told(first)}, more than {told(HOME_BUDGET)}")
    return Verdict(
        "Weight of the home page",
        f"{told(home.file.stat().st_size)}, {told(own)} compressed, {told(first)} with its "
        f"{counted(len(styles), 'linked style sheet')}; {counted(1 + len(loaded), 'request')} with "
        f"pictures, {told(everything)}",
        faults,
    )


def pages_verdict(weights: list[Weight]) -> Verdict:
    """Every page is below its budget; the heaviest are told."""
    faults = [
        f"{page.path}: {told(page.compressed)} compressed, more than {told(PAGE_BUDGET)}"
        for page in weights
        if page.compressed > PAGE_BUDGET
    ]
    heaviest = sorted(weights, key=lambda page: -page.compressed)[:HEAVIEST]
    listed = ", ".join(
        f"{page.path} {told(page.compressed)} ({told(page.raw)} raw)" for page in heaviest
    )
    return Verdict(
        "Weight of pages", f"{counted(len(weights), 'page')} compressed; heaviest: {listed}", faults
    )


def embeds_verdict(weights: list[Weight]) -> Verdict:
    """Every embed is below its budget as it is."""
    embeds = [page for page in weights if page.path.startswith(EMBEDS)]
    faults = [
        f"{page.path}: {told(page.raw)}, more than {told(EMBED_BUDGET)}"
        for page in embeds
        if page.raw > EMBED_BUDGET
    ]
    if not embeds:
        faults.append(f"the site has no page below {EMBEDS}")
    most = max((page.raw for page in embeds), default=0)
    return Verdict(
        "Weight of embeds", f"{counted(len(embeds), 'embed')}, at most {told(most)} raw", faults
    )


def weight_of(page: Page) -> Weight:
    return Weight(page.path, page.file.stat().st_size, compressed(page.file))


def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def transferred(file: Path) -> int:
    """What a server sends: texts compressed, pictures as they are."""
    is_text = file.suffix in (".html", ".css", ".js", ".svg")
    return compressed(file) if is_text else file.stat().st_size


def loaded_with(site: BuiltSite, page: Page) -> list[Path]:
    """The files that a browser loads along with a page, each once."""
    files = {
        (page.file.parent / re.sub(r"[?#].*", "", reference.url)).resolve()
        for reference in page.references
        if (reference.element, reference.attribute) in LOADED
        and (reference.element != "link" or reference.relations & LOADED_RELATIONS)
        and reference.is_relative
    }
    return sorted(files & site.files)


def told(size: int) -> str:
    return f"{size / KB:.1f} kB"
