// Letters as pixels, by stb_truetype. Its header is macros and everything at once: these are the few
// names that Swift needs. The two typefaces are in the program, so that a picture is the same
// wherever it is made.
#include <stdbool.h>
#include <stdint.h>

// Which typeface.
typedef enum : uint8_t {
    TypefaceText = 0,
    TypefaceHeading = 1,
} TypefaceKind;

// An opened typeface. It points only into the program's own constants, so that it may be copied.
typedef struct {
    uint64_t words[32];
} Typeface;

// The pixels that a letter covers, from the point where it is set: `top` is negative above the line.
typedef struct {
    int32_t left, top, width, height;
} LetterBox;

// Opens a typeface; false where its bytes are none.
bool typeface_open(Typeface *typeface, TypefaceKind kind);
// The number of a letter's shape; 0 is the shape of what the typeface does not have.
int32_t typeface_shape(const Typeface *typeface, uint32_t scalar);
// Pixels for a unit of the typeface at so many pixels an em.
float typeface_scale(const Typeface *typeface, float pixels);
// How far the next letter stands, in units of the typeface.
int32_t typeface_advance(const Typeface *typeface, int32_t shape);
// How much nearer, or farther, the second shape stands after the first, in units of the typeface.
int32_t typeface_kerning(const Typeface *typeface, int32_t first, int32_t second);
// What a letter covers at a scale, set `shift` of a pixel to the right.
LetterBox typeface_box(const Typeface *typeface, int32_t shape, float scale, float shift);
// Writes how much of each pixel of its box a letter covers, 0 to 255, row by row.
void typeface_draw(
    const Typeface *typeface, int32_t shape, float scale, float shift, LetterBox box,
    uint8_t *coverage);
