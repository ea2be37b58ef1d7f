"""What Hugo needs beside `Content/`: the pages that no file there stands for.

posko derives days, months and tables from the content. Hugo makes pages of files only, or of a
list that a content adapter reads: this is that list.
"""

from collections import Counter, defaultdict
from datetime import date

from entries import TABLE_TITLES
from simulation import Post, Report
from wording import MONTHS, city_id, city_name, post_id, post_name, spoken_day

# posko splits longer lists by month (Sources/Pages/Archive.swift).
LONGEST_LIST = 60

Place = tuple[str, str]


class MadePages:
    """Notes each report, and lists the pages in the end."""

    def __init__(self) -> None:
        self.days: set[date] = set()
        self.lists: dict[Place, Counter[str]] = defaultdict(Counter)
        self.places: dict[Place, dict[str, str]] = {}

    def note(self, report: Report) -> None:
        self.days.add(report.day)
        month = f"{report.day:%Y-%m}"
        post, city = report.post, report.post.city
        self.count(f"posko/{post_id(post)}", month, post_name(post), post=post_id(post))
        self.count(f"kota/{city_id(city)}", month, city_name(city), city=city_id(city))
        for mention in report.mentions:
            if mention.kind:
                self.count("masalah", month, "Daftar masalah", issues="true")
        if report.correction:
            self.count("ralat", month, "Ralat", corrections="true")

    def count(self, path: str, month: str, title: str, **of: str) -> None:
        self.lists[(path, title)][month] += 1
        self.places[(path, title)] = of

    def listed(self) -> list[dict[str, object]]:
        pages: list[dict[str, object]] = [
            page("rekap", "Rekapitulasi", "tables"),
            page("masalah", "Daftar masalah", "issues"),
            page("ralat", "Ralat", "corrections", outputs=["html", "atom"]),
            page("tahapan", "Tahapan", "stages"),
        ]
        for name, title in TABLE_TITLES.items():
            path = f"rekap/{name}"
            pages.append(page(path, title, "table", outputs=["html", "csv", "json"], table=name))
        days = sorted(self.days)
        for day in days:
            title = f"Keadaan {spoken_day(day)}"
            pages.append(page(f"ringkasan/{day}", title, "day", day=str(day)))
        months = Counter(f"{day:%Y-%m}" for day in days)
        pages += self.months("ringkasan", "Ringkasan harian", months, "days", {})
        for (path, title), counted in self.lists.items():
            of = self.places[(path, title)]
            layout = path if path in ("masalah", "ralat") else "month"
            layout = {"masalah": "issues", "ralat": "corrections"}.get(path, "month")
            pages += self.months(path, title, counted, layout, of)
        return pages

    def months(
        self, path: str, title: str, counted: Counter[str], layout: str, of: dict[str, str]
    ) -> list[dict[str, object]]:
        if counted.total() <= LONGEST_LIST:
            return []
        return [
            page(f"{path}/{month}", f"{title}: {spoken_month(month)}", layout, month=month, **of)
            for month in sorted(counted)
        ]


def spoken_month(month: str) -> str:
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def page(
    path: str, title: str, layout: str, outputs: list[str] | None = None, **params: str
) -> dict[str, object]:
    """A page as Hugo's `AddPage` takes it."""
    made: dict[str, object] = {
        "kind": "page", "path": path.replace("/", "--"), "url": f"/{path}/", "title": title,
        "type": "made", "layout": layout,
    }
    if outputs:
        made["outputs"] = outputs
    if params:
        made["params"] = params
    return made
