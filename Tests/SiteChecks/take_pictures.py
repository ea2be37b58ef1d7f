"""Takes pictures of pages of a built site: on a phone and a desk, light and dark, and as printed.
Without a page, of one of each kind.

    take_pictures.py OUTPUT PICTURES [PAGE...]
"""

import argparse
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page as Tab

from browsing import COLOUR_SCHEMES, NARROW, WIDE, in_shares, open_browser, open_window
from built_site import BuiltSite, Page, built_site
from kinds import one_of_each_kind


@dataclass(frozen=True)
class Pictures:
    """What was taken of one page."""

    path: str
    files: list[Path]


@dataclass(frozen=True)
class Camera:
    """Takes pictures of its share of the pages into a folder."""

    folder: Path

    def __call__(self, site: BuiltSite, pages: list[Page]) -> list[Pictures]:
        taken = [Pictures(page.path, []) for page in pages]
        with open_browser() as browser:
            for width in (NARROW, WIDE):
                for scheme in COLOUR_SCHEMES:
                    with open_window(browser, width, scheme) as window:
                        # One tab for all: to open one takes longer than to take a picture.
                        tab = window.new_page()
                        for page, pictures in zip(pages, taken, strict=True):
                            tab.goto(page.file.as_uri())
                            picture = self.file(page, f"{width}-{scheme}.png")
                            tab.screenshot(path=picture, full_page=True)
                            pictures.files.append(picture)
            with open_window(browser, WIDE, "light") as window:
                tab = window.new_page()
                for page, pictures in zip(pages, taken, strict=True):
                    tab.goto(page.file.as_uri())
                    pictures.files.extend(self.sheets(tab, page))
        return taken

    def file(self, page: Page, ending: str) -> Path:
        stem = page.path.removesuffix(".html").replace("/", "-")
        return self.folder / f"{stem}-{ending}"

    def sheets(self, tab: Tab, page: Page) -> list[Path]:
        """Each sheet of A4, drawn from the PDF: its bytes differ from run to run, the drawing not."""
        document, sheets = self.file(page, "print.pdf"), self.file(page, "print")
        tab.pdf(path=document, format="A4", tagged=True)
        for old in sheets.parent.glob(f"{sheets.name}-*.png"):
            old.unlink()
        subprocess.run(["pdftoppm", "-r", "60", "-png", document, sheets], check=True)
        return [document, *sorted(sheets.parent.glob(f"{sheets.name}-*.png"))]


def main() -> int:
    arguments = argparse.ArgumentParser(description="Takes pictures of pages of a built site.")
    arguments.add_argument("site", type=Path, help="the built site, usually Output")
    arguments.add_argument("pictures", type=Path, help="the folder for the pictures")
    arguments.add_argument("pages", nargs="*", help="paths from the site's folder")
    chosen = arguments.parse_args()
    chosen.pictures.mkdir(parents=True, exist_ok=True)
    site = built_site(chosen.site, None)
    named = {page.path: page for page in site.pages}
    missing = [name for name in chosen.pages if name not in named]
    if missing:
        print(f"no such page: {', '.join(missing)}", file=sys.stderr)
        return 1
    pages = [named[name] for name in chosen.pages] or one_of_each_kind(site)
    taken = in_shares(Camera(chosen.pictures), site, pages)
    count = sum(len(page.files) for page in taken)
    print(f"{count} pictures of {len(taken)} pages: {chosen.pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
