#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>
#include <jerror.h>

#include "Buffers.h"

typedef struct {
    struct jpeg_error_mgr manager;
    jmp_buf end;
    ImageState state;
} Faults;

static void leave(j_common_ptr file) {
    Faults *faults = (Faults *)file->err;
    int is_memory = file->err->msg_code == JERR_OUT_OF_MEMORY;
    faults->state = is_memory ? ImageTooLarge : ImageBroken;
    longjmp(faults->end, 1);
}

// libjpeg goes on after most of what is wrong and only warns: what it then shows is half grey. These
// do not change the picture.
static void warn(j_common_ptr file, int level) {
    if (level >= 0) return;
    switch (file->err->msg_code) {
    case JWRN_ADOBE_XFORM:
    case JWRN_BOGUS_ICC:
    case JWRN_EXTRANEOUS_DATA:
    case JWRN_JFIF_MAJOR:
    case JWRN_TOO_MUCH_DATA: return;
    default: leave(file);
    }
}

// Each scan of a progressive file goes over the whole picture, and a small file may hold thousands.
static const int scan_limit = 200;

static void look_at_progress(j_common_ptr file) {
    if (((j_decompress_ptr)file)->input_scan_number > scan_limit) leave(file);
}

static struct jpeg_error_mgr *listening(Faults *faults) {
    struct jpeg_error_mgr *manager = jpeg_std_error(&faults->manager);
    manager->error_exit = leave;
    manager->emit_message = warn;
    return manager;
}

static int is_large_enough(
    struct jpeg_decompress_struct *file, unsigned eighths, int32_t width, int32_t height) {
    return ((uint64_t)file->image_width * eighths + 7) / 8 >= (uint64_t)width &&
           ((uint64_t)file->image_height * eighths + 7) / 8 >= (uint64_t)height;
}

ImageState image_read_jpeg(
    const uint8_t *bytes, size_t count, int32_t least_width, int32_t least_height,
    ImagePixels *image) {
    struct jpeg_decompress_struct file;
    Faults faults;
    struct jpeg_progress_mgr progress = {.progress_monitor = look_at_progress};
    JOCTET *volatile profile = NULL;
    file.err = listening(&faults);
    if (setjmp(faults.end)) {
        jpeg_destroy_decompress(&file);
        free(profile);
        image_release(image);
        return faults.state;
    }
    jpeg_create_decompress(&file);
    file.progress = &progress;
    jpeg_mem_src(&file, bytes, count);
    jpeg_save_markers(&file, JPEG_APP0 + 2, 0xFFFF);
    jpeg_read_header(&file, TRUE);
    switch (file.jpeg_color_space) {
    case JCS_GRAYSCALE: file.out_color_space = JCS_GRAYSCALE; break;
    case JCS_YCbCr:
    case JCS_RGB: file.out_color_space = JCS_RGB; break;
    default:
        jpeg_destroy_decompress(&file);
        return ImageUnknownColours;
    }
    if ((uint64_t)file.image_width * file.image_height > image_pixel_limit) {
        faults.state = ImageTooLarge;
        longjmp(faults.end, 1);
    }
    file.scale_denom = 8;
    file.scale_num = 8;
    for (unsigned eighths = 1; eighths < 8; eighths *= 2) {
        if (is_large_enough(&file, eighths, least_width, least_height)) {
            file.scale_num = eighths;
            break;
        }
    }
    JOCTET *read = NULL;
    unsigned profile_count = 0;
    if (jpeg_read_icc_profile(&file, &read, &profile_count)) {
        profile = read;
        take_profile(image, read, profile_count);
    }
    jpeg_start_decompress(&file);
    image->width = (int32_t)file.output_width;
    image->height = (int32_t)file.output_height;
    image->channels = file.output_components;
    if (allocate_pixels(image) != ImageFine) {
        faults.state = ImageTooLarge;
        longjmp(faults.end, 1);
    }
    while (file.output_scanline < file.output_height) {
        JSAMPROW row = image->pixels +
            (size_t)file.output_scanline * file.output_width * file.output_components;
        jpeg_read_scanlines(&file, &row, 1);
    }
    jpeg_finish_decompress(&file);
    jpeg_destroy_decompress(&file);
    free(profile);
    return ImageFine;
}

ImageState image_write_jpeg(const ImagePixels *image, int32_t quality, ImageBytes *written) {
    struct jpeg_compress_struct file;
    Faults faults;
    unsigned char *bytes = NULL;
    unsigned long count = 0;
    file.err = listening(&faults);
    if (setjmp(faults.end)) {
        jpeg_destroy_compress(&file);
        free(bytes);
        return faults.state;
    }
    jpeg_create_compress(&file);
    jpeg_mem_dest(&file, &bytes, &count);
    file.image_width = (JDIMENSION)image->width;
    file.image_height = (JDIMENSION)image->height;
    file.input_components = image->channels;
    file.in_color_space = image->channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&file);
    jpeg_set_quality(&file, quality, TRUE);
    file.optimize_coding = TRUE;
    jpeg_simple_progression(&file);
    jpeg_start_compress(&file, TRUE);
    if (image->profile != NULL) {
        jpeg_write_icc_profile(&file, image->profile, image->profile_count);
    }
    while (file.next_scanline < file.image_height) {
        JSAMPROW row = image->pixels +
            (size_t)file.next_scanline * image->width * image->channels;
        jpeg_write_scanlines(&file, &row, 1);
    }
    jpeg_finish_compress(&file);
    jpeg_destroy_compress(&file);
    written->bytes = bytes;
    written->count = count;
    return ImageFine;
}
