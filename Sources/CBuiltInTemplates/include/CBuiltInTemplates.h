// The files of the repository's Templates/, in the program itself, so that it works wherever it lies.
#include <stddef.h>

typedef struct {
    /// From the site folder: `Templates/home.mustache`.
    const char *path;
    const unsigned char *bytes;
    size_t count;
} BuiltInFile;

extern const size_t built_in_file_count;

/// A file by its number, from 0 to the count.
BuiltInFile built_in_file(size_t number);
