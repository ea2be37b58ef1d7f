"""The files of `Content/`, each as a text. Numbers are plain, so that Hugo reads the same files."""

from datetime import date

from simulation import COMPLAINT_KINDS, City, Mention, Post, Report, SeededNumbers, Size
from simulation import FIRST_DAY
from wording import ADVICE, PROBLEM_TITLES, city_id, city_name, post_id, post_name, report_text
from wording import spoken_day

TABLE_TITLES = {
    "votes-by-city": "Perolehan suara per wilayah",
    "share-by-city": "Persentase perolehan per wilayah",
    "service-by-city": "Pelayanan posko per wilayah",
    "recap-by-date": "Kemajuan rekapitulasi per tanggal",
    "service-by-date": "Pelayanan posko per tanggal",
}

SITE = f"""\
title: Posko Latihan Simulasi
base_url: https://posko.example/simulasi/
language: id
time_zone: Asia/Jakarta
description: Simulasi untuk mengukur program; semua nama dan angka dibuat-buat.
publisher: Proyek posko
licence: CC0 1.0
simulation: true
cards: false
election: latihan
elections:
  latihan:
    title: Latihan Pemilihan Simulasi
    rounds:
      - {{number: 1, polling_day: {FIRST_DAY}}}
stages:
  - {{title: Latihan rekapitulasi, from: {FIRST_DAY}}}
metrics:
  registered_voters: {{label: DPT, unit: pemilih, kind: stock, grain: city}}
  stations: {{label: TPS, unit: TPS, kind: stock, grain: city}}
  stations_reported: {{label: TPS masuk, unit: TPS, kind: cumulative, grain: city}}
  votes: {{label: Suara, unit: suara, kind: cumulative, grain: city, by: candidate}}
  valid_votes: {{label: Suara sah, unit: suara, kind: cumulative, grain: city}}
  invalid_votes: {{label: Suara tidak sah, unit: suara, kind: cumulative, grain: city}}
  ballots_used: {{label: Surat suara digunakan, unit: surat suara, kind: cumulative, grain: city}}
  visitors: {{label: Tamu, unit: orang, kind: flow, grain: post}}
  officers: {{label: Petugas, unit: orang, kind: stock, grain: post}}
  complaints: {{label: Pengaduan, kind: flow, grain: post, by: [{", ".join(COMPLAINT_KINDS)}]}}
  turnout: {{label: Partisipasi, kind: ratio, of: ballots_used, over: registered_voters}}
  share: {{label: Perolehan, kind: ratio, of: votes, over: valid_votes}}
checks:
  - votes = valid_votes
  - valid_votes + invalid_votes = ballots_used
  - stations_reported <= stations
  - ballots_used <= registered_voters
tables:
  votes-by-city:
    title: {TABLE_TITLES["votes-by-city"]}
    rows: city
    columns: [registered_voters, stations, stations_reported, votes, valid_votes, invalid_votes, \
ballots_used, turnout]
  share-by-city:
    title: {TABLE_TITLES["share-by-city"]}
    rows: city
    columns: [share, valid_votes]
  service-by-city:
    title: {TABLE_TITLES["service-by-city"]}
    rows: city
    columns: [visitors, officers, complaints, issues.opened, issues.resolved, issues.open]
  recap-by-date:
    title: {TABLE_TITLES["recap-by-date"]}
    rows: date
    columns: [stations_reported, votes, valid_votes, ballots_used]
  service-by-date:
    title: {TABLE_TITLES["service-by-date"]}
    rows: date
    columns: [visitors, officers, complaints]
"""

NEWS = f"""\
---
title: Latihan rekapitulasi dimulai
date: {FIRST_DAY}
category: Simulasi
---

Latihan dimulai pada {spoken_day(FIRST_DAY)}. Tidak satu pun angkanya nyata.
"""

ABOUT = """\
---
title: Tentang simulasi
menu: 1
---

Situs ini dibuat oleh sebuah program untuk mengukur program lain. Tidak ada yang nyata di sini.
"""


def region(size: Size, cities: list[City]) -> str:
    first = cities[0]
    return f"""\
---
title: Wilayah Simulasi
level: provinsi
figures:
  registered_voters: {sum(city.voters for city in cities)}
  stations: {sum(city.stations for city in cities)}
---

Wilayah ini tidak ada. Ia terdiri atas {size.cities} wilayah contoh, mulai dari
[{city_name(first)}](cities/{city_id(first)}.md).
"""


def city(city: City) -> str:
    return f"""\
---
title: {city_name(city)}
order: {city.index + 1}
kind: {"kota" if city.index % 3 else "kabupaten"}
figures:
  registered_voters: {city.voters}
  stations: {city.stations}
---

{city_name(city)} adalah wilayah contoh dengan {city.stations} tempat pemungutan suara latihan.
"""


def candidate(number: int, name: str) -> str:
    return f"""\
---
title: Calon {name.capitalize()}–Wakil {name.capitalize()}
number: {number}
governor: Calon {name.capitalize()}
vice_governor: Wakil {name.capitalize()}
short_name: Pasangan {number}
---

Pasangan contoh nomor {number}.
"""


def post(post: Post) -> str:
    return f"""\
---
title: {post_name(post)}
level: city
city: {city_id(post.city)}
election: latihan
status: active
opened: {FIRST_DAY}
hours: 08.00-20.00
functions:
  - Memantau latihan
  - Melaporkan keadaan setiap hari
---

Posko latihan untuk [{city_name(post.city)}](../cities/{city_id(post.city)}.md).
"""


def mention(mention: Mention) -> str:
    first = ""
    if mention.kind:
        title = PROBLEM_TITLES[mention.kind]
        first = f", title: {title}, category: {mention.kind}, severity: {mention.severity}"
    return f"  - {{id: {mention.problem}{first}, status: {mention.status}}}\n"


def parts(values: dict[str, int]) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in values.items()) + "}"


def summary(size: Size, report: Report, previous: date | None) -> str:
    numbers = SeededNumbers(size.seed, "text", report.post.index, report.day)
    text = f"""\
---
post: {post_id(report.post)}
date: {report.day}
as_of: {report.day}T{numbers.between(18, 22)}:{numbers.between(10, 59)}
status: {"certified" if report.is_last else "provisional"}
figures:
"""
    for name, value in report.figures.items():
        text += f"  {name}: {parts(value) if isinstance(value, dict) else value}\n"
    if report.mentions:
        text += "issues:\n" + "".join(map(mention, report.mentions))
    if report.correction:
        change = report.correction
        text += (
            f"corrections:\n  - {{at: {report.day}T23:15, figure: {change.figure},"
            f" from: {change.before}, to: {change.after}, reason: Salah salin dari buku jaga}}\n")
    text += f"""\
advice: {numbers.one_of(ADVICE)}
sources:
  - {{title: Buku jaga {post_name(report.post)}, date: {report.day}}}
  - {{title: Berita acara latihan {report.day}, url: "https://arsip.example/{report.day}"}}
---

{report_text(report, previous, numbers)}
"""
    return text
