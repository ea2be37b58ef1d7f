#include "CMessageDigest.h"

// libmd's own header draws in types of the C library, which a Swift module would then claim as its own.
#include <sha2.h>

void sha256_of(const void *bytes, size_t count, unsigned char *digest) {
    SHA2_CTX state;
    SHA256Init(&state);
    SHA256Update(&state, bytes, count);
    SHA256Final(digest, &state);
}
