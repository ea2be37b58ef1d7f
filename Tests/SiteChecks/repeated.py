"""Same bytes: a site is built twice, with its search, into folders of their own."""

import subprocess
import tempfile
from pathlib import Path

import pagefind_bin

from verdict import Verdict, counted


def same_bytes_verdict(program: Path, site: Path) -> Verdict:
    """Pagefind too writes the same for the same pages, so that nothing is uploaded for nothing."""
    with tempfile.TemporaryDirectory() as scratch:
        trees = []
        for name in ("first", "second"):
            output = Path(scratch, name)
            subprocess.run(
                [program, "build", "--site", site, "--output", output, "--pagefind",
                 pagefind_bin.get_executable()], check=True, capture_output=True)  # fmt: skip
            trees.append({
                file.relative_to(output).as_posix(): file.read_bytes()
                for file in output.rglob("*") if file.is_file()
            })  # fmt: skip
    first, second = trees
    faults = [
        f"{name}: {'differs' if name in first and name in second else 'is in one of them only'}"
        for name in sorted(first.keys() | second.keys())
        if first.get(name) != second.get(name)
    ]
    if not any(name.startswith("pagefind/") for name in first):
        faults.append("the site has no search")
    return Verdict("Same bytes", f"two builds of {counted(len(first), 'file')}", faults)
