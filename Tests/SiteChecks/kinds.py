"""One page of each kind: what is looked at more closely than every page can be."""

import re

from built_site import BuiltSite, Page

DAY_OR_MONTH = re.compile(r"\d{4}-\d{2}(-\d{2})?")
LANGUAGE = re.compile(r"[a-z]{2}")


def one_of_each_kind(site: BuiltSite) -> list[Page]:
    """The heaviest page of each kind, since it has most that can be at fault."""
    heaviest: dict[str, Page] = {}
    for page in site.pages:
        kind = kind_of(page.path)
        if not page.redirects and weight(page) > weight(heaviest.get(kind)):
            heaviest[kind] = page
    return [heaviest[kind] for kind in sorted(heaviest)]


def kind_of(path: str) -> str:
    """The path without its language and an entry's own name: `kota/*/index.html`. A day's page and
    a month's list are kinds of their own."""
    *folders, file = path.split("/")
    if folders and LANGUAGE.fullmatch(folders[0]):
        folders = folders[1:]
    names = ["day" if DAY_OR_MONTH.fullmatch(name) else "*" for name in folders[1:]]
    return "/".join([*folders[:1], *names, file])


def weight(page: Page | None) -> int:
    return page.file.stat().st_size if page else -1
