"""The figures as a text in Markdown, the same on the screen as in the results."""

from goals import FLOOR, Goal
from rounds import COLD, Sized
from serving import table
from timing import Median
from trees import Extent

NAMES = {
    "posko": "posko", "hugo": "Hugo", FLOOR: "floor, 1 thread", "floor, 2": "floor, 2 threads"}


def report(
    sizes: dict[int, Sized], goals: list[Goal], start: Median, machine: str, versions: list[str],
    load: float,
) -> str:
    lines = [
        f"{machine}; {', '.join(versions)}. Medians; times on the wall, on tmpfs unless it says"
        f" otherwise. Load before: {load:.1f}.", "",
        "| summaries | program | build | seconds | from – to | processor s | peak MiB | runs |"
        " of cold Hugo | of floor |",
        "|---:|---|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for count, sized in sorted(sizes.items()):
        for (program, situation), median in sized.medians.items():
            lines.append(row(sized, count, program, situation, median))
    lines.append(
        f"| – | posko | --version | {start.seconds:.4f} | {start.fastest:.4f} –"
        f" {start.slowest:.4f} | {start.processor:.4f} | {start.mebibytes:.0f} | {start.runs} |"
        " | |")
    lines += ["", "| summaries | made by | pages | MB in all |", "|---:|---|---:|---:|"]
    for count, sized in sorted(sizes.items()):
        for program, extent in sized.extents.items():
            lines.append(extent_row(count, program, extent))
    if edits := {count: sized.serving for count, sized in sizes.items() if sized.serving}:
        lines += ["", *table(edits)]
    lines += ["", "| goal | asked | figure | |", "|---|---|---|---|"]
    for goal in goals:
        lines.append(f"| {goal.what} | {goal.asked} | {goal.figure} | {goal.verdict} |")
    return "\n".join(lines) + "\n"


def row(sized: Sized, count: int, program: str, situation: str, median: Median) -> str:
    return (
        f"| {count:,} | {NAMES[program]} | {situation} | {median.seconds:.3f} |"
        f" {median.fastest:.3f} – {median.slowest:.3f} | {median.processor:.2f} |"
        f" {median.mebibytes:.0f} | {median.runs} |"
        f" {part(median, sized.get('hugo', COLD))} | {part(median, sized.get(FLOOR, COLD))} |")


def part(median: Median, whole: Median | None) -> str:
    return f"{median.seconds / whole.seconds:.3f}" if whole else ""


def extent_row(count: int, program: str, extent: Extent) -> str:
    return f"| {count:,} | {NAMES[program]} | {extent.pages:,} | {extent.bytes / 1e6:.1f} |"
