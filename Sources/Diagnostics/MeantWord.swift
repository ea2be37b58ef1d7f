/// The word of the format that was probably meant by an unknown one: a near one, or the one that an
/// Indonesian or English word stands for. Keys and their values are English; who writes `status:
/// aktif` or `tanggal:` knows what is meant, though not what it is called.
public func meantWord(_ unknown: String, among known: [String]) -> String? {
    if let near = nearestName(to: unknown, among: known) { return near }
    let word = unknown.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    return (meanings[word] ?? []).first(where: known.contains)
}

/// Words without spaces and hyphens, each with what it may stand for.
private let meanings: [String: [String]] = [
    // Keys.
    "judul": ["title"], "nama": ["title", "name", "label"], "keterangan": ["description", "note"],
    "deskripsi": ["description"], "ringkasan": ["description"], "sumber": ["sources"],
    "konsep": ["draft"], "terbit": ["publish_at"], "diperbarui": ["updated"],
    "tanggal": ["date"], "hari": ["days", "date"], "jam": ["hours"], "wilayah": ["city", "cities"],
    "kota": ["city", "kota"], "kecamatan": ["city"], "kabupaten": ["kabupaten", "city"],
    "posko": ["post"], "tingkat": ["level"], "keadaan": ["status"], "pemilihan": ["election"],
    "angka": ["figures"], "data": ["figures"], "masalah": ["issues"], "isu": ["issues"],
    "ralat": ["corrections"], "koreksi": ["corrections"], "saran": ["advice"],
    "imbauan": ["advice"], "mediasi": ["mediation"], "urutan": ["order"],
    "nomor": ["number", "id"],
    "nomorurut": ["number"], "kode": ["codes"], "jenis": ["kind"], "kategori": ["category"],
    "tempat": ["place", "location"], "lokasi": ["location", "place"], "alamat": ["address"],
    "lantai": ["floor"], "dibuka": ["opened", "open"], "jadwal": ["roster"],
    "susunan": ["structure"], "struktur": ["structure"], "anggota": ["members"],
    "tugas": ["functions"], "kontak": ["contact"], "telepon": ["phone"], "surel": ["email"],
    "catatan": ["note"], "alasan": ["reason"], "dari": ["from"], "sampai": ["to"],
    "hingga": ["to"], "kepada": ["to"], "partai": ["party", "parties"], "foto": ["photo"],
    "gubernur": ["governor"], "wakilgubernur": ["vice_governor"], "bahasa": ["language"],
    "zonawaktu": ["time_zone"], "penerbit": ["publisher"], "lisensi": ["licence"],
    "tahapan": ["stages"], "metrik": ["metrics"], "pemeriksaan": ["checks"], "tabel": ["tables"],
    "satuan": ["unit"], "baris": ["rows"], "kolom": ["columns"], "peran": ["role"],
    "jabatan": ["role"], "siapa": ["who"], "menu": ["menu"],
    // Values.
    "aktif": ["active"], "buka": ["open", "active"], "terbuka": ["open"], "bekerja": ["active"],
    "rencana": ["planned"], "direncanakan": ["planned"], "tutup": ["closed"],
    "ditutup": ["closed"], "selesai": ["resolved", "closed"], "proses": ["in-progress"],
    "diproses": ["in-progress"], "ditangani": ["in-progress"], "sedangditangani": ["in-progress"],
    "ongoing": ["in-progress"], "diteruskan": ["referred"], "dirujuk": ["referred"],
    "done": ["resolved"], "fixed": ["resolved"], "tinggi": ["high"], "berat": ["high"],
    "urgent": ["high"], "sedang": ["medium"], "rendah": ["low"], "ringan": ["low"],
    "sementara": ["provisional"], "sah": ["certified"], "disahkan": ["certified"],
    "final": ["certified"], "resmi": ["certified"], "provinsi": ["province"],
    "perseorangan": ["independent"], "independen": ["independent"], "paslon": ["candidate"],
    "kandidat": ["candidate"], "mayoritas": ["majority"], "indonesia": ["id"], "inggris": ["en"],
    "english": ["en"], "kumulatif": ["cumulative"], "rasio": ["ratio"], "stok": ["stock"],
    "harian": ["flow"],
]
