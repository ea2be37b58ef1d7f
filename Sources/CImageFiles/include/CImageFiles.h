// Files of pictures as pixels and back, by libjpeg-turbo and libpng, and pixels in another size, by
// stb_image_resize. The libraries tell faults by longjmp, which must not cross Swift: it ends here.
#include <stddef.h>
#include <stdint.h>

typedef enum : uint8_t {
    ImageFine = 0,
    // The bytes are not what the format asks for, or end too early.
    ImageBroken,
    // It has colours that a browser may show and that are not read here, such as CMYK.
    ImageUnknownColours,
    // It has more pixels than the limit, or than there is memory for.
    ImageTooLarge,
} ImageState;

// The most pixels that a picture may have to be read. All of a PNG, or of a progressive JPEG, is in
// memory at once: with four bytes each this is 160 MB.
static const uint64_t image_pixel_limit = 40000000;

// Pixels of one byte a channel: 1 (grey), 3 (red, green, blue) or 4 (with alpha), row by row; with
// the profile of their colours, if the file has one that is small.
typedef struct {
    uint8_t *pixels;
    int32_t width, height, channels;
    uint8_t *profile;
    uint32_t profile_count;
} ImagePixels;

// Bytes of a file.
typedef struct {
    uint8_t *bytes;
    size_t count;
} ImageBytes;

// Reads a JPEG file. It may be made smaller by halves and the like while it is read, but not smaller
// than `least_width` and `least_height`.
ImageState image_read_jpeg(
    const uint8_t *bytes, size_t count, int32_t least_width, int32_t least_height,
    ImagePixels *image);
// Reads a PNG file: its first picture where it moves.
ImageState image_read_png(const uint8_t *bytes, size_t count, ImagePixels *image);
// Makes the pixels of another size.
ImageState image_resize(const ImagePixels *image, int32_t width, int32_t height, ImagePixels *other);
// Turns and mirrors pixels as Exif's orientation 1 to 8 says.
ImageState image_turn(const ImagePixels *image, int32_t orientation, ImagePixels *other);
// Writes a JPEG file (without alpha) or a PNG file: pixels and the profile of their colours, nothing
// else.
ImageState image_write_jpeg(const ImagePixels *image, int32_t quality, ImageBytes *file);
ImageState image_write_png(const ImagePixels *image, ImageBytes *file);
// Writes a PNG file of pixels of four bits, each the number of one of sixteen colours (three bytes
// each).
ImageState image_write_drawing(
    const uint8_t *rows, int32_t width, int32_t height, const uint8_t *colours, ImageBytes *file);

void image_release(ImagePixels *image);
void image_bytes_release(ImageBytes *file);
