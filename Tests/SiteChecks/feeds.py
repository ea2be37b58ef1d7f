"""Atom feeds and the sitemap, by xmllint and the two schemas beside this file."""

import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from built_site import BuiltSite
from verdict import Verdict, counted

HERE = Path(__file__).parent
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SCHEMAS = {
    f"{ATOM}feed": ["--relaxng", str(HERE / "atom.rng")],
    f"{SITEMAP}urlset": ["--schema", str(HERE / "sitemap.xsd")],
}


def feeds_verdict(site: BuiltSite) -> Verdict:
    """All XML is well-formed; feeds and sitemap fit their schemas and lead to pages of the site."""
    found = {root: 0 for root in SCHEMAS}
    others, faults = 0, []
    for file in site.files_named(".xml", ".atom", ".svg"):
        root = root_element(file)
        if root in SCHEMAS:
            found[root] += 1
        else:
            others += 1
        faults += xmllint_faults(site, file, SCHEMAS.get(root, []))
        if root in SCHEMAS:
            faults += dead_urls(site, file)
        if root == f"{ATOM}feed":
            faults += identity_faults(site, file)
    feeds, sitemaps = found.values()
    if feeds == 0:
        faults.append("the site has no Atom feed")
    if sitemaps == 0:
        faults.append("the site has no sitemap")
    return Verdict(
        "Feeds",
        f"{counted(feeds, 'Atom feed')}, {counted(sitemaps, 'sitemap')} and "
        f"{others} other XML, xmllint",
        faults,
    )


def root_element(file: Path) -> str | None:
    """The root's name with its namespace; none where the file is not XML, as xmllint will tell."""
    try:
        return ElementTree.parse(file).getroot().tag
    except ElementTree.ParseError:
        return None


def xmllint_faults(site: BuiltSite, file: Path, schema: list[str]) -> list[str]:
    command = ["xmllint", "--nonet", "--noout", *schema, str(file)]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode == 0:
        return []
    messages = [line for line in result.stderr.splitlines() if line.startswith(f"{file}:")]
    shown = [line.replace(str(file), site.name(file), 1) for line in messages]
    return shown or [f"{site.name(file)}: {result.stderr.strip()}"]


def dead_urls(site: BuiltSite, file: Path) -> list[str]:
    """URLs of the site that a feed or sitemap names and that are not there."""
    tree = ElementTree.parse(file)
    urls = [link.get("href", "") for link in tree.iter(f"{ATOM}link")]
    urls += [(location.text or "").strip() for location in tree.iter(f"{SITEMAP}loc")]
    return [
        f"{site.name(file)}: {url} leads to no file of the site"
        for url in urls
        if url.startswith(site.base_url) and site.file_at(url) is None
    ]


def identity_faults(site: BuiltSite, file: Path) -> list[str]:
    """What a schema cannot say: a feed names itself once, and no two entries have one id."""
    feed = ElementTree.parse(file).getroot()
    faults = []
    own = [link.get("href") for link in feed.findall(f"{ATOM}link[@rel='self']")]
    if own != [site.base_url + site.name(file)]:
        faults.append(f"{site.name(file)}: the link to itself is {own or 'not there'}")
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    for twice in sorted({id for id in ids if id is not None and ids.count(id) > 1}):
        faults.append(f"{site.name(file)}: two entries have the id {twice}")
    return faults
