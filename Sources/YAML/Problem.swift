internal import Diagnostics

extension Problem {
    /// What libyaml says, in words that say what to look for. libyaml's own words stand for what is
    /// rare.
    var words: Argument {
        switch text {
        case "mapping values are not allowed in this context":
            .words(
                id: "titik dua tidak pada tempatnya; beri tanda kutip pada teks yang memuat “: ”",
                en: "a colon is out of place; put text that has “: ” in quotation marks")
        case "did not find expected key", "could not find expected ':'":
            .words(
                id: "di sini seharusnya ada kunci dengan titik dua, lurus dengan kunci di atasnya",
                en: "a key with a colon should stand here, in line with the keys above it")
        case "found character that cannot start any token":
            .words(
                id: "tanda ini atau tab tidak dapat memulai nilai; pakai spasi, atau tanda kutip",
                en: "this character or tab cannot begin a value; use spaces, or quotation marks")
        case "found unexpected end of stream":
            .words(id: "tanda kutip tidak ditutup", en: "a quotation mark is not closed")
        case "did not find expected ',' or ']'":
            .words(
                id: "daftar [ … ] tidak ditutup atau kurang koma",
                en: "a list [ … ] is not closed or lacks a comma")
        case "did not find expected ',' or '}'":
            .words(
                id: "kelompok { … } tidak ditutup atau kurang koma",
                en: "a group { … } is not closed or lacks a comma")
        case "block sequence entries are not allowed in this context":
            .words(
                id: "tanda “-” tidak pada tempatnya; mulai daftar di baris baru",
                en: "a “-” is out of place; begin the list on a line of its own")
        case "did not find expected '-' indicator":
            .words(
                id: "daftar ini terputus; awali setiap butir dengan “-” yang lurus",
                en: "this list is broken; begin each item with a “-” in line")
        default: .text(context.isEmpty ? text : "\(text) (\(context))")
        }
    }
}
