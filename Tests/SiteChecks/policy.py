"""Policy: each page says what it may load, nothing stands in it that would need more, and a browser
holds it to that."""

from collections.abc import Iterator
from html.parser import HTMLParser

from playwright.sync_api import Browser

from browsing import open_browser, place_of
from built_site import BuiltSite, Page
from kinds import one_of_each_kind
from verdict import Verdict, counted
from web_server import HOST, web_server

# What a browser never runs.
DATA_SCRIPTS = {"application/ld+json", "application/json"}
PROBE = "<script>document.title = 'run'</script><style>body { outline: 9px solid }</style>"


class PolicyReader(HTMLParser):
    """What a page says of what it may load, and what stands in it that a policy has to allow."""

    def __init__(self) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.faults: list[str] = []
        self.has_loaded = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(values.get("content", ""))
            if self.has_loaded:
                self.faults.append(f"{line}: the policy stands behind what it is about")
        if tag in ("link", "script", "style", "img"):
            self.has_loaded = True
        for name in values:
            if name == "style" or name.startswith("on"):
                self.faults.append(f"{line}: {tag} has {name}=")
        if tag == "script" and "src" not in values and values.get("type") not in DATA_SCRIPTS:
            self.faults.append(f"{line}: a script stands in the page")


def policy_verdicts(site: BuiltSite) -> list[Verdict]:
    return [written_verdict(site), held_verdict(site)]


def written_verdict(site: BuiltSite) -> Verdict:
    """Every page has one policy, which lets nothing in that somebody may have put there."""
    faults: list[str] = []
    policies: dict[str, int] = {}
    for page in site.pages:
        reader = PolicyReader()
        reader.feed(page.file.read_text(encoding="utf-8"))
        faults += [f"{page.path}:{fault}" for fault in reader.faults]
        if len(reader.policies) != 1:
            faults.append(f"{page.path}: {counted(len(reader.policies), 'policy', 'policies')}")
        for policy in reader.policies:
            policies[policy] = policies.get(policy, 0) + 1
            faults += [f"{page.path}: {fault}" for fault in faults_of(policy)]
    return Verdict(
        "Policy", f"{counted(len(site.pages), 'page')}, "
        f"{counted(len(policies), 'policy', 'policies')}", faults,
    )


def faults_of(policy: str) -> Iterator[str]:
    directives = {part.split()[0]: part.split()[1:] for part in policy.split(";") if part.strip()}
    if directives.get("default-src") != ["'none'"]:
        yield "what is not named is not forbidden"
    for name in ("base-uri", "form-action"):
        if name not in directives:
            yield f"{name} is not named"
    for name, sources in directives.items():
        for source in sources:
            if source in ("'unsafe-inline'", "'unsafe-eval'", "*", "data:", "https:", "http:"):
                yield f"{name} has {source}"


def held_verdict(site: BuiltSite) -> Verdict:
    """A script and a style that somebody has put into a page are not used; the page's own style is."""
    kinds = one_of_each_kind(site)
    with web_server(site) as address, open_browser(HOST) as browser:
        faults = [fault for page in kinds for fault in faults_when_changed(browser, address, page)]
    return Verdict("Policy held", f"{counted(len(kinds), 'page')} with a script put in", faults)


def faults_when_changed(browser: Browser, address: str, page: Page) -> Iterator[str]:
    text = page.file.read_text(encoding="utf-8").replace("</body>", PROBE + "</body>")
    with browser.new_page() as tab:
        refused: list[str] = []
        tab.on("console", lambda message: refused.append(message.text))
        # In the page's own place, so that what it links is found.
        place = place_of(page, address)
        tab.route(place, lambda route: route.fulfill(
            body=text, content_type="text/html; charset=utf-8"))
        tab.goto(place)
        if tab.title() == "run":
            yield f"{page.path}: a script that was put in was run"
        if tab.evaluate("getComputedStyle(document.body).outlineWidth") == "9px":
            yield f"{page.path}: a style that was put in was used"
        if tab.evaluate("getComputedStyle(document.body).fontFamily.includes('Times')"):
            yield f"{page.path}: its own style was not used"
        told = [text for text in refused if "Content Security Policy" in text]
        if len(told) != 2:
            yield f"{page.path}: the browser refused {len(told)} things of 2: {refused}"
