#include "CImageFiles.h"

// Room for the pixels of an image whose size and channels are set.
ImageState allocate_pixels(ImagePixels *image);
// Keeps a profile of colours, unless it is large.
void take_profile(ImagePixels *image, const uint8_t *profile, uint32_t count);
