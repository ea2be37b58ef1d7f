"""Times and peak memory of a command, and their medians."""

import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CHILD = Path(__file__).with_name("child.py")


class RunFault(Exception):
    """A program that is measured failed; what it said is in the message."""


@dataclass(frozen=True)
class Measure:
    """One run: the time on the wall and that of the processors, in seconds, and its peak memory."""

    seconds: float
    processor: float
    mebibytes: float


@dataclass(frozen=True)
class Median:
    """The medians of some runs, with the fastest and the slowest."""

    seconds: float
    processor: float
    mebibytes: float
    fastest: float
    slowest: float
    runs: int


def run(command: Sequence[str | Path]) -> Measure:
    """Raises RunFault where the command does not end well."""
    words = [str(word) for word in command]
    child = subprocess.run(
        [sys.executable, "-I", "-S", str(CHILD), *words], capture_output=True, text=True)
    if child.returncode != 0:
        raise RunFault(f"{' '.join(words)}: {child.stderr.strip()}")
    measure = json.loads(child.stdout)
    if measure["status"] != 0:
        raise RunFault(f"{' '.join(words)} ended with {measure['status']}:\n{child.stderr.strip()}")
    return Measure(measure["seconds"], measure["processor"], measure["kilobytes"] / 1024)


def median(runs: Sequence[Measure]) -> Median:
    times = [run.seconds for run in runs]
    return Median(
        statistics.median(times), statistics.median(run.processor for run in runs),
        statistics.median(run.mebibytes for run in runs), min(times), max(times), len(runs))
