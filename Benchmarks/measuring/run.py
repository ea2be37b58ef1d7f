"""Measures how fast posko builds, against Hugo and against the least that has to be done.

    run.py [--full] [--record]

Generates sites on tmpfs, builds them with each program in turn, checks that the same totals are in
both, prints medians and which goals are met. Exits 0 whether they are met or not, 1 where the
programs do not show the same, 2 where it cannot measure.
"""

import argparse
import datetime
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import machine
import programs
import serving
import timing
from goals import MEDIUM, SERVED, goals
from report import report
from rounds import DifferentTotals, Rounds, Sized, measure_on_disk

GENERATOR = programs.ROOT / "Benchmarks" / "sites" / "generate_site.py"
RESULTS = programs.ROOT / "Benchmarks" / "results"
QUICK, FULL = [1_000, 10_000], [1_000, 10_000, 100_000]
# Hugo takes a minute for more.
LARGE = 50_000
STARTS = 40


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    known = argparse.ArgumentParser(description="Measures how fast posko builds.")
    known.add_argument("--full", action="store_true", help="also 100,000 summaries")
    known.add_argument("--sizes", help="numbers of summaries with commas between, such as 1000,5000")
    known.add_argument("--rounds", type=int, default=5, help="of posko and the floor (default: 5)")
    known.add_argument(
        "--hugo-rounds", type=int, default=3,
        help=f"of Hugo (default: 3; from {LARGE:,} summaries on 1, unless asked for)")
    known.add_argument("--tmpfs", type=Path, default=Path("/dev/shm"), help="(default: /dev/shm)")
    known.add_argument(
        "--disk", type=Path, default=programs.ROOT / ".build-benchmarks",
        help="a folder on a disk, for the second build on it (default: .build-benchmarks)")
    known.add_argument("--record", action="store_true", help="keep the figures in results/")
    return known.parse_args()


def measure(chosen: argparse.Namespace, folder: Path) -> str:
    sizes = FULL if chosen.full else QUICK
    if chosen.sizes:
        sizes = sorted({int(number) for number in chosen.sizes.split(",")})
    machine.require_tmpfs(folder)
    machine.require_room(folder, max(sizes))
    chosen.disk.mkdir(parents=True, exist_ok=True)
    machine.require_disk(chosen.disk)
    load = machine.load()
    if load > 0.5:
        say(f"Other work is going on (load {load:.1f}): the figures will be worse than they are.")
    measured = programs.prepare(folder)
    start = timing.median([timing.run([measured.posko, "--version"]) for _ in range(STARTS)])
    found = {count: measure_size(chosen, measured, folder, count) for count in sizes}
    verdicts = goals(found, start)
    return report(found, verdicts, start, machine.described(), measured.versions(), load)


def measure_size(
    chosen: argparse.Namespace, measured: programs.Programs, folder: Path, count: int
) -> Sized:
    say(f"{count:,} summaries")
    site = programs.Site(folder / str(count))
    try:
        subprocess.run(
            [sys.executable, GENERATOR, "--summaries", str(count), site.folder], check=True,
            stdout=subprocess.DEVNULL)
        is_asked = any(word.startswith("--hugo-rounds") for word in sys.argv)
        hugo_rounds = chosen.hugo_rounds if count < LARGE or is_asked else 1
        sized = Sized(count)
        Rounds(measured, site, sized, chosen.rounds, hugo_rounds, say).measure()
        if count in SERVED:
            say("  an edit under a running server")
            sized.serving = serving.measure(
                measured, site, chosen.rounds, chosen.hugo_rounds, folder)
        if count == MEDIUM:
            measure_on_disk(measured, site, chosen.disk, sized, hugo_rounds, say)
        return sized
    finally:
        shutil.rmtree(site.folder, ignore_errors=True)


def record(text: str) -> Path:
    today = datetime.date.today()
    file = RESULTS / f"{today}-build.md"
    command = " ".join(["make bench", f'BENCH="{" ".join(sys.argv[1:])}"'])
    file.write_text(f"# Build, {today}\n\n`{command}`: {text}", encoding="utf-8")
    return file


def main() -> int:
    chosen = arguments()
    try:
        with tempfile.TemporaryDirectory(prefix="posko-benchmarks-", dir=chosen.tmpfs) as folder:
            text = measure(chosen, Path(folder))
    except DifferentTotals as fault:
        say(f"posko and Hugo do not show the same, so nothing is compared:\n{fault}")
        return 1
    except (
        OSError, ValueError, machine.NoRoom, programs.MissingProgram, timing.RunFault,
        subprocess.CalledProcessError,
    ) as fault:
        say(f"run.py: {fault}")
        return 2
    print(text)
    if chosen.record:
        say(f"Recorded in {record(text).relative_to(programs.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
