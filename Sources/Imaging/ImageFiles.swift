internal import CImageFiles

/// Appends a picture of sixteen colours as a PNG file.
func appendPNG(of canvas: Canvas, to bytes: inout [UInt8]) {
    var file = ImageBytes()
    defer { image_bytes_release(&file) }
    let state = image_write_drawing(
        canvas.rows, Int32(canvas.width), Int32(canvas.height), Canvas.palette, &file)
    // Nothing but a lack of memory can come between, and that ends the program anyhow.
    guard state == ImageFine else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(start: file.bytes, count: file.count))
}
