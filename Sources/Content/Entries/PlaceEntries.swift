internal import Diagnostics
internal import Model

enum RegionKeys {
    static let level = Key("level", ValueType<String>.text)
    static let figures = Key("figures", ValueType.figures(in: .base))

    static let forms = CommonKeys.around([level.form, figures.form])
}

enum CityKeys {
    static let order = Key.required("order", ValueType.number(from: 1, to: 9999))
    static let kind = Key("kind", ValueType<City.Kind>.choice)
    static let codes = Key("codes", ValueType.codes)
    static let figures = Key("figures", ValueType.figures(in: .base))

    static let forms =
        CommonKeys.around([order.form, kind.form, codes.form, figures.form])
}

extension ValueType where Value == City.Codes {
    private static let kpu = Key("kpu", ValueType<String>.text)
    private static let kemendagri = Key("kemendagri", ValueType<String>.text)
    private static let bps = Key("bps", ValueType<String>.text)
    private static let forms: [KeyForm] = [kpu.form, kemendagri.form, bps.form]

    /// Codes by the authority that gives them.
    static let codes = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        return City.Codes(
            kpu: mapping.value(kpu, &decoding), kemendagri: mapping.value(kemendagri, &decoding),
            bps: mapping.value(bps, &decoding))
    }
}

extension EntryFile {
    /// The whole that the site is about.
    func region(_ decoding: inout Decoding) -> Region? {
        guard let mapping = mapping(.region, &decoding) else { return nil }
        let header = header(mapping, &decoding)
        let level = mapping.value(RegionKeys.level, &decoding)
        let figures = mapping.values(RegionKeys.figures, &decoding)
        return mapping.value(CommonKeys.title, &decoding).map {
            Region(header: header, title: $0, level: level, figures: figures)
        }
    }

    /// A city or regency.
    func city(_ decoding: inout Decoding) -> City? {
        guard let mapping = mapping(.city, &decoding) else { return nil }
        let header = header(mapping, &decoding)
        let kind = mapping.value(CityKeys.kind, &decoding)
        let codes = mapping.value(CityKeys.codes, &decoding)
        let figures = mapping.values(CityKeys.figures, &decoding)
        guard let id = City.ID(name), let title = mapping.value(CommonKeys.title, &decoding),
            let order = mapping.value(CityKeys.order, &decoding)
        else { return nil }
        return City(
            header: header, id: id, title: title, order: order, kind: kind,
            codes: codes ?? City.Codes(kpu: nil, kemendagri: nil, bps: nil), figures: figures)
    }
}
