#include "Buffers.h"

#define STB_IMAGE_RESIZE_STATIC
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#include <stb/stb_image_resize.h>
#pragma clang diagnostic pop

ImageState image_resize(
    const ImagePixels *image, int32_t width, int32_t height, ImagePixels *other) {
    other->width = width;
    other->height = height;
    other->channels = image->channels;
    if (allocate_pixels(other) != ImageFine) return ImageTooLarge;
    take_profile(other, image->profile, image->profile_count);
    int is_fine = stbir_resize_uint8_srgb(
        image->pixels, image->width, image->height, 0, other->pixels, width, height, 0,
        image->channels, image->channels == 4 ? 3 : STBIR_ALPHA_CHANNEL_NONE, 0);
    return is_fine ? ImageFine : ImageTooLarge;
}
