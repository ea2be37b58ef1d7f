internal import Diagnostics
internal import Model
internal import YAML

extension ValueType where Value == TileMap {
    /// How an empty place is written.
    private static var empty: String { "." }
    private static let tile = Form.either([.name(.city), .choice([empty])])
    private static let form = Form.list(.list(tile))

    /// Where each city stands: rows from north to south, each from west to east.
    static let tiles = ValueType(form) { node, key, decoding in
        guard case .sequence(let lines) = node.value else {
            decoding.reportWrongType(of: node, for: key, expected: form)
            return nil
        }
        var cities = PlacedCities()
        let rows = lines.compactMap { row($0, key, &cities, &decoding) }
        if cities.places.isEmpty, !cities.hasFaults {
            decoding.report(.emptyValue, at: node.position, ["key": .text(key)])
            return nil
        }
        let missing = decoding.names.cities.all.filter { !cities.isNamed($0) }
        // What stands in a row that cannot be read is not missing.
        if !missing.isEmpty, rows.count == lines.count {
            decoding.report(
                .missingFromMap, at: node.position, ["cities": .list(missing)])
        }
        return TileMap(rows: rows)
    }

    private static func row(
        _ node: Node, _ key: String, _ cities: inout PlacedCities, _ decoding: inout Decoding
    ) -> [City.ID?]? {
        guard case .sequence(let tiles) = node.value else {
            decoding.reportWrongType(of: node, for: key, expected: .list(tile))
            cities.hasFaults = true
            return nil
        }
        return tiles.map { tile in
            if case .scalar(empty, _) = tile.value { return nil }
            return city(tile, key, &cities, &decoding)
        }
    }

    private static func city(
        _ node: Node, _ key: String, _ cities: inout PlacedCities, _ decoding: inout Decoding
    ) -> City.ID? {
        guard let city = ValueType<City.ID>.city.decode(node, key, &decoding) else {
            cities.hasFaults = true
            // A city that a misspelt name means is not missing, too.
            if case .scalar(let text, _) = node.value,
                let meant = nearestName(to: text, among: decoding.names.cities.all)
            {
                cities.meant.insert(meant)
            }
            return nil
        }
        if let first = cities.places[city.text] {
            decoding.reportDuplicate(city.text, at: node.position, first: first)
            return nil
        }
        cities.places[city.text] = node.position
        return city
    }
}

/// The cities that a map has so far.
private struct PlacedCities {
    var places: [String: Position] = [:]
    /// What misspelt names mean.
    var meant: Set<String> = []
    var hasFaults = false

    func isNamed(_ city: String) -> Bool { places[city] != nil || meant.contains(city) }
}
