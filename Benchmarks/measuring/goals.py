"""The goals of the build's speed, and whether the figures meet them."""

from collections.abc import Callable
from dataclasses import dataclass

from rounds import CHANGED, COLD, DISK_SAME, SAME, Sized
from timing import Median

FLOOR = "floor, 1"
SMALL, MEDIUM, LARGE = 1_000, 10_000, 100_000
# From the save to the new page and the new totals, in milliseconds.
SERVED = {SMALL: 100, MEDIUM: 150}


@dataclass(frozen=True)
class Goal:
    """`is_met` is None where it was not measured; `figure` then says why."""

    what: str
    asked: str
    figure: str
    is_met: bool | None

    @property
    def verdict(self) -> str:
        return {None: "not measured", True: "met", False: "MISSED"}[self.is_met]


Sizes = dict[int, Sized]


def goals(sizes: Sizes, start: Median) -> list[Goal]:
    listed = []
    for count in (MEDIUM, LARGE):
        listed += [
            ratio(
                f"cold build, {count:,}, against Hugo", "at least 10 times as fast", sizes, count,
                ("hugo", COLD), ("posko", COLD), lambda times: times >= 10),
            ratio(
                f"cold build, {count:,}, against the floor", "at most 2.5 times its time", sizes,
                count, ("posko", COLD), (FLOOR, COLD), lambda times: times <= 2.5),
        ]
    listed += memory(sizes)
    listed += rebuilds(sizes)
    listed.append(ratio(
        f"second build on disk, {MEDIUM:,}, against Hugo's", "at least 5 times as fast", sizes,
        MEDIUM, ("hugo", DISK_SAME), ("posko", DISK_SAME), lambda times: times >= 5))
    listed.append(flatness(sizes))
    listed += served(sizes)
    milliseconds = start.seconds * 1000
    listed.append(Goal(
        "start (posko --version)", "5 ms", f"{milliseconds:.1f} ms", milliseconds <= 5))
    return listed


def ratio(
    what: str, asked: str, sizes: Sizes, count: int, over: tuple[str, str], under: tuple[str, str],
    holds: Callable[[float], bool],
) -> Goal:
    sized = sizes.get(count)
    left, right = (sized.get(*key) if sized else None for key in (over, under))
    if not left or not right:
        return Goal(what, asked, f"{count:,} summaries were not run", None)
    times = left.seconds / right.seconds
    return Goal(what, asked, f"{times:.2f} times", holds(times))


def memory(sizes: Sizes) -> list[Goal]:
    what = f"peak memory, {LARGE:,}"
    sized = sizes.get(LARGE)
    ours, theirs = (sized.get(name, COLD) if sized else None for name in ("posko", "hugo"))
    listed = []
    missing = f"{LARGE:,} summaries were not run"
    if ours:
        figure = f"{ours.mebibytes:.0f} MiB"
        listed.append(Goal(what, "at most 500 MiB", figure, ours.mebibytes <= 500))
    else:
        listed.append(Goal(what, "at most 500 MiB", missing, None))
    asked = "at most a tenth of Hugo's"
    if ours and theirs:
        part = ours.mebibytes / theirs.mebibytes
        listed.append(Goal(what, asked, f"{part:.3f} of {theirs.mebibytes:.0f} MiB", part <= 0.1))
    else:
        listed.append(Goal(what, asked, missing, None))
    return listed


def rebuilds(sizes: Sizes) -> list[Goal]:
    listed = [
        ratio(
            f"{situation}, {MEDIUM:,}", "at most 0.6 of the cold build", sizes, MEDIUM,
            ("posko", situation), ("posko", COLD), lambda times: times <= 0.6)
        for situation in (SAME, CHANGED)
    ]
    return [listed[0], untouched(sizes.get(MEDIUM)), listed[1], little_touched(sizes.get(MEDIUM))]


def untouched(sized: Sized | None) -> Goal:
    what, asked = f"{SAME}, {MEDIUM:,}", "no file rewritten, no time moved"
    if not sized:
        return Goal(what, asked, f"{MEDIUM:,} summaries were not run", None)
    touched = sized.needlessly_touched
    return Goal(what, asked, f"{len(touched):,} files were", not touched)


def little_touched(sized: Sized | None) -> Goal:
    what, asked = f"{CHANGED}, {MEDIUM:,}", "only files with other bytes are written"
    if not sized:
        return Goal(what, asked, f"{MEDIUM:,} summaries were not run", None)
    changed, more = sized.changed_files, len(sized.touched_on_change)
    figure = f"{changed:,} files have other bytes, {more:,} more were written"
    return Goal(what, asked, figure, changed > 0 and more == 0)


def flatness(sizes: Sizes) -> Goal:
    what, asked = "cost per summary", "within 20 % of flat"
    costs = {
        count: sized.medians[("posko", COLD)].seconds / count * 1e6
        for count, sized in sorted(sizes.items()) if ("posko", COLD) in sized.medians
    }
    figure = ", ".join(f"{cost:.1f} µs at {count:,}" for count, cost in costs.items())
    if min(costs, default=0) > 1_000 or max(costs, default=0) < LARGE:
        return Goal(what, f"{asked} from 1,000 to {LARGE:,}", f"only {figure or 'nothing'}", None)
    spread = max(costs.values()) / min(costs.values())
    return Goal(
        what, f"{asked} from 1,000 to {LARGE:,}", f"{figure}: {spread:.2f} times", spread <= 1.2)


def served(sizes: Sizes) -> list[Goal]:
    listed = []
    for count, most in SERVED.items():
        what, asked = f"an edit under serve, {count:,}", f"at most {most} ms"
        sized = sizes.get(count)
        edits = sized.serving.get("posko") if sized else None
        if edits:
            took = edits.median * 1000
            listed.append(Goal(what, asked, f"{took:.0f} ms", took <= most))
        else:
            listed.append(Goal(what, asked, f"{count:,} summaries were not run", None))
    return listed
