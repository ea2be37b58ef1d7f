"""Writes a posko site of a simulated election, as large as it is asked for.

    generate_site.py --summaries 10000 FOLDER

The same arguments give the same bytes. FOLDER must be new or empty; it gets `Content/`, and
`Templates/` as they are in this project, so that `posko build --site FOLDER` builds it; and
`Hugo/`, so that `hugo --source FOLDER/Hugo` builds the same of the same files.
What is told is made in simulation.py, how it is told in wording.py and entries.py.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

import entries
import simulation
from hugo_pages import MadePages
from wording import city_id, post_id, report_id

ROOT = Path(__file__).resolve().parents[2]


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def write_content(chosen: simulation.Size, folder: Path) -> MadePages:
    cities = simulation.cities(chosen)
    posts = simulation.posts(chosen, cities)
    write(folder / "site.yaml", entries.SITE)
    write(folder / "region.md", entries.region(chosen, cities))
    for city in cities:
        write(folder / "cities" / f"{city_id(city)}.md", entries.city(city))
    for number, name in enumerate(simulation.CANDIDATES, start=1):
        write(folder / "candidates" / f"{name}.md", entries.candidate(number, name))
    write(folder / "news" / "latihan-dimulai.md", entries.NEWS)
    write(folder / "pages" / "tentang.md", entries.ABOUT)
    made = MadePages()
    for post in posts:
        write(folder / "posts" / f"{post_id(post)}.md", entries.post(post))
        previous = None
        for report in simulation.reports(chosen, post):
            month = folder / "summaries" / f"{report.day:%Y-%m}"
            write(
                month / f"{report_id(post, report.day)}.md",
                entries.summary(chosen, report, previous))
            previous = report.day
            made.note(report)
    return made


def generate(chosen: simulation.Size, folder: Path) -> None:
    """Raises FileExistsError where the folder holds something."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    made = write_content(chosen, folder / "Content")
    shutil.copytree(ROOT / "Templates", folder / "Templates")
    shutil.copytree(ROOT / "Benchmarks" / "hugo", folder / "Hugo")
    write(folder / "Hugo" / "data" / "made.json", json.dumps(made.listed(), indent=1))


def main() -> int:
    arguments = argparse.ArgumentParser(description="Writes a posko site of a simulated election.")
    arguments.add_argument("folder", type=Path, help="a new or empty folder")
    arguments.add_argument("--summaries", type=int, default=1000, help="how many (default: 1000)")
    arguments.add_argument("--cities", type=int, help="default: 20 to 514, as many as fit")
    arguments.add_argument("--posts", type=int, help="default: one a city")
    arguments.add_argument("--seed", type=int, default=2024, help="other figures (default: 2024)")
    chosen = arguments.parse_args()
    try:
        size = simulation.size(chosen.summaries, chosen.cities, chosen.posts, chosen.seed)
        generate(size, chosen.folder)
    except (ValueError, FileExistsError) as error:
        print(f"generate_site.py: {error}", file=sys.stderr)
        return 2
    print(
        f"{chosen.folder}: {size.summaries} summaries of {size.posts} posts"
        f" in {size.cities} cities on {size.days} days")
    return 0


if __name__ == "__main__":
    sys.exit(main())
