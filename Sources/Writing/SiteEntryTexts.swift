internal import Content
internal import Diagnostics
internal import Model

extension NewSite {
    /// An entry with nothing known but the day.
    func blank(_ kind: EntryKind) -> EntryText {
        EntryText(kind: kind, language: language, day: today, now: "\(today)T20:15")
    }

    /// The lines of facts that are known; where none is, those to be filled.
    private func factLines(_ known: [(metric: String, total: Int)]) -> [String] {
        known.isEmpty
            ? facts.map { "#   \($0.id): …" } : known.map { "  \($0.metric): \(number($0.total))" }
    }

    var regionText: String {
        var text = blank(.region)
        text.values["title"] = words("Seluruh wilayah", "The whole region")
        text.blocks["figures"] = factLines(statedTotals)
        text.body = words(
            "Tulisan ini tampil di beranda. Ceritakan untuk apa posko-posko ini dibuka.",
            "This text stands on the home page. Say what the posts are there for.")
        return text.text
    }

    func text(ofCity index: Int) -> String {
        var text = blank(.city)
        text.values = ["title": yaml(cities[index].title), "order": String(index + 1)]
        text.blocks["figures"] = factLines(isSimulation ? simulatedFacts(ofCity: index) : [])
        text.body = words(
            "Tuliskan di sini hal yang perlu diketahui tentang wilayah ini.",
            "Say here what readers should know of the city.")
        return text.text
    }

    func text(ofPost index: Int) -> String {
        let post = posts[index]
        var text = blank(.post)
        text.values = [
            "title": yaml(post.title), "level": "city", "city": cities[post.city].id,
            "election": occasionID, "status": "active",
            "opened": (isSimulation ? simulatedDays.first ?? today : today).description,
            "hours": "08.00-20.00",
        ]
        text.body = words(
            "Posko ini melayani [wilayahnya](../cities/\(cities[post.city].id).md). Tuliskan di sini cara warga melapor.",
            "The post serves [its city](../cities/\(cities[post.city].id).md). Say here how people report to it."
        )
        return text.text
    }

    func text(ofCandidate index: Int) -> String {
        let pair = candidates[index]
        let names = pair.title.split(separator: "–").map(String.init)
        var text = blank(.candidate)
        text.values = ["title": yaml(pair.title), "number": String(index + 1)]
        text.values["governor"] = names.first
        text.values["vice_governor"] = names.last
        text.body = words(
            "Pasangan contoh. Ganti namanya dan nama berkas ini.",
            "An example. Change the names, and that of this file.")
        return text.text
    }

    /// News and a page.
    var articles: [(String, String)] {
        let first = isSimulation ? simulatedDays.first ?? today : today
        var news = blank(.news)
        news.values["title"] = words("Situs ini dibuka", "The site opens")
        news.values["date"] = first.description
        news.examples["cities"] = "[\(cities[0].id)]"
        news.body = words(
            "Contoh berita. Ubah berkas ini, atau hapus dan buat yang baru dengan `posko new news`.",
            "An example. Change this file, or remove it and begin another with `posko new news`.")
        var page = blank(.page)
        page.values["title"] = words("Tentang situs ini", "About this site")
        page.values["menu"] = "1"
        page.body =
            isSimulation
            ? words(
                "Situs latihan: semua angka, masalah dan ralat di sini dibuat oleh program, dan tidak satu pun nyata.",
                "An exercise: all figures, problems and corrections were made by a program, and none is real."
            )
            : words(
                "Ceritakan siapa yang menerbitkan situs ini dan dari mana angkanya.",
                "Say who publishes this site and where its figures come from.")
        return [
            ("Content/news/\(first)-\(words("situs-dibuka", "site-opens")).md", news.text),
            ("Content/pages/\(words("tentang", "about")).md", page.text),
        ]
    }

    /// A report that shows how one is written, and enters no total.
    var exampleReport: [(String, String)] {
        let post = posts[0]
        var text = blank(.summary)
        text.values = [
            "post": post.id, "date": exampleDay.description, "status": "provisional",
            "simulation": "true",
        ]
        text.blocks["figures"] = occasion.metrics.filter { $0.grain == "post" }.flatMap { metric in
            let label = metric.label.wording(in: language)
            let parts = metric.partNames(in: language)
            if parts.isEmpty { return ["  \(metric.id): 12  # \(label)"] }
            return ["  \(metric.id):  # \(label)"] + parts.map { "    \($0): 3" }
        }
        let (title, category) = (
            words("Genset rusak", "Generator broken"), words("logistik", "supplies")
        )
        text.blocks["issues"] = [
            "  - {id: M-001, title: \(title), category: \(category), severity: high, status: open}"
        ]
        text.body = words(
            "Contoh laporan: karena `simulation: true`, angkanya tidak ikut dijumlahkan. Hapus berkas ini bila laporan pertama sudah ada; buat laporan dengan `posko new summary`.",
            "An example: as it says `simulation: true`, its figures enter no total. Remove this file once there is a real report; begin one with `posko new summary`."
        )
        let name = "\(exampleDay)-\(post.id)"
        return [("Content/summaries/\(exampleDay.month)/\(name).md", text.text)]
    }

    /// Yesterday, so that today's report can be begun.
    private var exampleDay: Day { today.previous }

    /// What a city's own entry tells of it.
    var facts: [PlannedMetric] {
        let names = ["registered_voters", "stations", "residents"]
        return occasion.metrics.filter { names.contains($0.id) }
    }

    /// A number as the site's language writes it.
    func number(_ number: Int) -> String { language.grouped(Int64(number)) }
}
