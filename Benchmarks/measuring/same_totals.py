"""Whether both programs made the same site: the same pages, and the same totals in them."""

import csv
import re
from html.parser import HTMLParser
from pathlib import Path

import trees

MOST_SHOWN = 10
# What posko makes beyond what the Hugo site has.
ONLY_IN_POSKO = "embed/"
# Ratios are written with ten digits.
CLOSE = 1e-9


def faults(posko: Path, hugo: Path) -> list[str]:
    """Where the outputs tell different things; none if they are the same."""
    found = page_faults(posko, hugo)
    tables = sorted((posko / "rekap").glob("*.csv"))
    if not tables:
        return [*found, f"{posko} has no tables"]
    for table in tables:
        found += table_faults(table, hugo / "rekap" / table.stem / "index.csv")
    ours, theirs = (home_total(folder / "index.html") for folder in (posko, hugo))
    if not ours or not equal_rows(ours, theirs):
        found.append(f"the totals on the home page: {ours} in posko, {theirs} in Hugo")
    return found


def page_faults(posko: Path, hugo: Path) -> list[str]:
    ours = {page for page in trees.pages(posko) if not page.startswith(ONLY_IN_POSKO)}
    theirs = trees.pages(hugo)
    return [
        f"only {name} has {', '.join(sorted(paths)[:MOST_SHOWN])} ({len(paths)} pages)"
        for name, paths in (("posko", ours - theirs), ("Hugo", theirs - ours)) if paths
    ]


def table_faults(ours: Path, theirs: Path) -> list[str]:
    if not theirs.exists():
        return [f"Hugo has no {theirs}"]
    left, right = figures(ours), figures(theirs)
    if left.keys() != right.keys():
        return [f"{ours.name}: the rows are not the same"]
    found = [
        f"{ours.name}, {key}: {left[key]} in posko, {right[key]} in Hugo"
        for key in left if not equal_rows(left[key], right[key])
    ]
    return found[:MOST_SHOWN]


def figures(table: Path) -> dict[str, list[str]]:
    """A table's columns but those that tell how complete a figure is, which only posko reckons."""
    with table.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    header = rows[0]
    wanted = [at for at, name in enumerate(header) if not name.endswith("_status")]
    found = {row[0]: [row[at] for at in wanted] for row in rows}
    if len(found) != len(rows):
        raise ValueError(f"{table} has two rows of one key")
    return found


def equal_rows(left: list[str], right: list[str]) -> bool:
    return len(left) == len(right) and all(map(equal, left, right))


def equal(left: str, right: str) -> bool:
    if left == right:
        return True
    if re.fullmatch(r"\d*\.\d+", left) and re.fullmatch(r"\d*\.\d+", right):
        return abs(float(left) - float(right)) < CLOSE
    return False


def home_total(page: Path) -> list[str]:
    """The last row of the home page's table, each figure as people read it."""
    reader = TotalReader()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.figures


class TotalReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.is_in_total = self.is_in_figure = False
        self.figures: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tfoot":
            self.is_in_total = True
        elif tag == "data" and self.is_in_total:
            self.is_in_figure = True
            self.figures.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "tfoot":
            self.is_in_total = False
        elif tag == "data":
            self.is_in_figure = False

    def handle_data(self, data: str) -> None:
        if self.is_in_figure:
            self.figures[-1] += data
