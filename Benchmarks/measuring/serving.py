"""Measures how long after a save a running server gives the new page and the new totals.

    serving.py [--sizes 1000,10000] [--rounds 9] [--hugo-rounds 5]

One vote more or less is counted in one summary, as editors save: written aside and renamed. The time ends when
both the summary's page and the home page with its totals have come over HTTP with the new figure:
from posko as a browser asks, when it is told to load anew; from Hugo as soon as it has them, by
asking every two milliseconds, so what its browsers wait for besides is not counted against it.
"""

import argparse
import http.client
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import machine
import programs
from child import CORES
from edits import one_with_votes, with_a_vote
from timing import RunFault

GENERATOR = programs.ROOT / "Benchmarks" / "sites" / "generate_site.py"
LONGEST = 120.0
PAUSE = 0.002


@dataclass
class Edits:
    """What was measured of one program: seconds from each save, and the server's peak memory."""

    told: list[float] = field(default_factory=list)
    served: list[float] = field(default_factory=list)
    mebibytes: float = 0

    @property
    def median(self) -> float:
        return statistics.median(self.served)


class Server:
    """A program that serves, and one connection to it."""

    def __init__(self, process: subprocess.Popen[str], port: int) -> None:
        self.process, self.port = process, port
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)

    def get(self, path: str) -> bytes:
        self.connection.request("GET", path)
        return self.connection.getresponse().read()

    def peak(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else 0


@contextmanager
def running(command: list[str | Path], said: Path) -> Iterator[Server]:
    """Starts a server on as many cores as a build gets, and waits until it answers."""
    cores = sorted(os.sched_getaffinity(0))[:CORES]
    with said.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [str(word) for word in command], stdout=output, stderr=subprocess.STDOUT, text=True,
            preexec_fn=lambda: os.sched_setaffinity(0, cores))
    try:
        yield Server(process, port_said(process, said))
    finally:
        process.terminate()
        process.wait()


def port_said(process: subprocess.Popen[str], said: Path) -> int:
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        words = said.read_text(encoding="utf-8")
        if found := re.search(r"(?:127\.0\.0\.1|localhost):(\d+)/", words):
            return int(found[1])
        if process.poll() is not None:
            break
        time.sleep(0.01)
    raise RunFault(f"it does not serve:\n{said.read_text(encoding='utf-8')}")


class Told:
    """What posko tells a browser, with the time at which it came."""

    def __init__(self, port: int) -> None:
        self.arrived = threading.Semaphore(0)
        self.time = 0.0
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.connection.request("GET", "/.posko/events")
        self.answer = self.connection.getresponse()
        threading.Thread(target=self.listen, daemon=True).start()
        self.wait()

    def listen(self) -> None:
        while line := self.answer.readline():
            if line.startswith(b"event:"):
                self.time = time.perf_counter()
                self.arrived.release()

    def wait(self) -> float:
        if not self.arrived.acquire(timeout=LONGEST):
            raise RunFault("posko told nothing")
        return self.time


@dataclass(frozen=True)
class Edit:
    """A summary that is saved again and again, its page, and the home page."""

    file: Path
    path: str
    base: str

    def save(self, number: int) -> float:
        """Counts a vote more or less, and tells when that was saved."""
        aside = self.file.with_name(".saved")
        text = with_a_vote(self.file.read_text(encoding="utf-8"), number)
        aside.write_text(text, encoding="utf-8")
        start = time.perf_counter()
        aside.rename(self.file)
        return start

    def pages(self, server: Server) -> list[bytes]:
        return [figures(server.get(path)) for path in (self.path, self.base)]


def figures(page: bytes) -> bytes:
    """The figures of a page; the time of its making, and what a server puts in, are none."""
    return b"\n".join(re.findall(rb"<data[^>]*>[^<]*</data>", page))


