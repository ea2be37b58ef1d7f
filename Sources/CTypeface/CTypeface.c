// stb_truetype lies in its header alone, so that a program links nothing for it. It trusts the
// typeface that it is given: only those below are ever given to it.
#include "CTypeface.h"

#include <string.h>

#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#include <stb/stb_truetype.h>
#pragma clang diagnostic pop

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text[] = {
#embed "Inter/Inter-Medium.otf"
};
static const unsigned char heading[] = {
#embed "Inter/InterDisplay-Bold.otf"
};

_Static_assert(sizeof(stbtt_fontinfo) <= sizeof(Typeface), "a Typeface holds what stb needs");

static const stbtt_fontinfo *opened(const Typeface *typeface) {
    return (const stbtt_fontinfo *)typeface;
}

bool typeface_open(Typeface *typeface, TypefaceKind kind) {
    memset(typeface, 0, sizeof(*typeface));
    const unsigned char *bytes = kind == TypefaceHeading ? heading : text;
    return stbtt_InitFont((stbtt_fontinfo *)typeface, bytes, 0) != 0;
}

int32_t typeface_shape(const Typeface *typeface, uint32_t scalar) {
    return stbtt_FindGlyphIndex(opened(typeface), (int)scalar);
}

float typeface_scale(const Typeface *typeface, float pixels) {
    return stbtt_ScaleForMappingEmToPixels(opened(typeface), pixels);
}

int32_t typeface_advance(const Typeface *typeface, int32_t shape) {
    int advance = 0;
    stbtt_GetGlyphHMetrics(opened(typeface), shape, &advance, NULL);
    return advance;
}

int32_t typeface_kerning(const Typeface *typeface, int32_t first, int32_t second) {
    return stbtt_GetGlyphKernAdvance(opened(typeface), first, second);
}

LetterBox typeface_box(const Typeface *typeface, int32_t shape, float scale, float shift) {
    int left, top, right, bottom;
    stbtt_GetGlyphBitmapBoxSubpixel(
        opened(typeface), shape, scale, scale, shift, 0, &left, &top, &right, &bottom);
    return (LetterBox){left, top, right - left, bottom - top};
}

void typeface_draw(
    const Typeface *typeface, int32_t shape, float scale, float shift, LetterBox box,
    uint8_t *coverage) {
    stbtt_MakeGlyphBitmapSubpixel(
        opened(typeface), coverage, box.width, box.height, box.width, scale, scale, shift, 0,
        shape);
}
