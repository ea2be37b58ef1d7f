// The wordings of this file are sentences; they stand on one line each so that they can be found.
// swift-format-ignore-file

extension DiagnosticCode {
    /// The rule behind a fault and the way out, where the message alone does not say them.
    var rule: Wording? {
        switch self {
        case .missingFile:
            Wording(
                id: "folder situs berisi Content/site.yaml dan Content/region.md; “posko init” membuatnya",
                en: "a site folder holds Content/site.yaml and Content/region.md; “posko init” makes one")
        case .unknownFile:
            Wording(
                id: "isian berada di cities/, posts/, candidates/, summaries/, news/ atau pages/ dan berakhiran .md; berkas lain di files/",
                en: "entries lie in cities/, posts/, candidates/, summaries/, news/ or pages/ and end in .md; other files in files/")
        case .fileName:
            Wording(
                id: "nama hanya memakai huruf kecil a-z, angka 0-9 dan tanda hubung, misalnya posko-utara.md",
                en: "a name has only small letters a-z, digits 0-9 and hyphens, such as posko-utara.md")
        case .linkedFile:
            Wording(
                id: "isi situs harus berada di dalam folder situs itu sendiri; salin berkasnya ke sini",
                en: "what a site holds lies in its own folder; copy the file here")
        case .fileLimit:
            Wording(
                id: "bagi menjadi beberapa isian; simpan gambar dan data di Content/files/",
                en: "divide it among several entries; keep pictures and data in Content/files/")
        case .notUTF8:
            Wording(
                id: "buka berkas ini di editor Anda, lalu simpan dengan pengodean UTF-8",
                en: "open the file in your editor and save it with the encoding UTF-8")
        case .missingFrontMatter:
            Wording(
                id: "setiap isian dimulai dengan baris “---”, lalu kunci-kuncinya, lalu baris “---”",
                en: "every entry begins with a line “---”, then its keys, then a line “---”")
        case .unclosedFrontMatter:
            Wording(
                id: "tulis satu baris “---” setelah kunci terakhir",
                en: "write a line “---” after the last key")
        case .yamlSyntax:
            Wording(
                id: "setiap kunci di barisnya sendiri, “kunci: nilai”; periksa spasi di awal baris, titik dua, dan tanda kutip",
                en: "each key on a line of its own, “key: value”; look at the indentation, colons and quotation marks")
        case .yamlAnchor:
            Wording(
                id: "beri tanda kutip: title: '*penting*'",
                en: "put it in quotation marks: title: '*penting*'")
        case .yamlDepth:
            Wording(
                id: "paling dalam {limit} tingkat; tulis lebih sederhana",
                en: "at most {limit} deep; write it flatter")
        case .missingTranslation:
            Wording(
                id: "berkas itu menerjemahkan kata-kata site.yaml: judul, label metrik dan tabel; angka dan aturan tidak ditulis lagi",
                en: "that file translates the words of site.yaml: titles, labels of metrics and tables; no figure and no rule stands there")
        case .unknownTranslation:
            Wording(
                id: "sebutkan bahasanya di site.yaml, misalnya languages: [id, en]; NAMA.en.md menerjemahkan NAMA.md di folder yang sama",
                en: "name its language in site.yaml, such as languages: [id, en]; NAME.en.md translates NAME.md in the same folder")
        case .translationKey:
            Wording(
                id: "terjemahan hanya berisi kata-kata; angka, tanggal dan nama diambil dari isian aslinya; hapus kunci ini",
                en: "a translation holds words alone; figures, dates and names come from the entry itself; remove this key")
        case .untranslatedKey:
            Wording(
                id: "terjemahkan semua kata sebuah isian, atau hapus berkas ini: halamannya lalu mengatakan bahwa ia belum diterjemahkan",
                en: "translate all words of an entry, or remove this file: its page then says that it is not translated")
        case .translationList:
            Wording(
                id: "butir-butir diterjemahkan satu per satu, dalam urutan yang sama",
                en: "items are translated one by one, in the same order")
        case .duplicateKey:
            Wording(
                id: "setiap nama hanya sekali; hapus yang tidak berlaku",
                en: "each name stands once; remove the one that does not hold")
        case .unknownKey:
            Wording(
                id: "kunci yang dikenal: {known}",
                en: "the known keys: {known}")
        case .missingKey:
            Wording(
                id: "wajib di sini: {required}",
                en: "required here: {required}")
        case .emptyValue:
            Wording(
                id: "isi nilainya, atau hapus kuncinya",
                en: "fill in the value, or remove the key")
        case .invalidNumber:
            Wording(
                id: "tulis {plain} atau {grouped} tanpa kata lain; ~ bila tidak tersedia, n/a bila tidak berlaku",
                en: "write {plain} or {grouped} and no other word; ~ where it is not available, n/a where it does not apply")
        case .invalidDate:
            Wording(
                id: "tulis seperti 2024-11-27 atau 27 November 2024",
                en: "write it like 2024-11-27 or 27 November 2024")
        case .invalidTime:
            Wording(
                id: "tulis seperti 2024-11-27T15:00 atau 2024-11-27T15:00+07:00",
                en: "write it like 2024-11-27T15:00 or 2024-11-27T15:00+07:00")
        case .invalidHours:
            Wording(
                id: "tulis seperti 08.00, atau 08.00-16.00 untuk rentang, dari 00.00 sampai 24.00",
                en: "write it like 08.00, or 08.00-16.00 for a span, from 00.00 to 24.00")
        case .weekdayMismatch:
            Wording(
                id: "perbaiki nama hari atau tanggalnya, mana pun yang keliru",
                en: "mend the weekday or the date, whichever is wrong")
        case .invalidChoice:
            Wording(
                id: "pilihannya: {known}",
                en: "the choices: {known}")
        case .invalidIdentifier:
            Wording(
                id: "nama hanya memakai {allowed}",
                en: "a name has only {allowed}")
        case .invalidURL:
            Wording(
                id: "tulis alamat selengkapnya, mulai dengan https:// atau http://",
                en: "write the address in full, beginning with https:// or http://")
        case .invalidPath:
            Wording(
                id: "tulis alamat lama dari akar situs, seperti posko-lama/ atau /2024/posko.html",
                en: "write the old path from the root of the site, like posko-lama/ or /2024/posko.html")
        case .invalidTimeZone:
            Wording(
                id: "pilihannya: {known}, atau selisih tetap seperti +07:00",
                en: "the choices: {known}, or a fixed offset like +07:00")
        case .periodOrder:
            Wording(
                id: "tukar atau perbaiki tanggalnya; kedua hari itu ikut dihitung",
                en: "exchange or mend the dates; both days count")
        case .unknownCity:
            Wording(
                id: "yang ada: {known}",
                en: "there are: {known}")
        case .unknownPost:
            Wording(
                id: "yang ada: {known}",
                en: "there are: {known}")
        case .unknownCandidate:
            Wording(
                id: "yang ada: {known}",
                en: "there are: {known}")
        case .unknownMetric:
            Wording(
                id: "yang ada: {known}",
                en: "there are: {known}")
        case .unknownElection:
            Wording(
                id: "yang ada: {known}",
                en: "there are: {known}")
        case .unknownTable:
            Wording(
                id: "yang ada: {known}",
                en: "there are: {known}")
        case .unknownPart:
            Wording(
                id: "bagiannya: {known}",
                en: "its parts: {known}")
        case .unknownChart, .unknownColumn:
            Wording(
                id: "yang ada: {known}",
                en: "there are: {known}")
        case .invalidChart:
            Wording(
                id: "{remedy}",
                en: "{remedy}")
        case .missingFromMap:
            Wording(
                id: "setiap wilayah menempati satu petak, dan tempat kosong ditulis dengan titik: [., utara, .]",
                en: "each city has one tile, and an empty place is a full stop: [., utara, .]")
        case .notPublicYet:
            Wording(
                id: "beri isian ini publish_at yang sama atau sesudahnya, atau hapus draft atau publish_at di sana",
                en: "give this entry the same publish_at or a later one, or remove draft or publish_at there")
        case .cityWithoutLevel:
            Wording(
                id: "tulis level: city bersama city: NAMA-WILAYAH, atau level: province tanpa city",
                en: "write level: city together with city: NAME, or level: province without city")
        case .cityMismatch:
            Wording(
                id: "hapus city di sini; hanya posko tingkat provinsi dapat melaporkan wilayah lain",
                en: "remove city here; only a post at province level may report for another city")
        case .duplicateNumber:
            Wording(
                id: "beri salah satunya nomor lain",
                en: "give one of them another number")
        case .duplicateName:
            Wording(
                id: "ganti nama salah satu berkas, misalnya dengan nama poskonya",
                en: "rename one of the files, for example by its post")
        case .duplicateURL:
            Wording(
                id: "ganti nama salah satunya, atau hapus aliasnya; huruf besar dan kecil dianggap sama",
                en: "rename one of them, or remove the alias; letter case is folded")
        case .brokenLink:
            Wording(
                id: "tautan ke isian lain ditulis dengan nama berkasnya, seperti ../posts/posko-utara.md",
                en: "a link to another entry names its file, like ../posts/posko-utara.md")
        case .brokenAnchor:
            Wording(
                id: "judul di sana: {known}",
                en: "the headings there: {known}")
        case .missingImage:
            Wording(
                id: "letakkan gambar di Content/files/, atau perbaiki namanya",
                en: "put the picture into Content/files/, or mend its name")
        case .unreadableImage:
            Wording(
                id: "simpan sebagai PNG, JPEG, GIF, WebP atau SVG",
                en: "save it as PNG, JPEG, GIF, WebP or SVG")
        case .missingAltText:
            Wording(
                id: "tulis di antara kurung siku apa yang terlihat: ![apa yang terlihat](berkas)",
                en: "write between the brackets what is to be seen: ![what is to be seen](file)")
        case .rawHTML:
            Wording(
                id: "tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)",
                en: "write it in Markdown: **bold**, *italic*, [link](https://address.example)")
        case .unsafeURL:
            Wording(
                id: "tautan memakai https:, http:, mailto:, tel: atau berkas situs ini",
                en: "links use https:, http:, mailto:, tel: or a file of this site")
        case .excessCells:
            Wording(
                id: "tabel ini memiliki {columns} kolom; tambahkan kolom pada judulnya, atau tulis \\| bila tanda | adalah bagian dari teks",
                en: "this table has {columns} columns; add a column to its header, or write \\| where the | is part of the text")
        case .secondTitle:
            Wording(
                id: "mulai dengan “##”",
                en: "begin with “##”")
        case .textLimit:
            Wording(
                id: "tulis lebih sederhana, atau bagi menjadi beberapa isian",
                en: "write it in a simpler way, or divide it among several entries")
        case .ratioFigure:
            Wording(
                id: "hapus baris ini; rasio dihitung dari {of} dan {over}",
                en: "remove this line; the ratio is computed from {of} and {over}")
        case .misplacedFigure:
            Wording(
                id: "tulis dalam ringkasan sebuah posko",
                en: "write it in the summary of a post")
        case .duplicateReport:
            Wording(
                id: "simpan angka ini di salah satu ringkasan saja",
                en: "keep the figure in one of the summaries only")
        case .unequalReports:
            Wording(
                id: "tanyakan kepada kedua posko, lalu perbaiki yang keliru",
                en: "ask both posts, and mend the one that is wrong")
        case .cumulativeFall:
            Wording(
                id: "angka ini hanya dapat naik: perbaiki yang keliru; penurunan yang benar dicatat di corrections",
                en: "this figure can only rise: mend the wrong one; a real fall is recorded under corrections")
        case .statedTotal:
            Wording(
                id: "keduanya harus sama: perbaiki jumlahnya, atau bagian yang keliru",
                en: "both have to be the same: mend the total, or the part that is wrong")
        case .tableTotal:
            Wording(
                id: "ini kesalahan program, bukan kesalahan isi situs; laporkan kepada pembuatnya",
                en: "this is a fault of the program, not of the site; report it to its makers")
        case .tableFiles:
            Wording(
                id: "dalam templat table-block setiap sel memuat {{display}} di dalam elemen data dengan atribut value berisi {{value}}; bila templat tidak diubah, ini kesalahan program",
                en: "in the template table-block each cell holds {{display}} in a data element whose value attribute is {{value}}; where no template was changed, this is a fault of the program")
        case .invalidCheck:
            Wording(
                id: "tulis seperti votes = valid_votes atau a + b <= c, dengan metrik yang dilaporkan, bukan rasio",
                en: "write it like votes = valid_votes or a + b <= c, of metrics that are reported, not of ratios")
        case .invalidColumn:
            Wording(
                id: "{reason}",
                en: "{reason}")
        case .outcomeShares:
            Wording(
                id: "tulis satu metrik saja seperti share: {kind: ratio, of: votes, over: valid_votes} yang votes-nya memakai by: candidate, atau hapus outcome",
                en: "write one metric only like share: {kind: ratio, of: votes, over: valid_votes} whose votes have by: candidate, or remove outcome")
        case .issueFirstMention:
            Wording(
                id: "tulis title dan category, atau perbaiki nomornya bila masalah ini sudah pernah dilaporkan",
                en: "write title and category, or mend the id where the issue was reported before")
        case .issueCategory:
            Wording(
                id: "hapus category di sini, atau tulis masalah baru dengan nomor baru",
                en: "remove category here, or write a new issue with a new id")
        case .issueReopened:
            Wording(
                id: "untuk membukanya lagi, tulis status: open lebih dulu",
                en: "to reopen it, write status: open first")
        case .issueResolvedFirst:
            Wording(
                id: "laporkan dulu dengan status: open, atau perbaiki nomornya",
                en: "report it with status: open first, or mend the id")
        case .issueReferral:
            Wording(
                id: "tulis status: referred bersama to: Bawaslu",
                en: "write status: referred together with to: Bawaslu")
        case .correctionOfNothing:
            Wording(
                id: "figures memuat angka yang benar sekarang; corrections memuat apa yang berlaku sebelumnya",
                en: "figures hold what is right now; corrections tell what stood before")
        case .correctionChain:
            Wording(
                id: "from sebuah ralat sama dengan to ralat sebelumnya, dan to yang terakhir sama dengan angka sekarang",
                en: "a correction’s from is the to of the one before, and the last to is the figure of now")
        case .unknownTemplateFile:
            Wording(
                id: "berkas di Templates/ menggantikan berkas bawaan yang bernama sama, dan partials/ boleh ditambah yang dipakai templat; “posko templates” menyebut nama-namanya",
                en: "a file in Templates/ takes the place of the built-in one of its name, and partials/ may have more that templates include; “posko templates” lists the names")
        case .missingTemplate:
            Wording(
                id: "setiap jenis halaman memiliki satu templat di Templates/",
                en: "each kind of page has one template in Templates/")
        case .unknownName:
            Wording(
                id: "yang tersedia: {known}",
                en: "offered: {known}")
        case .unclosedTag:
            Wording(
                id: "tutup dengan “{closing}”",
                en: "close it with “{closing}”")
        case .invalidTag:
            Wording(
                id: "{{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}}, {{<parent}}, {{$block}}, {{!comment}}, {{=<% %>=}}",
                en: "{{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}}, {{<parent}}, {{$block}}, {{!comment}}, {{=<% %>=}}")
        case .unclosedSection:
            Wording(
                id: "tulis {{/{name}}} di akhir bagian itu",
                en: "write {{/{name}}} where it ends")
        case .unopenedSection:
            Wording(
                id: "bagian yang dibuka terakhir ditutup paling dulu",
                en: "the section that was opened last is closed first")
        case .missingPartial:
            Wording(
                id: "templat bagian berada di Templates/partials/",
                en: "partials lie in Templates/partials/")
        case .recursivePartial:
            Wording(
                id: "urutannya: {chain}",
                en: "the chain: {chain}")
        case .templateLimit:
            Wording(
                id: "keluarkan bagian ini, atau muat lebih sedikit templat di dalam templat",
                en: "take this out, or include fewer templates in templates")
        case .sectionOverText:
            Wording(
                id: "bagian dibuka oleh daftar, kelompok, ya/tidak, atau teks halaman; kata situs selalu ada",
                en: "a list, group, yes/no or text of the page opens a section; a string is always there")
        case .printedGroup:
            Wording(
                id: "buka bagiannya dengan {{#{name}}} … {{/{name}}}",
                en: "open it with {{#{name}}} … {{/{name}}}")
        case .unescapedText:
            Wording(
                id: "tulis {{{name}}} dengan dua kurung kurawal",
                en: "write {{{name}}} with two braces")
        case .escapedHTML:
            Wording(
                id: "tulis dengan tiga kurung kurawal",
                en: "write it with three braces")
        case .unsafePlace:
            Wording(
                id: "{way}",
                en: "{way}")
        case .unknownString:
            Wording(
                id: "tambahkan di sana",
                en: "add it there")
        case .unusedString:
            Wording(
                id: "hapus, atau perbaiki namanya",
                en: "remove it, or mend its name")
        case .wrongType, .stringPlaceholder:
            Wording(
                id: "{how}",
                en: "{how}")
        case .failedCheck:
            Wording(
                id: "perbaiki angka yang keliru; aturan ini tertulis di bawah checks di Content/site.yaml",
                en: "mend the figure that is wrong; this rule stands under checks in Content/site.yaml")
        case .figureShape:
            Wording(
                id: "bagian-bagiannya ditentukan oleh “by” di Content/site.yaml",
                en: "its parts are set by “by” in Content/site.yaml")
        case .invalidRange, .overflow:
            nil
        }
    }
}
