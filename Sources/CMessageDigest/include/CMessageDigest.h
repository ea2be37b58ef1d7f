#ifndef CMESSAGEDIGEST_H
#define CMESSAGEDIGEST_H

#include <stddef.h>

/// Writes the SHA-256 of bytes to 32 bytes.
void sha256_of(const void *bytes, size_t count, unsigned char *digest);

#endif
