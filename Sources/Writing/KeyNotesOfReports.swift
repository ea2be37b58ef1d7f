internal import Diagnostics

extension KeyNote {
    static let ofReports: [KeyNote] = [
        KeyNote("candidate.number", "1", id: "nomor urut", en: "the ballot number"),
        KeyNote("candidate.governor", "…", id: "nama calon gubernur", en: "who runs for governor"),
        KeyNote(
            "candidate.vice_governor", "…", id: "nama calon wakil gubernur",
            en: "who runs for vice governor"),
        KeyNote(
            "candidate.short_name", .words(id: "Pasangan 1", en: "Pair 1"),
            id: "sebutan singkat untuk tabel", en: "a short name for tables"),
        KeyNote(
            "candidate.nomination", "party",
            id: "party (partai politik) atau independent (perseorangan)",
            en: "party or independent"),
        KeyNote(
            "candidate.parties", .words(id: "[Partai A, Partai B]", en: "[Party A, Party B]"),
            id: "partai pengusung", en: "the parties behind them"),
        KeyNote(
            "candidate.photo", .words(id: "pasangan.jpg", en: "pair.jpg"),
            id: "berkas di Content/files/", en: "a file in Content/files/"),
        KeyNote(
            "candidate.photo_alt",
            .words(id: "Kedua calon berdiri berdampingan", en: "Both stand side by side"),
            id: "apa yang terlihat pada foto", en: "what the photo shows"),
        KeyNote(
            "summary.title", .words(id: "Judul lain", en: "Another title"),
            id: "tanpa ini, judulnya dari posko dan tanggal", en: "without it: post and date"),
        KeyNote("summary.post", "…", id: "posko yang melaporkan", en: "the post that reports"),
        KeyNote("summary.date", "{today}", id: "hari yang dilaporkan", en: "the day it is about"),
        KeyNote(
            "summary.city", "kota-utara",
            id: "wilayah, bila posko provinsi melapor untuk wilayah tanpa posko",
            en: "a city without a post, where a province post reports for it"),
        KeyNote(
            "summary.as_of", "{now}", id: "data dibaca pada waktu ini",
            en: "when the data was read"),
        KeyNote(
            "summary.status", "provisional",
            id: "provisional (sementara) atau certified (ditetapkan)",
            en: "provisional or certified"),
        KeyNote(
            "summary.simulation", "true", id: "angka latihan; tidak ikut dijumlahkan",
            en: "made-up figures; they enter no total"),
        KeyNote(
            "summary.figures",
            id: "angka: tanpa baris = belum dilaporkan, ~ = tidak tersedia, n/a = tidak berlaku, "
                + "0 = nihil",
            en: "figures: no line = not reported, ~ = not available, n/a = not applicable, 0 = none"
        ),
        KeyNote(
            "summary.issues",
            id: "masalah; status: open, in-progress, referred (dengan to), resolved",
            en: "problems; status: open, in-progress, referred (with to), resolved"),
        KeyNote(
            "summary.issues.id", "M-001", id: "nomor untuk seterusnya", en: "its name for ever"),
        KeyNote(
            "summary.issues.title", .words(id: "Genset rusak", en: "Generator broken"),
            id: "masalahnya", en: "what is wrong"),
        KeyNote(
            "summary.issues.category", .words(id: "logistik", en: "supplies"), id: "kategori",
            en: "category"),
        KeyNote(
            "summary.issues.severity", "high", id: "low, medium, high", en: "low, medium, high"),
        KeyNote("summary.issues.status", "referred", id: "keadaannya", en: "how it stands"),
        KeyNote("summary.issues.to", "PLN", id: "diteruskan ke", en: "to whom"),
        KeyNote(
            "summary.issues.place", .words(id: "Kelurahan Utara", en: "North ward"), id: "tempat",
            en: "where"),
        KeyNote(
            "summary.issues.note", .words(id: "Menunggu petugas", en: "Waiting for a crew"),
            id: "keterangan", en: "a remark"),
        KeyNote(
            "summary.advice", .words(id: "Imbauan untuk warga", en: "Advice to residents"),
            id: "saran; beberapa saran dalam [satu, dua]", en: "advice; several as [one, two]"),
        KeyNote(
            "summary.mediation",
            .words(id: "Para pihak bersepakat", en: "The parties agreed"), id: "hasil mediasi",
            en: "what mediation came to"),
        KeyNote(
            "summary.corrections",
            id: "ralat: figures memuat angka yang benar, di sini yang semula tertulis",
            en: "corrections: figures say what is right, this says what stood before"),
        KeyNote("summary.corrections.at", "{now}", id: "waktu ralat", en: "when"),
        KeyNote("summary.corrections.figure", "…", id: "angka yang mana", en: "which figure"),
        KeyNote("summary.corrections.from", "1", id: "semula", en: "before"),
        KeyNote("summary.corrections.to", "2", id: "menjadi", en: "after"),
        KeyNote(
            "summary.corrections.reason", .words(id: "Salah ketik", en: "A slip of the key"),
            id: "alasan", en: "why"),
    ]
}
