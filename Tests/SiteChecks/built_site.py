"""What a built site consists of, read from its folder."""

import re
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


# A web server shows it for any missing path, so its links start at the root of the server.
NOT_FOUND_PAGE = "404.html"


class SiteFault(Exception):
    """The folder cannot be checked at all; the message says why."""


@dataclass(frozen=True)
class Reference:
    """One URL that a page names: by which element and attribute, on which line."""

    element: str
    attribute: str
    url: str
    line: int
    relations: frozenset[str]

    @property
    def is_relative(self) -> bool:
        parts = urlsplit(self.url)
        return not parts.scheme and not parts.netloc


@dataclass(frozen=True)
class Page:
    """An HTML file, its path from the site's folder, and what it refers to."""

    file: Path
    path: str
    references: tuple[Reference, ...]

    @property
    def redirects(self) -> bool:
        return any(reference.element == "meta" for reference in self.references)


@dataclass(frozen=True)
class BuiltSite:
    folder: Path
    base_url: str
    pages: tuple[Page, ...]

    @cached_property
    def files(self) -> frozenset[Path]:
        return frozenset(file for file in self.folder.rglob("*") if file.is_file())

    def files_named(self, *endings: str) -> list[Path]:
        return sorted(file for file in self.files if file.suffix in endings)

    def name(self, file: Path | str) -> str:
        """The path from the site's folder, for messages."""
        return Path(file).relative_to(self.folder).as_posix()

    def file_at(self, url: str) -> Path | None:
        """The file that a web server would answer with at a URL of this site."""
        path = unquote(urlsplit(url).path).removeprefix(unquote(urlsplit(self.base_url).path))
        file = self.folder / path
        if path == "" or path.endswith("/"):
            file = file / "index.html"
        return file if file in self.files else None


def built_site(folder: Path, base_url: str | None) -> BuiltSite:
    """The site in a folder; without a base URL, the canonical link of its front page tells it."""
    folder = folder.resolve()
    pages = tuple(
        Page(file, file.relative_to(folder).as_posix(), references_in(file))
        for file in sorted(folder.rglob("*.html"))
    )
    if not pages:
        raise SiteFault(f"no page in {folder}")
    base_url = base_url or canonical_url_of_front_page(pages)
    if not base_url.endswith("/"):
        raise SiteFault(f"the base URL does not end with a slash: {base_url}")
    return BuiltSite(folder, base_url, pages)


def canonical_url_of_front_page(pages: tuple[Page, ...]) -> str:
    for page in pages:
        if page.path == "index.html":
            for reference in page.references:
                if "canonical" in reference.relations:
                    return reference.url
    raise SiteFault("index.html has no canonical link to tell the base URL: pass --base-url")


def references_in(file: Path) -> tuple[Reference, ...]:
    collector = ReferenceCollector()
    collector.feed(file.read_text(encoding="utf-8"))
    return tuple(collector.references)


class ReferenceCollector(HTMLParser):
    URL_ATTRIBUTES = {"href", "src", "srcset", "poster", "data", "action", "formaction", "cite"}

    def __init__(self) -> None:
        super().__init__()
        self.references: list[Reference] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        relations = frozenset(attributes.get("rel", "").lower().split())
        for name in self.URL_ATTRIBUTES & attributes.keys():
            for url in urls_in(name, attributes[name]):
                self.references.append(Reference(tag, name, url, self.getpos()[0], relations))
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            url = re.sub(r"^[^;,]*[;,]?\s*(url\s*=)?\s*", "", attributes["content"], flags=re.I)
            self.references.append(
                Reference(tag, "content", url.strip("'\""), self.getpos()[0], relations)
            )


def urls_in(attribute: str, value: str) -> list[str]:
    if attribute == "srcset":
        return [candidate.split()[0] for candidate in re.split(r",\s+", value.strip())]
    return [value.strip()]
