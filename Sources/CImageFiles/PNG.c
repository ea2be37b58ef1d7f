#include <stdlib.h>
#include <string.h>

#include <png.h>

#include "Buffers.h"

typedef struct {
    const uint8_t *bytes;
    size_t count, next;
} Source;

static void leave(png_structp file, png_const_charp message) {
    (void)message;
    png_longjmp(file, 1);
}

// A warning is about what does not change the picture: a text, a chunk that is not known.
static void pass_over(png_structp file, png_const_charp message) {
    (void)file;
    (void)message;
}

static void take(png_structp file, png_bytep bytes, size_t count) {
    Source *source = png_get_io_ptr(file);
    if (count > source->count - source->next) png_error(file, "ends too early");
    memcpy(bytes, source->bytes + source->next, count);
    source->next += count;
}

ImageState image_read_png(const uint8_t *bytes, size_t count, ImagePixels *image) {
    Source source = {bytes, count, 0};
    png_structp file = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, leave, pass_over);
    png_infop info = file == NULL ? NULL : png_create_info_struct(file);
    png_bytep *volatile rows = NULL;
    if (info == NULL) {
        png_destroy_read_struct(&file, NULL, NULL);
        return ImageTooLarge;
    }
    if (setjmp(png_jmpbuf(file))) {
        png_destroy_read_struct(&file, &info, NULL);
        free((void *)rows);
        image_release(image);
        return ImageBroken;
    }
    png_set_read_fn(file, &source, take);
    png_read_info(file, info);
    if ((uint64_t)png_get_image_width(file, info) * png_get_image_height(file, info) >
        image_pixel_limit) {
        png_destroy_read_struct(&file, &info, NULL);
        return ImageTooLarge;
    }
    png_set_expand(file);
    png_set_scale_16(file);
    if (!(png_get_color_type(file, info) & PNG_COLOR_MASK_COLOR)) {
        int is_clear = png_get_color_type(file, info) & PNG_COLOR_MASK_ALPHA ||
            png_get_valid(file, info, PNG_INFO_tRNS);
        if (is_clear) png_set_gray_to_rgb(file);
    }
    png_set_interlace_handling(file);
    png_read_update_info(file, info);
    image->width = (int32_t)png_get_image_width(file, info);
    image->height = (int32_t)png_get_image_height(file, info);
    image->channels = png_get_channels(file, info);
    png_charp name;
    png_bytep profile;
    png_uint_32 profile_count;
    int compression;
    if (png_get_iCCP(file, info, &name, &compression, &profile, &profile_count)) {
        take_profile(image, profile, profile_count);
    }
    rows = malloc((size_t)image->height * sizeof(png_bytep));
    if (rows == NULL || allocate_pixels(image) != ImageFine) {
        png_destroy_read_struct(&file, &info, NULL);
        free((void *)rows);
        image_release(image);
        return ImageTooLarge;
    }
    for (int32_t y = 0; y < image->height; y++) {
        rows[y] = image->pixels + (size_t)y * image->width * image->channels;
    }
    png_read_image(file, rows);
    png_read_end(file, NULL);
    png_destroy_read_struct(&file, &info, NULL);
    free((void *)rows);
    return ImageFine;
}

typedef struct {
    ImageBytes file;
    size_t room;
} Growing;

static void give(png_structp file, png_bytep bytes, size_t count) {
    Growing *growing = png_get_io_ptr(file);
    size_t wanted = growing->file.count + count;
    if (wanted > growing->room) {
        size_t room = wanted * 2 + 16384;
        uint8_t *larger = realloc(growing->file.bytes, room);
        if (larger == NULL) png_error(file, "no memory");
        growing->file.bytes = larger;
        growing->room = room;
    }
    memcpy(growing->file.bytes + growing->file.count, bytes, count);
    growing->file.count = wanted;
}

static void flush(png_structp file) { (void)file; }

// What a PNG file is made of, besides its pixels.
typedef struct {
    int32_t width, height;
    int depth, colour_type, level, strategy, filters;
    const uint8_t *colours;
    const ImagePixels *profiled;
} Form;

static ImageState write_png(
    const uint8_t *rows, size_t row_count, const Form *form, ImageBytes *written) {
    Growing growing = {{NULL, 0}, 0};
    png_structp file = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, leave, pass_over);
    png_infop info = file == NULL ? NULL : png_create_info_struct(file);
    if (info == NULL) {
        png_destroy_write_struct(&file, NULL);
        return ImageTooLarge;
    }
    if (setjmp(png_jmpbuf(file))) {
        png_destroy_write_struct(&file, &info);
        image_bytes_release(&growing.file);
        return ImageTooLarge;
    }
    png_set_write_fn(file, &growing, give, flush);
    png_set_compression_level(file, form->level);
    png_set_compression_strategy(file, form->strategy);
    png_set_compression_buffer_size(file, 1 << 16);
    png_set_filter(file, PNG_FILTER_TYPE_BASE, form->filters);
    png_set_IHDR(
        file, info, (png_uint_32)form->width, (png_uint_32)form->height, form->depth,
        form->colour_type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    if (form->colours != NULL) {
        png_color palette[16];
        for (int index = 0; index < 16; index++) {
            const uint8_t *colour = form->colours + 3 * index;
            palette[index] = (png_color){colour[0], colour[1], colour[2]};
        }
        png_set_PLTE(file, info, palette, 16);
    }
    if (form->profiled != NULL && form->profiled->profile != NULL) {
        png_set_iCCP(
            file, info, "icc", PNG_COMPRESSION_TYPE_BASE, form->profiled->profile,
            form->profiled->profile_count);
    }
    png_write_info(file, info);
    for (int32_t y = 0; y < form->height; y++) png_write_row(file, rows + y * row_count);
    png_write_end(file, NULL);
    png_destroy_write_struct(&file, &info);
    *written = growing.file;
    return ImageFine;
}

ImageState image_write_png(const ImagePixels *image, ImageBytes *file) {
    Form form = {
        .width = image->width, .height = image->height, .depth = 8,
        .colour_type = PNG_COLOR_TYPE_GRAY, .level = 7, .filters = PNG_ALL_FILTERS,
        .profiled = image,
    };
    if (image->channels == 3) form.colour_type = PNG_COLOR_TYPE_RGB;
    if (image->channels == 4) form.colour_type = PNG_COLOR_TYPE_RGB_ALPHA;
    return write_png(image->pixels, (size_t)image->width * image->channels, &form, file);
}

ImageState image_write_drawing(
    const uint8_t *rows, int32_t width, int32_t height, const uint8_t *colours,
    ImageBytes *file) {
    // What is fast here: a whole card in a millisecond, and still a tenth of what it may weigh.
    Form form = {
        .width = width, .height = height, .depth = 4, .colour_type = PNG_COLOR_TYPE_PALETTE,
        .level = 1, .filters = PNG_FILTER_NONE, .colours = colours,
    };
    return write_png(rows, (size_t)(width + 1) / 2, &form, file);
}
