"""The words of the simulation, in Indonesian: made-up names, and the text of a report."""

from datetime import date

from simulation import City, Post, Report, SeededNumbers

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
FIRST_HALVES = (
    "Nirwa", "Candra", "Surya", "Maha", "Tirta", "Giri", "Wana", "Sanga", "Jaya", "Puspa", "Raga",
    "Bayu", "Dana", "Embun", "Fajar", "Gita", "Harsa", "Indra", "Jati", "Kirana", "Lintang",
    "Mega", "Nawa", "Purna", "Ratna", "Sekar",
)
SECOND_HALVES = (
    "sari", "mukti", "rejo", "karta", "loka", "asri", "tama", "jaya", "wangi", "praja", "luhur",
    "makmur", "sentosa", "bakti", "rahayu", "permai", "utama", "lestari", "mulya", "baru",
)
PROBLEM_TITLES = {
    "administrasi": "Daftar hadir petugas belum lengkap",
    "logistik": "Formulir cadangan kurang dari jumlah yang disiapkan",
    "keamanan": "Kerumunan di pintu masuk melewati batas ruangan",
    "lainnya": "Sambungan listrik cadangan belum dipasang",
}
OPENINGS = (
    "Posko mencatat kegiatan latihan pada {day} sejak pukul delapan pagi, dengan {officers} petugas"
    " yang bergantian dalam tiga regu dan {visitors} tamu yang datang ke ruang pelayanan.",
    "Pada {day} seluruh regu latihan hadir lengkap. Sebanyak {visitors} tamu dilayani oleh"
    " {officers} petugas, dan buku tamu diperiksa dua kali sebelum ditutup.",
    "Laporan latihan untuk {day} disusun dari buku jaga. Ada {visitors} tamu, {officers} petugas,"
    " dan tidak ada kegiatan di luar jadwal yang sudah disepakati.",
)
SENTENCES = (
    "Rapat singkat pukul sembilan membahas giliran jaga dan *kelengkapan formulir* setiap meja.",
    "Petugas membandingkan lembar hitung dengan catatan saksi, lalu menandatanganinya bersama.",
    "Semua pertanyaan tamu dijawab di meja depan, **tanpa biaya** dan tanpa perlu perjanjian.",
    "Data dikirim ke tingkat wilayah sesudah dua orang memeriksanya secara terpisah.",
    "Hujan pada siang hari tidak mengganggu pelayanan karena ruang tunggu dipindahkan ke dalam.",
    "Jaringan cadangan dicoba selama satu jam dan bekerja seperti yang diharapkan.",
    "Tim logistik menghitung ulang kotak dan segel; jumlahnya sama dengan berita acara latihan.",
    "Pengumuman ditempel di papan depan dan dibacakan bagi tamu yang tidak dapat membacanya.",
    "Dua pengamat dari lembaga pelatihan mengikuti seluruh kegiatan sampai posko ditutup.",
    "Catatan ini *hanya contoh* untuk melatih penulisan laporan yang singkat dan jelas.",
)
TASKS = (
    "memeriksa daftar hadir dan tanda pengenal",
    "menghitung formulir yang dipakai, rusak, dan tersisa",
    "mencatat pertanyaan yang **belum terjawab**",
    "menyimpan salinan lembar hitung di lemari terkunci",
    "menghubungi wilayah tetangga untuk membandingkan angka",
    "menyiapkan daftar giliran untuk *esok hari*",
)


ADVICE = (
    "Tambah satu meja depan pada jam sibuk",
    "Periksa segel sebelum regu berganti",
    "Bacakan pengumuman dua kali sehari",
)


def spoken_day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def city_name(city: City) -> str:
    round_, index = divmod(city.index, len(FIRST_HALVES) * len(SECOND_HALVES))
    second, first = divmod(index, len(FIRST_HALVES))
    name = f"Contoh {FIRST_HALVES[first]}{SECOND_HALVES[second]}"
    return f"{name} {round_ + 1}" if round_ else name


def city_id(city: City) -> str:
    return city_name(city).lower().replace(" ", "-")


def post_id(post: Post) -> str:
    return f"posko-{city_id(post.city)}" + ("" if post.gives_city_figures else f"-{post.index}")


def post_name(post: Post) -> str:
    place = f"Posko Latihan {city_name(post.city)}"
    return place if post.gives_city_figures else f"{place} {post.index}"


def report_id(post: Post, day: date) -> str:
    return f"{day}-{post_id(post)}"


def report_text(report: Report, previous: date | None, numbers: SeededNumbers) -> str:
    """About 1.3 KB of Markdown: paragraphs, emphasis, links, a heading or two, a list, a table."""
    post, figures = report.post, report.figures
    opening = numbers.one_of(OPENINGS).format(
        day=spoken_day(report.day), visitors=figures["visitors"], officers=figures["officers"])
    start = numbers.below(len(SENTENCES))
    sentences = [SENTENCES[(start + step) % len(SENTENCES)] for step in range(8)]
    parts = [f"{opening} {' '.join(sentences[:2])}"]
    where = (
        f"Kegiatan berlangsung di [{post_name(post)}](../../posts/{post_id(post)}.md) untuk"
        f" [{city_name(post.city)}](../../cities/{city_id(post.city)}.md).")
    if previous:
        before = f"../{previous:%Y-%m}/{report_id(post, previous)}.md"
        where += f" Keadaan sehari sebelumnya ada pada [ringkasan sebelumnya]({before})."
    parts.append(f"{where} {sentences[2]}")
    parts.append("## Kegiatan hari ini")
    parts.append(" ".join(sentences[3:6]))
    tasks = numbers.below(len(TASKS))
    parts.append("\n".join(f"- {TASKS[(tasks + step) % len(TASKS)]}" for step in range(3)))
    if numbers.below(4) == 0:
        parts.append("## Giliran jaga\n\n" + watch_table(numbers))
    else:
        parts.append(" ".join(sentences[6:]))
    return "\n\n".join(parts)


def watch_table(numbers: SeededNumbers) -> str:
    lines = ["| regu | jam | petugas |", "|---|---|---:|"]
    for name, hours in (("Pagi", "08.00-12.00"), ("Siang", "12.00-16.00"), ("Sore", "16.00-20.00")):
        lines.append(f"| {name} | {hours} | {numbers.between(3, 12)} |")
    return "\n".join(lines)