def measure_posko(
    measured: programs.Programs, site: programs.Site, rounds: int, folder: Path
) -> Edits:
    edits, edit = Edits(), the_edit(site, "/")
    with running(site.posko_serve(measured), folder / "said") as server:
        told = Told(server.port)
        for number in range(-1, rounds):
            before = edit.pages(server)
            start = edit.save(number + 1)
            told.wait()
            after = edit.pages(server)
            end = time.perf_counter()
            if any(new == old for new, old in zip(after, before, strict=True)):
                raise RunFault("a page still had the old figure after posko told of the new one")
            # The first one warms.
            if number >= 0:
                edits.told.append(told.time - start)
                edits.served.append(end - start)
        edits.mebibytes = server.peak()
    return edits


def measure_hugo(
    measured: programs.Programs, site: programs.Site, rounds: int, folder: Path
) -> Edits:
    edits, edit = Edits(), the_edit(site, "/simulasi/")
    with running(site.hugo_server(measured, free_port()), folder / "said") as server:
        for number in range(-1, rounds):
            before = edit.pages(server)
            start = edit.save(number + 1)
            while True:
                after = edit.pages(server)
                end = time.perf_counter()
                if all(new != old for new, old in zip(after, before, strict=True)):
                    break
                if end - start > LONGEST:
                    raise RunFault("Hugo never served the new figures")
                time.sleep(PAUSE)
            if number >= 0:
                edits.served.append(end - start)
            # What else it does for this edit is not the next one's to wait for.
            time.sleep(0.5)
        edits.mebibytes = server.peak()
    return edits


def the_edit(site: programs.Site, base: str) -> Edit:
    summary = one_with_votes(site)
    return Edit(summary, f"{base}ringkasan/{summary.stem}/", base)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def table(sizes: dict[int, dict[str, Edits]]) -> list[str]:
    """The figures as lines of a table in Markdown."""
    lines = [
        "| summaries | program | told, ms | page and total served, ms | from – to | peak MiB | runs"
        " | of Hugo |",
        "|---:|---|---:|---:|---:|---:|---:|---:|",
    ]
    for count, found in sorted(sizes.items()):
        for name, edits in found.items():
            told = f"{statistics.median(edits.told) * 1000:.1f}" if edits.told else ""
            span = f"{min(edits.served) * 1000:.1f} – {max(edits.served) * 1000:.1f}"
            part = f"{edits.median / found['Hugo'].median:.3f}" if "Hugo" in found else ""
            lines.append(
                f"| {count:,} | {name} | {told} | {edits.median * 1000:.1f} | {span} |"
                f" {edits.mebibytes:.0f} | {len(edits.served)} | {part} |")
    return lines


def measure(
    measured: programs.Programs, site: programs.Site, rounds: int, hugo_rounds: int, folder: Path
) -> dict[str, Edits]:
    """Both programs, one after the other, on one site."""
    site.clear()
    found = {"posko": measure_posko(measured, site, rounds, folder)}
    if hugo_rounds:
        found["Hugo"] = measure_hugo(measured, site, hugo_rounds, folder)
    site.clear()
    return found


def main() -> int:
    known = argparse.ArgumentParser(description="Measures how fast an edit is served.")
    known.add_argument("--sizes", default="1000,10000", help="numbers of summaries")
    known.add_argument("--rounds", type=int, default=9, help="of posko (default: 9)")
    known.add_argument("--hugo-rounds", type=int, default=5, help="(default: 5; 0 leaves it out)")
    known.add_argument("--tmpfs", type=Path, default=Path("/dev/shm"), help="(default: /dev/shm)")
    chosen = known.parse_args()
    sizes: dict[int, dict[str, Edits]] = {}
    with tempfile.TemporaryDirectory(prefix="posko-serving-", dir=chosen.tmpfs) as name:
        folder = Path(name)
        measured = programs.prepare(folder)
        for count in sorted({int(number) for number in chosen.sizes.split(",")}):
            machine.require_room(folder, count)
            site = programs.Site(folder / str(count))
            subprocess.run(
                [sys.executable, GENERATOR, "--summaries", str(count), site.folder], check=True,
                stdout=subprocess.DEVNULL)
            sizes[count] = measure(
                measured, site, chosen.rounds, chosen.hugo_rounds, folder)
            shutil.rmtree(site.folder)
    print(f"{machine.described()}; {', '.join(measured.versions())}. Load: {machine.load():.1f}.\n")
    print("\n".join(table(sizes)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
