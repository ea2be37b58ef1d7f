// The whole of XXH3 lies in its header, so that a program links nothing and needs no library where
// it runs.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "CXXHash.h"

const size_t xxhash128_state_size = sizeof(XXH3_state_t);
const size_t xxhash128_state_alignment = 64;

static XXHash128 seen(XXH128_hash_t hash) { return (XXHash128){hash.low64, hash.high64}; }

XXHash128 xxhash128(const void *bytes, size_t count) { return seen(XXH3_128bits(bytes, count)); }

void xxhash128_begin(void *state) { XXH3_128bits_reset((XXH3_state_t *)state); }

void xxhash128_append(void *state, const void *bytes, size_t count) {
    XXH3_128bits_update((XXH3_state_t *)state, bytes, count);
}

XXHash128 xxhash128_finished(const void *state) {
    return seen(XXH3_128bits_digest((const XXH3_state_t *)state));
}
