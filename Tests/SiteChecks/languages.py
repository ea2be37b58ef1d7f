"""A site in two languages: each page and the same in the other one lead to each other, and nothing
that is not translated stands there unmarked."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from browsing import AXE_OPTIONS, WIDE, open_browser, open_window, violations_in
from built_site import NOT_FOUND_PAGE, BuiltSite
from verdict import Verdict, counted

WORD = re.compile(r"\w+")
# Small words that only one of the languages has.
ONLY = {"id": {"yang", "dan", "di", "dengan", "pada"}, "en": {"the", "and", "of", "with", "has"}}

# Names that stand in every language.
NAMES = ("CSV on the Web",)

# The texts of a page, each with the language that it is marked with.
TEXTS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const holder = walker.currentNode.parentElement;
    if (text && !holder.closest("script, style")) texts.push([holder.closest("[lang]").lang, text]);
  }
  return texts;
}"""


def languages_verdict(site: BuiltSite) -> Verdict:
    """Every page of a site in several languages; of a site in one, that no page speaks of another."""
    pages = [
        page for page in site.pages
        if not page.redirects and not page.path.startswith("embed/") and page.path != NOT_FOUND_PAGE
    ]
    spoken = [page for page in pages if "hreflang=" in page.file.read_text(encoding="utf-8")]
    if not spoken:
        return Verdict("Languages", f"one, on {counted(len(pages), 'page')}", [])
    faults = [f"{page.path}: leads to no other language" for page in pages if page not in spoken]
    with open_browser() as browser:
        tab = open_window(browser, WIDE, "light").new_page()
        for page in spoken:
            tab.goto(page.file.as_uri())
            # The rules of axe are held against all pages of one language elsewhere.
            if page.path.startswith("en/"):
                broken = violations_in(Axe().run(tab, options=AXE_OPTIONS).response["violations"])
                faults += [f"{page.path}: {rule.rule} at {rule.selector}" for rule in broken]
            faults += [f"{page.path}: {fault}" for fault in faults_of(tab)]
    return Verdict("Languages", f"two, on {counted(len(spoken), 'page')}, there and back", faults)


def faults_of(tab: Tab) -> list[str]:
    """What is wrong with an open page, and with the way to the other language and back."""
    faults = [
        f"“{text[:60]}” is marked as {language}"
        for language, text in tab.evaluate(TEXTS) if sounds_otherwise(language, text)
    ]
    own, heading = spoken_in(tab), tab.locator("h1").first.inner_text()
    alternates = tab.locator("link[rel=alternate][hreflang]").count()
    if alternates != 3:
        faults.append(f"{alternates} links to its languages, not 3")
    tab.locator(".languages a").first.click()
    if spoken_in(tab) == own:
        faults.append("the switch leads to a page in the same language")
    tab.locator(".languages a").first.click()
    back = tab.locator("h1").first.inner_text()
    if spoken_in(tab) != own or back != heading:
        faults.append(f"there and back leads to “{back}”")
    return faults


def sounds_otherwise(language: str, text: str) -> bool:
    """Whether a text has more of the small words of the other language than of its own."""
    for name in NAMES:
        text = text.replace(name, "")
    words = set(WORD.findall(text.lower()))
    other = "en" if language == "id" else "id"
    return len(words & ONLY[other]) > len(words & ONLY[language])


def spoken_in(tab: Tab) -> str | None:
    return tab.locator("html").get_attribute("lang")
