// The wordings of this file are sentences; they stand on one line each so that they can be found.
// swift-format-ignore-file

extension DiagnosticCode {
    /// What is wrong, with `{names}` for a diagnostic's arguments.
    var message: Wording {
        switch self {
        case .missingFile:
            Wording(
                id: "folder situs ini tidak memiliki “{file}”",
                en: "this site folder has no “{file}”")
        case .unknownFile:
            Wording(
                id: "“{file}” tidak pada tempatnya: tidak ada yang akan membacanya",
                en: "“{file}” is out of place: nothing would read it")
        case .fileName:
            Wording(
                id: "“{name}” memuat huruf atau tanda yang tidak dapat dipakai dalam nama isian",
                en: "“{name}” has characters that the name of an entry cannot have")
        case .linkedFile:
            Wording(
                id: "“{file}” hanya menunjuk ke berkas di tempat lain (tautan simbolis)",
                en: "“{file}” only points to a file elsewhere (a symbolic link)")
        case .fileLimit:
            Wording(
                id: "“{file}” lebih besar dari 8 MB, terlalu besar untuk sebuah isian",
                en: "“{file}” has more than 8 MB, too much for an entry")
        case .notUTF8:
            Wording(
                id: "baris ini memuat huruf yang tidak dapat dibaca (bukan UTF-8)",
                en: "this line has characters that cannot be read (it is not UTF-8)")
        case .missingFrontMatter:
            Wording(
                id: "berkas ini tidak dimulai dengan “---”",
                en: "this file does not begin with “---”")
        case .unclosedFrontMatter:
            Wording(
                id: "bagian kunci yang dibuka “---” ini tidak ditutup dengan “---”",
                en: "the front matter that this “---” opens is not closed by a “---”")
        case .yamlSyntax:
            Wording(
                id: "kunci-kunci ini tidak dapat dibaca: {problem}",
                en: "these keys cannot be read: {problem}")
        case .yamlAnchor:
            Wording(
                id: "nilai tidak dapat dimulai dengan &, * atau !, dan kunci tidak dapat berupa <<",
                en: "a value cannot begin with &, * or !, and a key cannot be <<")
        case .yamlDepth:
            Wording(
                id: "ada terlalu banyak daftar atau kelompok di dalam satu sama lain",
                en: "too many lists or groups lie in each other")
        case .missingTranslation:
            Wording(id: "“languages” menyebut “{language}”, tetapi “{file}” tidak ada", en: "“languages” has “{language}”, but there is no “{file}”")
        case .unknownTranslation:
            Wording(id: "terjemahan “{file}” tidak akan dipakai: {problem}", en: "the translation “{file}” would not be used: {problem}")
        case .translationKey:
            Wording(id: "“{key}” tidak termasuk dalam terjemahan: {problem}", en: "“{key}” has no place in a translation: {problem}")
        case .untranslatedKey:
            Wording(id: "“{key}” dari “{file}” tidak diterjemahkan di sini", en: "“{key}” of “{file}” is not translated here")
        case .translationList:
            Wording(id: "“{key}” memiliki {count} butir di sini, tetapi {expected} butir di “{file}”", en: "“{key}” has {count} here, but {expected} in “{file}”")
        case .duplicateKey:
            Wording(
                id: "“{key}” ditulis dua kali",
                en: "“{key}” is written twice")
        case .unknownKey:
            Wording(
                id: "tidak ada kunci bernama “{key}” di sini",
                en: "there is no key named “{key}” here")
        case .missingKey:
            Wording(
                id: "kunci “{key}” wajib ada",
                en: "the key “{key}” is required")
        case .wrongType:
            Wording(
                id: "“{key}” harus berupa {expected}, bukan {found}",
                en: "“{key}” has to be {expected}, not {found}")
        case .emptyValue:
            Wording(
                id: "“{key}” kosong",
                en: "“{key}” is empty")
        case .invalidNumber:
            Wording(
                id: "“{text}” bukan bilangan bulat",
                en: "“{text}” is not a whole number")
        case .invalidDate:
            Wording(
                id: "“{text}” bukan tanggal yang ada",
                en: "“{text}” is not a date")
        case .invalidTime:
            Wording(
                id: "“{text}” bukan tanggal dan jam",
                en: "“{text}” is not a time")
        case .invalidHours:
            Wording(
                id: "“{text}” bukan jam yang ada",
                en: "“{text}” is not a time of day")
        case .weekdayMismatch:
            Wording(
                id: "{date} adalah hari {actual}, bukan {written}",
                en: "{date} is a {actual}, not a {written}")
        case .invalidChoice:
            Wording(
                id: "“{text}” bukan nilai “{key}” yang dikenal",
                en: "“{text}” is not a known value of “{key}”")
        case .invalidIdentifier:
            Wording(
                id: "“{text}” tidak dapat dipakai sebagai nama",
                en: "“{text}” cannot be a name")
        case .invalidURL:
            Wording(
                id: "“{text}” bukan alamat web",
                en: "“{text}” is not a web address")
        case .invalidPath:
            Wording(
                id: "“{text}” bukan alamat di dalam situs ini",
                en: "“{text}” is not a path inside this site")
        case .invalidTimeZone:
            Wording(
                id: "zona waktu “{text}” tidak dikenal",
                en: "the time zone “{text}” is not known")
        case .invalidRange:
            Wording(
                id: "“{key}” harus berupa angka dari {least} sampai {most}",
                en: "“{key}” has to be a number from {least} to {most}")
        case .periodOrder:
            Wording(
                id: "hari terakhirnya, {to}, mendahului hari pertamanya, {from}",
                en: "its last day, {to}, comes before its first day, {from}")
        case .unknownCity:
            Wording(
                id: "tidak ada wilayah bernama “{name}”",
                en: "there is no city named “{name}”")
        case .unknownPost:
            Wording(
                id: "tidak ada posko bernama “{name}”",
                en: "there is no post named “{name}”")
        case .unknownCandidate:
            Wording(
                id: "tidak ada paslon bernama “{name}”",
                en: "there is no candidate named “{name}”")
        case .unknownMetric:
            Wording(
                id: "tidak ada metrik bernama “{name}”",
                en: "there is no metric named “{name}”")
        case .unknownElection:
            Wording(
                id: "tidak ada pemilihan bernama “{name}”",
                en: "there is no election named “{name}”")
        case .unknownTable:
            Wording(
                id: "tidak ada tabel bernama “{name}”",
                en: "there is no table named “{name}”")
        case .unknownPart:
            Wording(
                id: "“{metric}” tidak punya bagian bernama “{name}”",
                en: "“{metric}” has no part named “{name}”")
        case .unknownChart:
            Wording(
                id: "tidak ada jenis grafik bernama “{name}”",
                en: "there is no kind of chart named “{name}”")
        case .unknownColumn:
            Wording(
                id: "tabel “{table}” tidak punya kolom bernama “{name}”",
                en: "the table “{table}” has no column named “{name}”")
        case .invalidChart:
            Wording(
                id: "grafik ini tidak dapat dibuat: {reason}",
                en: "this chart cannot be drawn: {reason}")
        case .missingFromMap:
            Wording(
                id: "peta tidak memuat {cities}",
                en: "the map lacks {cities}")
        case .notPublicYet:
            Wording(
                id: "“{name}” belum terbit ketika isian ini sudah terbit",
                en: "“{name}” is not public yet when this entry is")
        case .cityWithoutLevel:
            Wording(
                id: "{problem}",
                en: "{problem}")
        case .cityMismatch:
            Wording(
                id: "posko “{post}” adalah posko {city}, bukan {other}",
                en: "the post “{post}” is the post of {city}, not of {other}")
        case .duplicateNumber:
            Wording(
                id: "{key} {number} sudah dipakai oleh {other}",
                en: "{key} {number} is taken by {other}")
        case .duplicateName:
            Wording(
                id: "nama “{name}” sudah dipakai oleh {other}",
                en: "the name “{name}” is taken by {other}")
        case .duplicateURL:
            Wording(
                id: "alamat “{url}” sudah dipakai oleh {other}",
                en: "the address “{url}” is taken by {other}")
        case .brokenLink:
            Wording(
                id: "tautan ini menuju “{target}”, yang tidak ada",
                en: "this link leads to “{target}”, which does not exist")
        case .brokenAnchor:
            Wording(
                id: "“{target}” tidak memiliki judul beralamat “#{anchor}”",
                en: "“{target}” has no heading with the address “#{anchor}”")
        case .missingImage:
            Wording(
                id: "tidak ada gambar “{target}”",
                en: "there is no image “{target}”")
        case .unreadableImage:
            Wording(
                id: "“{target}” bukan gambar yang dikenal",
                en: "“{target}” is not an image of a known format")
        case .missingAltText:
            Wording(
                id: "gambar ini tidak memiliki keterangan bagi yang tidak dapat melihatnya",
                en: "this picture has no words for those who do not see it")
        case .rawHTML:
            Wording(
                id: "kode HTML tidak dipakai dalam teks; bagian ini dihilangkan",
                en: "HTML is not used in text; this part is left out")
        case .unsafeURL:
            Wording(
                id: "alamat “{target}” tidak aman; tautannya dihilangkan",
                en: "the address “{target}” is unsafe; the link is left out")
        case .excessCells:
            Wording(
                id: "baris tabel ini memiliki sel lebih banyak daripada judulnya",
                en: "this row of the table has more cells than its header")
        case .secondTitle:
            Wording(
                id: "judul dengan satu “#” hanya untuk judul halaman, yang sudah ada di kunci title",
                en: "a heading with one “#” is for the page’s title only, which the key title has")
        case .textLimit:
            Wording(
                id: "teks ini terlalu rumit: {problem}",
                en: "this text is too intricate: {problem}")
        case .figureShape:
            Wording(
                id: "“{metric}” {expected}",
                en: "“{metric}” {expected}")
        case .ratioFigure:
            Wording(
                id: "“{metric}” dihitung, bukan ditulis",
                en: "“{metric}” is computed, not written")
        case .misplacedFigure:
            Wording(
                id: "“{metric}” dihitung oleh setiap posko, jadi tidak dapat ditulis di sini",
                en: "“{metric}” is counted by each post, so it cannot stand here")
        case .duplicateReport:
            Wording(
                id: "“{metric}” untuk {place} pada {date} sudah dilaporkan posko yang sama",
                en: "“{metric}” for {place} on {date} is reported by the same post already")
        case .unequalReports:
            Wording(
                id: "“{metric}” untuk {place} pada {date} adalah {value} di sini dan {other} di tempat lain",
                en: "“{metric}” for {place} on {date} is {value} here and {other} elsewhere")
        case .cumulativeFall:
            Wording(
                id: "“{metric}” turun dari {before} menjadi {value}",
                en: "“{metric}” falls from {before} to {value}")
        case .failedCheck:
            Wording(
                id: "pemeriksaan “{check}” tidak terpenuhi untuk {place}: {left} {relation} {right}",
                en: "the check “{check}” does not hold for {place}: {left} {relation} {right}")
        case .statedTotal:
            Wording(
                id: "“{metric}” berjumlah {sum}, tetapi tertulis {stated}; selisih {difference}",
                en: "“{metric}” sums to {sum}, but {stated} is stated; the difference is {difference}")
        case .overflow:
            Wording(
                id: "jumlah “{metric}” melampaui {limit}",
                en: "the sum of “{metric}” is beyond {limit}")
        case .tableTotal:
            Wording(
                id: "jumlah “{column}” dalam tabel “{table}” adalah {total}, tetapi baris-barisnya berjumlah {sum}",
                en: "the total of “{column}” in the table “{table}” is {total}, but its rows sum to {sum}")
        case .tableFiles:
            Wording(
                id: "tabel “{table}” tidak sama di semua bentuknya: {place} adalah “{one}” di {file} dan “{other}” di {otherfile}",
                en: "the table “{table}” is not the same in all its forms: {place} is “{one}” in {file} and “{other}” in {otherfile}")
        case .invalidCheck:
            Wording(
                id: "pemeriksaan “{text}” tidak dapat dibaca",
                en: "the check “{text}” cannot be read")
        case .invalidColumn:
            Wording(
                id: "tabel dengan baris {rows} tidak dapat memiliki kolom “{metric}”",
                en: "a table with rows by {rows} cannot have the column “{metric}”")
        case .outcomeShares:
            Wording(
                id: "outcome memerlukan tepat satu rasio atas suara paslon; di sini: {found}",
                en: "outcome needs exactly one ratio of the candidates’ votes; here: {found}")
        case .issueFirstMention:
            Wording(
                id: "masalah “{issue}” disebut pertama kali tanpa “{key}”",
                en: "the issue “{issue}” is mentioned for the first time without “{key}”")
        case .issueCategory:
            Wording(
                id: "masalah “{issue}” berkategori {before}; kategorinya tidak dapat berubah",
                en: "the issue “{issue}” is of category {before}; it cannot change")
        case .issueReopened:
            Wording(
                id: "masalah “{issue}” sudah selesai",
                en: "the issue “{issue}” is resolved already")
        case .issueResolvedFirst:
            Wording(
                id: "masalah “{issue}” selesai sebelum dibuka",
                en: "the issue “{issue}” is resolved before it is opened")
        case .issueReferral:
            Wording(
                id: "{problem}",
                en: "{problem}")
        case .correctionOfNothing:
            Wording(
                id: "ralat untuk “{figure}”, tetapi angka itu tidak ada di bawah figures",
                en: "a correction of “{figure}”, but there is no such figure under figures")
        case .correctionChain:
            Wording(
                id: "ralat “{figure}” tidak bersambung: sesudah {before} seharusnya bukan {from}",
                en: "the corrections of “{figure}” do not join: {from} cannot follow {before}")
        case .unknownTemplateFile:
            Wording(
                id: "“{file}” tidak pada tempatnya: tidak ada yang akan memakainya",
                en: "“{file}” is out of place: nothing would use it")
        case .missingTemplate:
            Wording(
                id: "tidak ada templat “{file}”",
                en: "there is no template “{file}”")
        case .unknownName:
            Wording(
                id: "“{name}” tidak tersedia di sini",
                en: "“{name}” is not offered here")
        case .unclosedTag:
            Wording(
                id: "tanda “{tag}” tidak ditutup",
                en: "the tag “{tag}” is not closed")
        case .invalidTag:
            Wording(
                id: "“{tag}” bukan tanda templat yang dikenal",
                en: "“{tag}” is no known template tag")
        case .unclosedSection:
            Wording(
                id: "bagian “{name}” tidak ditutup",
                en: "the section “{name}” is not closed")
        case .unopenedSection:
            Wording(
                id: "“{name}” ditutup di sini tetapi {opened}",
                en: "“{name}” is closed here but {opened}")
        case .missingPartial:
            Wording(
                id: "tidak ada templat bagian “{name}”",
                en: "there is no partial “{name}”")
        case .recursivePartial:
            Wording(
                id: "templat “{name}” memuat dirinya sendiri",
                en: "the template “{name}” includes itself")
        case .templateLimit:
            Wording(
                id: "“{name}” terlalu banyak untuk satu halaman: {problem}",
                en: "“{name}” is too much for one page: {problem}")
        case .sectionOverText:
            Wording(
                id: "“{name}” tidak dapat membuka bagian",
                en: "“{name}” cannot open a section")
        case .printedGroup:
            Wording(
                id: "“{name}” adalah {kind}, bukan teks",
                en: "“{name}” is {kind}, not text")
        case .unescapedText:
            Wording(
                id: "“{name}” adalah teks biasa dan tidak boleh ditulis tanpa pengaman",
                en: "“{name}” is plain text and cannot stand unescaped")
        case .escapedHTML:
            Wording(
                id: "“{name}” adalah HTML dan akan tampil sebagai kode",
                en: "“{name}” is HTML and would be shown as code")
        case .unsafePlace:
            Wording(
                id: "“{name}” tidak dapat ditulis dengan aman di tempat ini: {place}",
                en: "“{name}” cannot stand safely in this place: {place}")
        case .unknownString:
            Wording(
                id: "tidak ada kata “{name}” di {file}",
                en: "there is no string “{name}” in {file}")
        case .unusedString:
            Wording(
                id: "kata “{name}” tidak dipakai program maupun templat",
                en: "neither the program nor a template uses the string “{name}”")
        case .stringPlaceholder:
            Wording(
                id: "kata “{name}” {expected}",
                en: "the string “{name}” {expected}")
        }
    }
}
