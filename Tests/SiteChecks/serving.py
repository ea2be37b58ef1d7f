"""A copy of a site that the built program serves."""

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
POSKO = Path(os.environ.get("POSKO", ROOT / ".build" / "release" / "posko"))
# Small, made up, and with everything in it on which a page may depend.
CONTENT = ROOT / "Tests" / "CommandTests" / "Fixtures" / "base" / "Content"
LONGEST_START = 30.0


class ServeFault(Exception):
    """The program does not serve; the message says why."""


class Site:
    """A site folder, and what somebody does to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = ""
        self.process: subprocess.Popen[str] | None = None

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def save(self, name: str, text: str) -> None:
        """Saves a file as most editors do: written aside, then renamed."""
        aside = (self.folder / name).with_name(".saved")
        aside.write_text(text, encoding="utf-8")
        aside.rename(self.folder / name)

    def replace(self, name: str, old: str, new: str) -> None:
        text = self.text(name)
        if old not in text:
            raise ServeFault(f"“{old}” is not in {name}")
        self.save(name, text.replace(old, new, 1))

    def start(self, port: int = 0) -> None:
        """Begins to serve; returns once the address is known."""
        self.said = (self.folder.parent / "said").open("w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [POSKO, "serve", "--site", self.folder, "--port", str(port)], stdout=self.said,
            stderr=subprocess.STDOUT, text=True)
        end = time.monotonic() + LONGEST_START
        while time.monotonic() < end:
            words = (self.folder.parent / "said").read_text(encoding="utf-8")
            if found := re.search(r"(http://127\.0\.0\.1:\d+/)", words):
                self.address = found[1]
                return
            if self.process.poll() is not None:
                raise ServeFault(words)
            time.sleep(0.01)
        raise ServeFault(f"no address after {LONGEST_START} s")

    @property
    def port(self) -> int:
        return int(self.address.rsplit(":", 1)[1].rstrip("/"))

    def stop(self) -> int:
        """Ends the program as Ctrl-C does, and tells its exit code."""
        if self.process is None:
            return 0
        self.process.terminate()
        code = self.process.wait()
        self.process = None
        self.said.close()
        return code


@contextmanager
def copied_site() -> Iterator[Site]:
    with tempfile.TemporaryDirectory(prefix="posko-preview-") as folder:
        site = Site(Path(folder) / "site")
        shutil.copytree(CONTENT, site.folder / "Content")
        shutil.copytree(ROOT / "Templates", site.folder / "Templates")
        try:
            yield site
        finally:
            site.stop()
