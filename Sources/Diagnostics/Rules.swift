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
                id: "nama hanya memakai a-z, 0-9 dan tanda hubung, misalnya posko-utara.md",
                en: "a name has only a-z, 0-9 and hyphens, such as posko-utara.md")
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
                id: "simpan berkas sebagai UTF-8",
                en: "save the file as UTF-8")
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
                id: "periksa spasi di awal baris, tanda titik dua, dan tanda kutip di sekitar baris ini",
                en: "look at the indentation, colons and quotation marks around this line")
        case .yamlAnchor:
            Wording(
                id: "tulis nilainya di setiap tempat; teks yang dimulai dengan &, * atau ! diberi tanda kutip",
                en: "write the value in each place; put text that begins with &, * or ! in quotation marks")
        case .yamlDepth:
            Wording(
                id: "nilai bersarang paling dalam {limit} tingkat",
                en: "values are nested at most {limit} deep")
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
                id: "{kind} memerlukan: {required}",
                en: "{kind} needs: {required}")
        case .emptyValue:
            Wording(
                id: "isi nilainya, atau hapus kuncinya",
                en: "fill in the value, or remove the key")
        case .invalidNumber:
            Wording(
                id: "tulis {plain} atau {grouped}; ~ bila tidak tersedia, n/a bila tidak berlaku",
                en: "write {plain} or {grouped}; ~ where it is not available, n/a where it does not apply")
        case .invalidDate:
            Wording(
                id: "tulis tanggal seperti 2024-11-27",
                en: "write a date like 2024-11-27")
        case .invalidTime:
            Wording(
                id: "tulis waktu seperti 2024-11-27T15:00 atau 2024-11-27T15:00+07:00",
                en: "write a time like 2024-11-27T15:00 or 2024-11-27T15:00+07:00")
        case .invalidHours:
            Wording(
                id: "tulis jam seperti 08.00 dan rentang seperti 08.00-16.00",
                en: "write a time of day like 08.00 and a span like 08.00-16.00")
        case .weekdayMismatch:
            Wording(
                id: "perbaiki nama hari atau tanggalnya, mana yang keliru",
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
                id: "alamat dimulai dengan https:// atau http://",
                en: "an address begins with https:// or http://")
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
                id: "sebuah periode dimulai sebelum berakhir; kedua ujungnya ikut dihitung",
                en: "a period begins before it ends; both its ends count")
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
        case .notPublicYet:
            Wording(
                id: "beri isian ini publish_at yang sama atau sesudahnya, atau hapus draft dan publish_at di sana",
                en: "give this entry the same publish_at or a later one, or remove draft and publish_at there")
        case .cityWithoutLevel:
            Wording(
                id: "level: city bersama city: NAMA; level: province tanpa city",
                en: "level: city together with city: NAME; level: province without city")
        case .cityMismatch:
            Wording(
                id: "hanya posko tingkat provinsi dapat melaporkan wilayah lain",
                en: "only a post at province level may report for another city")
        case .duplicateNumber:
            Wording(
                id: "setiap pasangan calon memiliki nomor urutnya sendiri, dan setiap wilayah urutannya sendiri",
                en: "each pair has a ballot number of its own, and each city an order of its own")
        case .duplicateName:
            Wording(
                id: "nama berkas unik di antara semua isian sejenis",
                en: "a file name is unique among all entries of its kind")
        case .duplicateURL:
            Wording(
                id: "setiap halaman dan alias memiliki alamatnya sendiri; huruf besar dan kecil dianggap sama",
                en: "each page and alias has an address of its own; letter case is folded")
        case .brokenLink:
            Wording(
                id: "tautan ke isian lain ditulis dengan berkasnya, seperti ../posts/posko-utara.md",
                en: "a link to another entry names its file, like ../posts/posko-utara.md")
        case .brokenAnchor:
            Wording(
                id: "judul di sana: {known}",
                en: "the headings there: {known}")
        case .missingImage:
            Wording(
                id: "gambar berada di Content/files/",
                en: "images lie in Content/files/")
        case .unreadableImage:
            Wording(
                id: "formatnya: PNG, JPEG, GIF, WebP, SVG",
                en: "the formats: PNG, JPEG, GIF, WebP, SVG")
        case .missingAltText:
            Wording(
                id: "tulis ![apa yang terlihat](berkas)",
                en: "write ![what is to be seen](file)")
        case .rawHTML:
            Wording(
                id: "tulis dengan Markdown",
                en: "write it in Markdown")
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
                id: "satu posko melaporkan satu angka untuk satu wilayah dan satu hari sekali saja",
                en: "a post reports a figure for a city and a day once")
        case .unequalReports:
            Wording(
                id: "satu wilayah memiliki satu nilai pada satu hari, posko mana pun yang melaporkannya",
                en: "a city has one value on a day, whichever post reports it")
        case .cumulativeFall:
            Wording(
                id: "angka kumulatif tidak turun; perbaiki yang keliru dan catat di corrections",
                en: "a cumulative figure does not fall; mend the wrong one and record it under corrections")
        case .statedTotal:
            Wording(
                id: "jumlah bagian-bagiannya harus sama dengan jumlah yang tertulis",
                en: "the parts have to sum to the total that is stated")
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
                id: "yang pertama menyebut sebuah masalah menulis title dan category",
                en: "the first mention of an issue has title and category")
        case .issueCategory:
            Wording(
                id: "tulis masalah baru dengan nomor baru, atau hapus category di sini",
                en: "write a new issue with a new id, or remove category here")
        case .issueReopened:
            Wording(
                id: "masalah yang selesai dibuka lagi hanya dengan status: open",
                en: "a resolved issue reopens only by status: open")
        case .issueResolvedFirst:
            Wording(
                id: "laporkan dulu masalahnya dengan status: open",
                en: "report the issue with status: open first")
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
        case .wrongType,
            .invalidRange,
            .figureShape,
            .failedCheck,
            .overflow,
            .stringPlaceholder:
            nil
        }
    }
}
