"""Checks a built site: a line a check, then its faults. Exits 0 only with no fault at all.

    check_site.py OUTPUT [--base-url URL] [--only CHECK ...]

What lies where: built_site.py reads the folder, markup.py checks HTML and CSS, links.py the links,
feeds.py the XML, structured.py what machines are told, open_data.py the data of tables, weight.py what
pages weigh, policy.py what they may load, pictures.py share cards and photos, printing.py how pages are
printed, languages.py how they lead to their other language, browser.py what a real browser shows of all
pages, access.py how one of each kind is reached by all readers, searching.py the search.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from access import access_verdicts
from browser import browser_verdicts
from built_site import BuiltSite, SiteFault, built_site
from feeds import feeds_verdict
from languages import languages_verdict
from links import disk_verdict, links_verdict
from markup import html_verdict, styles_verdict
from open_data import archive_verdict, columns_verdict, json_verdict, package_verdict
from pictures import pictures_verdicts
from policy import policy_verdicts
from printing import print_verdict
from searching import search_verdict
from structured import structured_verdict
from verdict import Verdict
from weight import weight_verdicts

UNDECIDED_LIST = Path(".build-site-checks/undecided.txt")

Check = Callable[[BuiltSite], list[Verdict]]
CHECKS: dict[str, Check] = {
    "HTML": lambda site: [html_verdict(site)],
    "CSS": lambda site: [styles_verdict(site)],
    "Links": lambda site: [links_verdict(site)],
    "From disk": lambda site: [disk_verdict(site)],
    "Feeds": lambda site: [feeds_verdict(site)],
    "Open data": lambda site: [
        package_verdict(site), columns_verdict(site), json_verdict(site), archive_verdict(site),
    ],
    "Structured data": lambda site: [structured_verdict(site)],
    "Weight": weight_verdicts,
    "Policy": policy_verdicts,
    "Pictures": pictures_verdicts,
    "Print": lambda site: [print_verdict(site)],
    "Languages": lambda site: [languages_verdict(site)],
    "Browser": lambda site: browser_verdicts(site, UNDECIDED_LIST),
    "Access": access_verdicts,
    "Search": lambda site: [search_verdict(site)],
}


def verdicts(folder: Path, base_url: str | None, only: list[str]) -> Iterator[Verdict]:
    try:
        site = built_site(folder, base_url)
    except SiteFault as fault:
        yield Verdict("Site", "not checked", [str(fault)])
        return
    for subject, check in CHECKS.items():
        if only and subject not in only:
            continue
        try:
            yield from check(site)
        # A tool that is missing or breaks is a fault of this check; the others still run.
        except Exception as error:
            yield Verdict(subject, "not checked", [f"{type(error).__name__}: {error}"])


def main() -> int:
    arguments = argparse.ArgumentParser(description="Checks a built site.")
    arguments.add_argument("folder", type=Path, help="the built site, usually Output")
    arguments.add_argument("--base-url", help="else the canonical link of index.html tells it")
    arguments.add_argument("--only", nargs="+", choices=CHECKS, help="else all", default=[])
    chosen = arguments.parse_args()
    faults = 0
    for verdict in verdicts(chosen.folder, chosen.base_url, chosen.only):
        print(verdict, flush=True)
        faults += len(verdict.faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
