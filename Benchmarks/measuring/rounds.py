"""Measures one size: every program in turn, so that what else the machine does meets them alike."""

import os
import shutil
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import same_totals
import timing
import trees
from edits import changed, one_to_change
from programs import Programs, Site
from serving import Edits

Say = Callable[[str], None]

COLD, SAME, CHANGED, DISK_SAME = "cold", "nothing changed", "one changed", "on disk, second build"


class DifferentTotals(Exception):
    """The sites that are compared do not tell the same; nothing that is measured would count."""


@dataclass
class Sized:
    """What was measured of a site with so many summaries."""

    summaries: int
    medians: dict[tuple[str, str], timing.Median] = field(default_factory=dict)
    extents: dict[str, trees.Extent] = field(default_factory=dict)
    # Files written or moved in a build in which nothing had changed.
    needlessly_touched: list[str] = field(default_factory=list)
    # Files with other bytes after one summary had changed, and those written without need.
    changed_files: int = 0
    touched_on_change: list[str] = field(default_factory=list)
    # By program, where an edit under a running server was measured.
    serving: dict[str, Edits] = field(default_factory=dict)

    def get(self, program: str, situation: str) -> timing.Median | None:
        return self.medians.get((program, situation))


@dataclass
class Rounds:
    """The rounds of one size: how many, and of these how many with Hugo, which takes long."""

    programs: Programs
    site: Site
    sized: Sized
    rounds: int
    hugo_rounds: int
    say: Say

    def __post_init__(self) -> None:
        self.runs: dict[tuple[str, str], list[timing.Measure]] = defaultdict(list)

    def measure(self) -> Sized:
        self.check_totals()
        for number in range(max(self.rounds, self.hugo_rounds)):
            self.say(f"  round {number + 1}")
            if number < self.rounds:
                for threads in (1, 2):
                    self.site.prepare_floor()
                    self.note(f"floor, {threads}", COLD, self.site.floor(self.programs, threads))
                self.site.clear()
                self.note("posko", COLD, self.site.posko(self.programs))
                self.rebuild(number)
            if number < self.hugo_rounds:
                self.site.clear()
                self.note("hugo", COLD, self.site.hugo(self.programs))
        self.sized.medians |= {key: timing.median(runs) for key, runs in self.runs.items()}
        return self.sized

    def note(self, program: str, situation: str, command: list[str | Path]) -> None:
        self.runs[(program, situation)].append(timing.run(command))

    def check_totals(self) -> None:
        """Builds with both, not measured, and warms what is read."""
        self.say("  both build, and show the same totals?")
        self.site.clear()
        timing.run(self.site.posko(self.programs))
        timing.run(self.site.hugo(self.programs))
        faults = same_totals.faults(self.site.output, self.site.hugo_output)
        if faults:
            raise DifferentTotals("\n".join(faults))
        self.sized.extents = {
            "posko": trees.extent(self.site.output), "hugo": trees.extent(self.site.hugo_output)}

    def rebuild(self, number: int) -> None:
        """Builds again over what is there: nothing changed, then one figure of one summary."""
        before = trees.snapshot(self.site.output)
        self.note("posko", SAME, self.site.posko(self.programs))
        after = trees.snapshot(self.site.output)
        done = trees.difference(before, after)
        self.sized.needlessly_touched = done.came + done.went + done.changed + done.touched
        change_one(self.site, number)
        self.note("posko", CHANGED, self.site.posko(self.programs))
        done = trees.difference(after, trees.snapshot(self.site.output))
        self.sized.changed_files = len(done.changed)
        self.sized.touched_on_change = done.came + done.went + done.touched


def change_one(site: Site, number: int) -> None:
    """Counts one visitor more in a summary from the middle, and one less the next time."""
    summary = one_to_change(site)
    summary.write_text(changed(summary.read_text(encoding="utf-8"), number), encoding="utf-8")


def measure_on_disk(
    programs: Programs, site: Site, disk: Path, sized: Sized, rounds: int, say: Say
) -> None:
    """The second build, in which nothing changed, of a copy on a disk."""
    say(f"  second build on the disk below {disk}")
    copy = Site(disk / site.folder.name)
    shutil.rmtree(copy.folder, ignore_errors=True)
    site.clear()
    shutil.copytree(site.folder, copy.folder)
    try:
        commands = {"posko": copy.posko(programs), "hugo": copy.hugo(programs)}
        for command in commands.values():
            timing.run(command)
        runs: dict[str, list[timing.Measure]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                # What an earlier build left to be written is not this one's to wait for.
                os.sync()
                runs[name].append(timing.run(command))
        for name, measures in runs.items():
            sized.medians[(name, DISK_SAME)] = timing.median(measures)
    finally:
        shutil.rmtree(copy.folder, ignore_errors=True)
