"""Checks `posko serve` in a real browser: a line a check, then its faults. Exits 0 only with none.

    check_preview.py

Saves, breaks and mends files of a copy of a small site, and looks at what the browser shows. No time
decides: what should show up is waited for.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from browsing import AXE_OPTIONS, NARROW, WIDE, open_browser, open_window, violations_in
from serving import Site, copied_site
from verdict import Verdict

NEWS, NEWS_PAGE = "Content/news/air-naik.md", "berita/air-naik/"
SUMMARY = "Content/summaries/2021-01/hulu-07.md"
MARKUP = '<img src=x onerror="document.title=1">'


class Fault(Exception):
    """Something is not as it should be."""


def require(holds: bool, words: str) -> None:
    if not holds:
        raise Fault(words)


def sees_saves(site: Site, page: Page) -> None:
    """A text, a total, a template and a new page show up by themselves."""
    page.goto(site.address + NEWS_PAGE)
    site.save(NEWS, site.text(NEWS) + "\nAir surut lagi.\n")
    expect(page.get_by_text("Air surut lagi.")).to_be_visible()
    page.goto(site.address + "rekap/per-kecamatan/")
    # Twice: in its cell, and in what it is made of.
    total = page.locator("tfoot td").filter(has_text="17")
    expect(total).not_to_have_count(0)
    site.replace(SUMMARY, "rescued: 15", "rescued: 71")
    expect(page.locator("tfoot td").filter(has_text="73")).not_to_have_count(0)
    site.replace("Templates/assets/style.css", "body {", "body { outline: 3px solid red;")
    page.wait_for_function("getComputedStyle(document.body).outlineWidth === '3px'")
    # In a window of its own: the old page may have the new style and still be about to load anew.
    other = page.context.new_page()
    other.goto(site.address + "berita/kabar-baru/")
    expect(other.get_by_role("heading", level=1)).to_have_text("Halaman tidak ditemukan")
    site.save("Content/news/kabar-baru.md", "---\ntitle: Kabar baru\ndate: 2021-01-06\n---\n")
    expect(other.get_by_role("heading", level=1)).to_have_text("Kabar baru")


def lays_faults_over(site: Site, page: Page) -> None:
    """The page stays as it is below its faults, which go away when they are mended."""
    page.goto(site.address + NEWS_PAGE)
    page.evaluate("window.isSame = true")
    title, text = page.title(), page.locator("main").inner_text()
    site.replace(NEWS, "date: 2021-01-06", f"date: {MARKUP}")
    dialog = page.get_by_role("dialog", name="1 kesalahan")
    expect(dialog).to_be_visible()
    require(page.evaluate("window.isSame === true"), "the page was loaded anew")
    require(page.locator("main").inner_text() == text, "the page below is another one")
    require(page.title() == title, "what stands in a fault was run as markup")
    expect(dialog).to_contain_text("Content/news/air-naik.md:3:7")
    expect(dialog).to_contain_text(f"3 | date: {MARKUP}")
    expect(dialog).to_contain_text("^^^^")
    expect(dialog).to_contain_text("aturan:")
    # A page that is opened now has them, too.
    other = page.context.new_page()
    other.goto(site.address + "kota/")
    expect(other.get_by_role("dialog", name="1 kesalahan")).to_be_visible()
    other.goto(site.address + NEWS_PAGE)
    require(other.locator("main").inner_text() == text, "the page at fault is not the last good one")
    site.replace(NEWS, MARKUP, "2021-01-07")
    for tab in (page, other):
        expect(tab.get_by_role("dialog")).to_have_count(0)
        expect(tab.locator("main")).to_contain_text("7 Januari 2021")
    require(page.evaluate("window.isSame === undefined"), "the page was not loaded anew")


def is_used_without_a_mouse(site: Site, page: Page) -> None:
    """Focus goes into the faults, stays there, and comes back to a button that opens them again."""
    page.goto(site.address + NEWS_PAGE)
    site.replace(NEWS, "cities: [hulu-sari]", "cities: [hulu-sar]\nkunci: 1")
    dialog = page.get_by_role("dialog", name="2 kesalahan")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("saran: maksud Anda “hulu-sari”?")
    heading = dialog.get_by_role("heading", name="2 kesalahan")
    expect(heading).to_be_focused()
    focused = "document.querySelector('posko-preview').shadowRoot.activeElement?.localName"
    seen = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        seen.add(page.evaluate(focused))
        require(
            page.evaluate("['POSKO-PREVIEW', 'BODY'].includes(document.activeElement.tagName)"),
            "the focus left the faults for the page below")
    require({"button", "pre"} <= seen, f"by Tab only {seen} are reached")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    opener = page.get_by_role("button", name="2 kesalahan")
    expect(opener).to_be_focused()
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(heading).to_be_focused()
    dialog.get_by_role("button", name="Tutup").click()
    expect(opener).to_be_focused()
    # What is wrong now is laid over the page again.
    site.replace(NEWS, "kunci: 1\n", "")
    expect(page.get_by_role("dialog", name="1 kesalahan")).to_be_visible()
    site.replace(NEWS, "cities: [hulu-sar]", "cities: [hulu-sari]")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("posko-preview")).to_have_count(0)


def starts_with_a_fault(site: Site, page: Page) -> None:
    """The faults are the page until there is one."""
    settings = site.text("Content/site.yaml")
    site.stop()
    site.save("Content/site.yaml", settings.replace("language: id", "language: di"))
    site.start()
    page.goto(site.address + "kota/")
    expect(page.get_by_role("heading", level=1)).to_have_text("1 kesalahan")
    expect(page.get_by_role("dialog")).to_have_count(0)
    looks_well(page, "a start with a fault")
    site.save("Content/site.yaml", settings.replace("title:", "titel:", 1))
    expect(page.get_by_text("tidak ada kunci bernama “titel” di sini")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 kesalahan")
    site.save("Content/site.yaml", settings)
    expect(page.get_by_role("heading", level=1)).to_have_text("Wilayah")


def survives_a_new_start(site: Site, page: Page) -> None:
    """A page of an earlier run loads anew when the server is there again."""
    page.goto(site.address)
    page.evaluate("window.isSame = true")
    port = site.port
    require(site.stop() == 0, "it did not end with 0")
    site.replace("Content/site.yaml", "title: Posko Banjir", "title: Posko Air")
    site.start(port)
    require(site.port == port, "the port is another one")
    expect(page).to_have_title(re.compile("Posko Air"))


def shows_an_earlier_day(site: Site, page: Page) -> None:
    """The day stays from page to page, and there is a way back."""
    page.goto(site.address + "?as-of=2021-01-06")
    bar = page.get_by_role("complementary", name="Pratinjau")
    expect(bar).to_contain_text("Situs per 2021-01-06")
    looks_well(page, "an earlier day")
    page.get_by_role("contentinfo").get_by_role("link", name="Beranda").click()
    page.wait_for_url("**/index.html?as-of=2021-01-06")
    page.goto(site.address + "kota/?as-of=2021-01-06")
    page.get_by_role("main").get_by_role("link", name="Hulu Sari").first.click()
    page.wait_for_url("**/kota/hulu-sari/index.html?as-of=2021-01-06")
    expect(page.get_by_role("main")).to_contain_text("100")
    bar.get_by_role("link", name="Kembali ke sekarang").click()
    page.wait_for_url("**/kota/hulu-sari/index.html")
    expect(bar).to_have_count(0)
    answer = page.goto(site.address + "?as-of=kemarin")
    require(answer is not None and answer.status == 400, "an unreadable day is no bad request")
    looks_well(page, "an unreadable day")


def is_shown_well(site: Site, page: Page) -> None:
    """Faults of every length, in the light and in the dark, wide and narrow."""
    long = "x" * 300
    site.replace(NEWS, "date: 2021-01-06", f"date: {long}\n{long}: 1")
    site.replace("Content/cities/hulu-sari.md", "residents:", "resident:")
    page.goto(site.address + NEWS_PAGE)
    expect(page.get_by_role("dialog")).to_be_visible()
    looks_well(page, "faults")
    page.keyboard.press("Escape")
    looks_well(page, "closed faults")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="kesalahan")).to_be_hidden()
    page.emulate_media(media="screen")
    site.replace(NEWS, f"date: {long}\n{long}: 1", "date: 2021-01-06")
    site.replace("Content/cities/hulu-sari.md", "resident:", "residents:")


def looks_well(page: Page, what: str) -> None:
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": 800})
        reach = page.evaluate("document.documentElement.scrollWidth")
        require(reach <= width, f"{what}: {reach} px wide in a window of {width}")
        inner = page.evaluate(
            "document.querySelector('posko-preview')?.shadowRoot.querySelector('dialog')"
            "?.scrollWidth ?? 0")
        require(inner <= width, f"{what}: the faults are {inner} px wide in a window of {width}")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            result = Axe().run(page, options=AXE_OPTIONS).response
            found = violations_in(result["violations"])
            require(not found, f"{what}, {scheme}, {width} px: {found[:3]}")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDE, "height": 800})


CHECKS: list[Callable[[Site, Page], None]] = [
    sees_saves, lays_faults_over, is_used_without_a_mouse, is_shown_well, shows_an_earlier_day,
    starts_with_a_fault, survives_a_new_start,
]


def verdict(check: Callable[[Site, Page], None], browser: Browser) -> Verdict:
    """Each check has a site, a server and a window of its own."""
    name = check.__name__.replace("_", " ")
    words = (check.__doc__ or "").strip().splitlines()[0].rstrip(".")
    faults: list[str] = []
    with copied_site() as site, window(browser) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"script error: {error.message}"))
        page.on("console", lambda message: note_refused(message.text, faults))
        page.on("request", lambda request: note_outside(request.url, faults))
        try:
            site.start()
            check(site, page)
        except (Fault, AssertionError, Error) as fault:
            faults.append(str(fault).strip())
        code = site.stop()
        if code != 0:
            faults.append(f"it ended with {code}")
    return Verdict(f"Preview {name}", words, faults)


@contextmanager
def window(browser: Browser) -> Iterator[BrowserContext]:
    context = open_window(browser, WIDE, "light")
    context.set_default_timeout(10_000)
    expect.set_options(timeout=10_000)
    try:
        yield context
    finally:
        context.close()


def note_refused(text: str, faults: list[str]) -> None:
    if "Content Security Policy" in text:
        faults.append(f"refused: {text}")


def note_outside(url: str, faults: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:")):
        faults.append(f"asks for {url}")


def main() -> int:
    faults = 0
    with open_browser(reachable="127.0.0.1") as browser:
        for check in CHECKS:
            told = verdict(check, browser)
            print(told, flush=True)
            faults += len(told.faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
