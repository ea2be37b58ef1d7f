internal import Diagnostics

extension KeyNote {
    static let ofPlaces: [KeyNote] = [
        KeyNote(
            "region.level", .words(id: "provinsi", en: "province"), id: "tingkatnya",
            en: "what it is"),
        KeyNote(
            "region.figures",
            id: "jumlah yang dinyatakan resmi; dicocokkan dengan jumlah semua wilayah",
            en: "totals as they are stated; held against the sum of all cities"),
        KeyNote("city.order", "1", id: "urutan dalam daftar", en: "its place in lists"),
        KeyNote("city.kind", "kota", id: "kota atau kabupaten", en: "kota (city) or kabupaten"),
        KeyNote(
            "city.codes", id: "kode wilayah, dalam tanda kutip", en: "codes, in quotation marks"),
        KeyNote("city.codes.kpu", "\"31.72\"", id: "menurut KPU", en: "of the KPU"),
        KeyNote(
            "city.codes.kemendagri", "\"31.72\"", id: "menurut Kemendagri", en: "of Kemendagri"),
        KeyNote("city.codes.bps", "\"3172\"", id: "menurut BPS", en: "of the BPS"),
        KeyNote("city.figures", id: "angka dasar wilayah ini", en: "facts about the city"),
    ]

    static let ofPosts: [KeyNote] = [
        KeyNote(
            "post.level", "province", id: "province (seluruh wilayah) atau city (satu wilayah)",
            en: "province (all cities) or city (one of them)"),
        KeyNote(
            "post.city", "kota-utara", id: "nama berkas wilayahnya, bila level: city",
            en: "the name of the city's file, where level is city"),
        KeyNote(
            "post.election", "…", id: "nama dari elections di site.yaml",
            en: "a name from elections in site.yaml"),
        KeyNote(
            "post.status", "active", id: "planned (direncanakan), active (buka), closed (ditutup)",
            en: "planned, active (open) or closed"),
        KeyNote(
            "post.also_known_as", .words(id: "Posko Bersama", en: "Joint post"), id: "nama lain",
            en: "other names"),
        KeyNote("post.location", id: "tempatnya", en: "where it is"),
        KeyNote(
            "post.location.place", .words(id: "Kantor Wali Kota", en: "City hall"),
            id: "nama tempat", en: "the name of the place"),
        KeyNote(
            "post.location.address", .words(id: "Jalan Merdeka 1", en: "1 Freedom Road"),
            id: "alamat", en: "the address"),
        KeyNote("post.location.floor", "2", id: "lantai", en: "the floor"),
        KeyNote("post.location.lat", "-6.1683", id: "lintang", en: "degrees of latitude"),
        KeyNote("post.location.lon", "106.7588", id: "bujur", en: "degrees of longitude"),
        KeyNote("post.opened", "{today}", id: "hari pertama buka", en: "the first day it is open"),
        KeyNote(
            "post.closes", .words(id: "Setelah semua tahapan selesai", en: "When all is over"),
            id: "hari terakhir, atau syaratnya", en: "the last day, or on what condition"),
        KeyNote("post.hours", "08.00-16.00", id: "jam layanan", en: "opening hours"),
        KeyNote(
            "post.roster", id: "jadwal piket: days (hari) atau date (tanggal)",
            en: "who is on duty: days or a date"),
        KeyNote(
            "post.roster.days", .words(id: "Senin-Jumat", en: "Monday-Friday"), id: "hari",
            en: "days"),
        KeyNote("post.roster.date", "{today}", id: "tanggal", en: "date"),
        KeyNote("post.roster.from", "08.00", id: "dari jam", en: "from"),
        KeyNote("post.roster.to", "16.00", id: "sampai jam", en: "to"),
        KeyNote("post.roster.who", .words(id: "Regu A", en: "Team A"), id: "petugas", en: "who"),
        KeyNote(
            "post.structure", id: "susunan: role (peran) dan name (nama) atau office (jabatan)",
            en: "who does what: a role with a name or an office"),
        KeyNote("post.structure.role", .words(id: "Ketua", en: "Head"), id: "peran", en: "role"),
        KeyNote(
            "post.structure.name", .words(id: "Nama Ketua", en: "Name of the head"), id: "nama",
            en: "name"),
        KeyNote(
            "post.structure.office", .words(id: "Wali Kota", en: "Mayor"), id: "jabatan",
            en: "office"),
        KeyNote("post.structure.from", "{today}", id: "sejak", en: "since"),
        KeyNote("post.structure.to", "{today}", id: "sampai", en: "until"),
        KeyNote(
            "post.members", .words(id: "[Polres, Dinas Kesehatan]", en: "[Police, Health office]"),
            id: "instansi anggota", en: "agencies that take part"),
        KeyNote(
            "post.functions",
            .words(id: "[Menerima laporan warga]", en: "[Take reports from residents]"),
            id: "tugas posko", en: "what the post does"),
        KeyNote("post.contact", id: "cara menghubungi", en: "how to reach it"),
        KeyNote("post.contact.phone", "\"021-555-0100\"", id: "telepon", en: "telephone"),
        KeyNote("post.contact.email", "\"posko@posko.example\"", id: "surel", en: "email"),
        KeyNote(
            "post.contact.website", .text("\"https://posko.example/\""), id: "situs", en: "website"),
        KeyNote(
            "post.contact.note", .words(id: "Pesan singkat saja", en: "Text messages only"),
            id: "keterangan", en: "a remark"),
    ]
}
