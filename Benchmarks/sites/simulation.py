"""The figures of an election that never was: who reports what on which day.

All of it follows from a seed: the same seed and size give the same figures in every run and with
every Python from 3.10, as only `random.Random.random` is used, whose sequence Python promises to
keep. All arithmetic is in integers. Every rule of the site holds: cumulative figures never fall,
votes add up to the valid ones, those and the invalid ones to the ballots used.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

FIRST_DAY = date(2021, 1, 1)
MOST_DAYS = 1000
CANDIDATES = ("satu", "dua", "tiga")
COMPLAINT_KINDS = ("administrasi", "logistik", "keamanan", "lainnya")
# Of all reports, those that say something of the register of problems, and those corrected later.
DAYS_BETWEEN_PROBLEMS = 9
REPORTS_PER_CORRECTION = 90
PROGRESS_DONE = 10_000

Item = TypeVar("Item")


class SeededNumbers:
    """Numbers that look random and are the same in every run."""

    def __init__(self, *seeds: object) -> None:
        self.source = random.Random("/".join(map(str, seeds)))

    def below(self, limit: int) -> int:
        return int(self.source.random() * limit)

    def between(self, least: int, most: int) -> int:
        return least + self.below(most - least + 1)

    def one_of(self, items: Sequence[Item]) -> Item:
        return items[self.below(len(items))]


@dataclass(frozen=True)
class Size:
    """How large a site is: `summaries` reports, of which each post gives one a day."""

    summaries: int
    cities: int
    posts: int
    seed: int

    @property
    def days(self) -> int:
        return -(-self.summaries // self.posts)


def size(summaries: int, cities: int | None, posts: int | None, seed: int) -> Size:
    """A size that can be; left out, cities grow with the reports to 514, each with one post.

    Raises ValueError where cities, posts and days do not go together.
    """
    if cities is None:
        cities = posts or min(514, max(20, summaries // 194))
        cities = max(1, min(cities, summaries, 514))
    posts = posts or cities
    if not 1 <= cities <= posts <= summaries:
        raise ValueError("there must be at least one city, a post for each, and a report by each")
    chosen = Size(summaries, cities, posts, seed)
    if chosen.days > MOST_DAYS:
        raise ValueError(f"{chosen.days} days are beyond {MOST_DAYS}: more posts, or fewer reports")
    return chosen


@dataclass(frozen=True)
class City:
    index: int
    voters: int
    stations: int
    votes: tuple[int, ...]
    invalid: int


@dataclass(frozen=True)
class Post:
    """The first post of a city gives the city's figures; each gives its own."""

    index: int
    city: City
    gives_city_figures: bool


@dataclass(frozen=True)
class Mention:
    """What one report says of a problem; `kind` and `severity` only where it is the first."""

    problem: str
    status: str
    kind: str | None = None
    severity: str | None = None


@dataclass(frozen=True)
class Correction:
    figure: str
    before: int
    after: int


@dataclass(frozen=True)
class Report:
    post: Post
    day: date
    is_last: bool
    figures: dict[str, int | dict[str, int]]
    mentions: list[Mention] = field(default_factory=list)
    correction: Correction | None = None


def cities(chosen: Size) -> list[City]:
    return [city(chosen, index) for index in range(chosen.cities)]


def city(chosen: Size, index: int) -> City:
    numbers = SeededNumbers(chosen.seed, "city", index)
    voters = numbers.between(120_000, 1_900_000)
    used = voters * numbers.between(5_200, 8_600) // 10_000
    invalid = used * numbers.between(150, 900) // 10_000
    shares = [numbers.between(1_000, 6_000) for _ in CANDIDATES]
    votes = [(used - invalid) * share // sum(shares) for share in shares]
    return City(index, voters, voters // numbers.between(420, 560), tuple(votes), invalid)


def posts(chosen: Size, of: list[City]) -> list[Post]:
    return [Post(i, of[i % len(of)], i < len(of)) for i in range(chosen.posts)]


def reports(chosen: Size, post: Post) -> Iterator[Report]:
    """What a post reports, a day after the other."""
    numbers = SeededNumbers(chosen.seed, "post", post.index)
    # The last day is one on which not every post has reported yet, unless all numbers come out.
    days = chosen.days - (post.index >= chosen.summaries - (chosen.days - 1) * chosen.posts)
    progress, officers = 0, numbers.between(8, 30)
    problems = Problems(post)
    for index in range(days):
        is_last = index == days - 1
        # As much as would end on the last day, give or take a half.
        step = (PROGRESS_DONE - progress) * numbers.between(50, 150) // (100 * (days - index))
        progress = PROGRESS_DONE if is_last else progress + step
        officers = max(5, officers + numbers.between(-2, 2))
        figures: dict[str, int | dict[str, int]] = {}
        if post.gives_city_figures:
            figures |= city_figures(post.city, progress)
        complaints = {kind: numbers.below(6) for kind in COMPLAINT_KINDS}
        figures |= {
            "visitors": numbers.between(10, 400), "officers": officers, "complaints": complaints,
        }
        mentions = problems.mentions(numbers, is_last)
        corrected = correction(numbers, figures) if not is_last else None
        day = FIRST_DAY + timedelta(days=index)
        yield Report(post, day, is_last, figures, mentions, corrected)


def city_figures(city: City, progress: int) -> dict[str, int | dict[str, int]]:
    def part(whole: int) -> int:
        return whole * progress // PROGRESS_DONE

    votes = {name: part(whole) for name, whole in zip(CANDIDATES, city.votes)}
    valid, invalid = sum(votes.values()), part(city.invalid)
    return {
        "stations_reported": part(city.stations), "votes": votes, "valid_votes": valid,
        "invalid_votes": invalid, "ballots_used": valid + invalid,
    }


def correction(
    numbers: SeededNumbers, figures: dict[str, int | dict[str, int]]
) -> Correction | None:
    """What stood before in a report of which a flow was corrected; most have none."""
    if numbers.below(REPORTS_PER_CORRECTION) > 0:
        return None
    complaints = figures["complaints"]
    if isinstance(complaints, dict) and numbers.below(2) == 0:
        kind = numbers.one_of(COMPLAINT_KINDS)
        return Correction(f"complaints.{kind}", complaints[kind] + 1, complaints[kind])
    visitors = figures["visitors"]
    assert isinstance(visitors, int)
    return Correction("visitors", visitors + numbers.between(1, 9), visitors)


class Problems:
    """The problems of one post, each with a life over days: open, in progress, resolved."""

    def __init__(self, post: Post) -> None:
        self.post = post
        self.count = 0
        self.open: list[tuple[str, str]] = []

    def mentions(self, numbers: SeededNumbers, is_last: bool) -> list[Mention]:
        mentioned, still_open = [], []
        for problem, status in self.open:
            if numbers.below(3) > 0:
                still_open.append((problem, status))
                continue
            now = "in-progress" if status == "open" else "resolved"
            mentioned.append(Mention(problem, now))
            if now != "resolved":
                still_open.append((problem, now))
        self.open = still_open
        if numbers.below(DAYS_BETWEEN_PROBLEMS) == 0:
            self.count += 1
            problem = f"S{self.post.index + 1:04}-{self.count:03}"
            severity = numbers.one_of(("low", "medium", "high"))
            kind = numbers.one_of(COMPLAINT_KINDS)
            mentioned.append(Mention(problem, "open", kind, severity))
            self.open.append((problem, "open"))
        return mentioned
