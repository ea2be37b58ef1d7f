/// The records of a CSV file (RFC 4180), each with its fields; `nil` where a quote is out of place.
func csvRecords(_ bytes: [UInt8]) -> [[String]]? {
    let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    let (returnByte, feed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    var records: [[String]] = []
    var fields: [String] = []
    var index = 0
    while index < bytes.count {
        var field: [UInt8] = []
        if bytes[index] == quote {
            index += 1
            while true {
                guard index < bytes.count else { return nil }
                if bytes[index] == quote {
                    guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
                    index += 1
                }
                field.append(bytes[index])
                index += 1
            }
            index += 1
        } else {
            while index < bytes.count, bytes[index] != comma, bytes[index] != returnByte {
                if bytes[index] == quote || bytes[index] == feed { return nil }
                field.append(bytes[index])
                index += 1
            }
        }
        fields.append(String(decoding: field, as: UTF8.self))
        if index < bytes.count, bytes[index] == comma {
            index += 1
            continue
        }
        guard index + 1 < bytes.count, bytes[index] == returnByte, bytes[index + 1] == feed
        else { return nil }
        records.append(fields)
        fields = []
        index += 2
    }
    return fields.isEmpty ? records : nil
}
