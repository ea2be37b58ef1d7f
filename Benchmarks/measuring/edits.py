"""The edits of which it is measured what they cost: figures of one summary."""

import re
from pathlib import Path

from programs import Site


def one_to_change(site: Site) -> Path:
    """A summary from the middle whose figures may change."""
    for summary in middle_first(sorted((site.folder / "Content" / "summaries").rglob("*.md"))):
        # What a correction says has to stay what the figure is.
        if "\ncorrections:" not in summary.read_text(encoding="utf-8"):
            return summary
    raise ValueError(f"{site.folder} has no summary without a correction")


def changed(text: str, number: int) -> str:
    """One visitor more, and one less the next time."""
    step = 1 if number % 2 == 0 else -1
    return re.sub(
        r"(?m)^  visitors: (\d+)$", lambda found: f"  visitors: {int(found[1]) + step}", text,
        count=1)


def one_with_votes(site: Site) -> Path:
    """A summary of the last day: no later one has fewer votes, whatever is counted there."""
    for summary in sorted((site.folder / "Content" / "summaries").rglob("*.md"), reverse=True):
        text = summary.read_text(encoding="utf-8")
        if "\n  ballots_used:" in text and "\ncorrections:" not in text:
            return summary
    raise ValueError(f"{site.folder} has no summary with votes and without a correction")


def with_a_vote(text: str, number: int) -> str:
    """One vote more, with the sums that it is part of, and one less the next time."""
    step = 1 if number % 2 == 0 else -1
    for figure in (r"  votes: \{\w+: ", "  valid_votes: ", "  ballots_used: "):
        text = re.sub(
            rf"(?m)^({figure})(\d+)", lambda found: f"{found[1]}{int(found[2]) + step}", text,
            count=1)
    return text


def middle_first(paths: list[Path]) -> list[Path]:
    return paths[len(paths) // 2:] + paths[:len(paths) // 2]
