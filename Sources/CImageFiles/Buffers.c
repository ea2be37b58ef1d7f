#include "Buffers.h"

#include <stdlib.h>
#include <string.h>

void image_release(ImagePixels *image) {
    free(image->pixels);
    free(image->profile);
    memset(image, 0, sizeof(*image));
}

void image_bytes_release(ImageBytes *file) {
    free(file->bytes);
    memset(file, 0, sizeof(*file));
}

ImageState allocate_pixels(ImagePixels *image) {
    image->pixels = malloc((size_t)image->width * image->height * image->channels);
    return image->pixels == NULL ? ImageTooLarge : ImageFine;
}

// A profile is mostly some hundred bytes; one that is larger than this would weigh more than it is
// worth in a small picture.
static const uint32_t profile_limit = 4096;

void take_profile(ImagePixels *image, const uint8_t *profile, uint32_t count) {
    if (profile == NULL || count == 0 || count > profile_limit) return;
    image->profile = malloc(count);
    if (image->profile == NULL) return;
    memcpy(image->profile, profile, count);
    image->profile_count = count;
}

ImageState image_turn(const ImagePixels *image, int32_t orientation, ImagePixels *other) {
    int is_quarter = orientation >= 5;
    int32_t width = image->width, height = image->height, channels = image->channels;
    other->width = is_quarter ? height : width;
    other->height = is_quarter ? width : height;
    other->channels = channels;
    if (allocate_pixels(other) != ImageFine) return ImageTooLarge;
    take_profile(other, image->profile, image->profile_count);
    // Where the first row and the first column of the file are to be seen (TIFF 6.0, tag 274).
    int from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    int from_below = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    for (int32_t y = 0; y < other->height; y++) {
        for (int32_t x = 0; x < other->width; x++) {
            int32_t column = is_quarter ? y : x, row = is_quarter ? x : y;
            if (from_right) column = width - 1 - column;
            if (from_below) row = height - 1 - row;
            memcpy(
                other->pixels + ((size_t)y * other->width + x) * channels,
                image->pixels + ((size_t)row * width + column) * channels, channels);
        }
    }
    return ImageFine;
}
