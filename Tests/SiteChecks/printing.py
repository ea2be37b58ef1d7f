"""Print: nothing is cut off on sheets of A4, and each sheet says what it is of."""

import re
import subprocess
import tempfile
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from playwright.sync_api import Browser

from browsing import WIDE, open_browser, open_window
from built_site import NOT_FOUND_PAGE, BuiltSite, Page
from kinds import one_of_each_kind
from verdict import Verdict, counted

# In points; sizes of a PDF are rounded.
SHEETS = {(595, 842): "upright", (842, 595): "wide"}
SHEET = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="[-\d.]+">(.*?)</word>')
# Printers leave about 5 mm white.
EDGE = 14
# What is in the cells of tables as they are printed, where nothing can be opened.
CELLS = """() => {
    for (const words of document.querySelectorAll('.visually-hidden')) words.hidden = true
    return [...document.querySelectorAll('th, td')].map(cell => cell.innerText)
}"""


@dataclass(frozen=True)
class Sheet:
    """One sheet: its form, and the words on it from its left to its right edge."""

    form: str
    width: float
    words: list[tuple[float, float, str]]


def print_verdict(site: BuiltSite) -> Verdict:
    """Every word of a page of each kind is on a sheet, and every sheet has its title and number."""
    # From disk the page for missing addresses has no style: its links begin at the server's root.
    pages = [
        page for page in one_of_each_kind(site)
        if not page.path.startswith("embed/") and page.path != NOT_FOUND_PAGE
    ]
    faults: list[str] = []
    forms: list[str] = []
    with open_browser() as browser, tempfile.TemporaryDirectory() as scratch:
        for page in pages:
            sheets, title, cells = printed(browser, page, Path(scratch, "page.pdf"))
            forms += [sheet.form for sheet in sheets]
            faults += [f"{page.path}: {fault}" for fault in faults_on(sheets, title, cells)]
    return Verdict(
        "Print", f"{counted(len(pages), 'page')} on {counted(len(forms), 'sheet')} of A4, "
        f"{forms.count('wide')} of them wide", faults,
    )


def printed(browser: Browser, page: Page, file: Path) -> tuple[list[Sheet], str, list[str]]:
    """The sheets of a page, its title, and the words of its cells."""
    with open_window(browser, WIDE, "light") as window:
        tab = window.new_page()
        tab.goto(page.file.as_uri())
        tab.pdf(path=file, prefer_css_page_size=True)
        title = tab.title()
        tab.emulate_media(media="print")
        cells = tab.evaluate(CELLS)
    text = subprocess.run(["pdftotext", "-bbox", file, "-"], check=True, capture_output=True,
                          text=True).stdout
    sheets = []
    for width, height, words in SHEET.findall(text):
        form = SHEETS.get((round(float(width)), round(float(height))), f"{width} × {height}")
        found = [(float(left), float(right), unescape(word)) for left, right, word in
                 WORD.findall(words)]
        sheets.append(Sheet(form, float(width), found))
    return sheets, title, cells


def faults_on(sheets: list[Sheet], title: str, cells: list[str]) -> list[str]:
    faults = []
    for number, sheet in enumerate(sheets, start=1):
        if sheet.form not in SHEETS.values():
            faults.append(f"sheet {number} is no A4: {sheet.form}")
        faults += [
            f"sheet {number}: “{word}” from {left:.0f} to {right:.0f} of {sheet.width:.0f} points"
            for left, right, word in sheet.words
            if left < EDGE or right > sheet.width - EDGE
        ]
        # As much of the title as a line holds; hyphens and spaces may be told otherwise.
        said = letters("".join(word for _, _, word in sheet.words))
        if letters(title)[:30] not in said:
            faults.append(f"sheet {number} does not say that it is of “{title}”")
        if f"{number}/{len(sheets)}" not in said:
            faults.append(f"sheet {number} has no number")
    everything = letters("".join(word for sheet in sheets for _, _, word in sheet.words))
    missing = {word for cell in cells for word in cell.split() if letters(word) not in everything}
    faults += [f"“{word}” of a cell is on no sheet" for word in sorted(missing)]
    return faults


def letters(text: str) -> str:
    """Without what a line break or a font may change."""
    return re.sub(r"[\s\u00ad\u200b-]", "", text)
