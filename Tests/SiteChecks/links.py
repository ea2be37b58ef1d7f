"""Links: as the web will answer them, and as they open from disk."""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from built_site import NOT_FOUND_PAGE, BuiltSite, Page, Reference
from markup import program
from verdict import Verdict, counted


def links_verdict(site: BuiltSite) -> Verdict:
    """lychee finds every link within the site, absolute ones and fragments too."""
    inputs = site.files_named(".html", ".xml", ".txt", ".css")
    with tempfile.TemporaryDirectory() as scratch:
        # The site at the path that it will have on the web, so that /path/page.html is found too.
        server = Path(scratch, "server")
        root = server / urlsplit(site.base_url).path.strip("/")
        root.parent.mkdir(parents=True, exist_ok=True)
        root.symlink_to(site.folder)
        command = [
            program("lychee"), "--offline", "--no-progress", "--format", "json",
            "--config", "/dev/null", "--no-ignore", "--hidden",
            "--root-dir", str(server), "--index-files", "index.html",
            "--include-fragments=full", "--include-verbatim",
            # What JSON-LD calls a thing is no place on its page.
            "--remap", f"^{re.escape(site.base_url)}(.*)#(?:website|post|data)$ {root.as_uri()}/$1",
            # Without it, absolute URLs of the site are passed over in silence.
            "--remap", f"^{re.escape(site.base_url)}(.*) {root.as_uri()}/$1",
            "--", *(str(root / site.name(file)) for file in inputs),
        ]  # fmt: skip
        result = subprocess.run(command, capture_output=True, text=True, cwd=scratch)
    report = json.loads(result.stdout) if result.stdout.startswith("{") else {}
    faults = [
        f"{site.name(Path(site.folder, Path(file).relative_to(root)))}:{link['span']['line']}: "
        f"{link['url'].replace(root.as_uri() + '/', '')}: {link['status']['text']}"
        for file, links in report.get("error_map", {}).items()
        for link in links
    ]
    if result.returncode != 0 and not faults:
        faults.append(f"lychee exited with {result.returncode}: {result.stderr.strip()}")
    successful, elsewhere = report.get("successful", 0), report.get("excludes", 0)
    if not successful:
        faults.append("lychee found no link at all")
    return Verdict(
        "Links",
        f"{counted(successful, 'link')} within {counted(len(inputs), 'file')}, "
        f"{elsewhere} to other sites not asked, lychee",
        faults,
    )


def disk_verdict(site: BuiltSite) -> Verdict:
    """Every relative link of a page leads to a file that is there, so that it opens from disk."""
    links = [
        (page, reference)
        for page in site.pages
        for reference in page.references
        if reference.is_relative
    ]
    faults = [
        f"{page.path}:{reference.line}: {reference.element} {reference.attribute}="
        f"“{reference.url}” {fault}"
        for page, reference in links
        for fault in faults_from_disk(site, page, reference)
    ]
    if not links:
        faults.append("no page has a relative link")
    return Verdict(
        "From disk",
        f"{counted(len(links), 'relative link')} of {counted(len(site.pages), 'page')}",
        faults,
    )


def faults_from_disk(site: BuiltSite, page: Page, reference: Reference) -> Iterator[str]:
    path = unquote(urlsplit(reference.url).path)
    if path.startswith("/"):
        if page.path != NOT_FOUND_PAGE:
            yield "starts at the root of the disk: make it relative"
        elif site.file_at(path) is None:
            yield "leads to no file"
        return
    target = (page.file.parent / path).resolve() if path else page.file
    if target.is_dir():
        yield "leads to a folder: name its index.html"
    elif target not in site.files:
        yield "leads to no file of the site"
