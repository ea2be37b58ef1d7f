"""Takes pictures of pages of a built site: on a phone and a desk, light and dark, and as printed.

    take_pictures.py OUTPUT PICTURES PAGE...
"""

import argparse
import subprocess
import sys
from pathlib import Path

from browsing import COLOUR_SCHEMES, NARROW, WIDE, open_browser, open_window
from playwright.sync_api import Browser


def screen_pictures(browser: Browser, page: Path, stem: Path) -> list[Path]:
    """The whole page at each width in each colour scheme."""
    pictures = []
    for width in (NARROW, WIDE):
        for scheme in COLOUR_SCHEMES:
            with open_window(browser, width, scheme) as window:
                tab = window.new_page()
                tab.goto(page.as_uri())
                picture = stem.with_name(f"{stem.name}-{width}-{scheme}.png")
                tab.screenshot(path=picture, full_page=True)
                pictures.append(picture)
    return pictures


def print_pictures(browser: Browser, page: Path, stem: Path) -> list[Path]:
    """Each sheet of A4, drawn from the PDF: its bytes differ from run to run, the drawing not."""
    document = stem.with_name(f"{stem.name}-print.pdf")
    sheets = stem.with_name(f"{stem.name}-print")
    with open_window(browser, WIDE, "light") as window:
        tab = window.new_page()
        tab.goto(page.as_uri())
        tab.pdf(path=document, format="A4", tagged=True)
    for old in sheets.parent.glob(f"{sheets.name}-*.png"):
        old.unlink()
    subprocess.run(["pdftoppm", "-r", "60", "-png", document, sheets], check=True)
    return [document, *sorted(sheets.parent.glob(f"{sheets.name}-*.png"))]


def main() -> int:
    arguments = argparse.ArgumentParser(description="Takes pictures of pages of a built site.")
    arguments.add_argument("site", type=Path, help="the built site, usually Output")
    arguments.add_argument("pictures", type=Path, help="the folder for the pictures")
    arguments.add_argument("pages", nargs="+", help="paths from the site's folder")
    chosen = arguments.parse_args()
    chosen.pictures.mkdir(parents=True, exist_ok=True)
    with open_browser() as browser:
        for name in chosen.pages:
            page = (chosen.site / name).resolve(strict=True)
            stem = chosen.pictures / name.removesuffix(".html").replace("/", "-")
            print(*screen_pictures(browser, page, stem), sep="\n")
            print(*print_pictures(browser, page, stem), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
