// The whole of XXH3 lies in its header, so that a program links nothing and needs no library where
// it runs. There its functions are macros, and its state is aligned more than a Swift value can be,
// so Swift sees neither: these are their names for it, the state as bytes.
#define XXH_INLINE_ALL
#include <xxhash.h>

typedef XXH128_hash_t XXHash128;

static const size_t xxhash128_state_size = sizeof(XXH3_state_t);
static const size_t xxhash128_state_alignment = 64;

static inline XXHash128 xxhash128(const void *bytes, size_t count) {
    return XXH3_128bits(bytes, count);
}
static inline void xxhash128_begin(void *state) { XXH3_128bits_reset((XXH3_state_t *)state); }
static inline void xxhash128_append(void *state, const void *bytes, size_t count) {
    XXH3_128bits_update((XXH3_state_t *)state, bytes, count);
}
static inline XXHash128 xxhash128_finished(const void *state) {
    return XXH3_128bits_digest((const XXH3_state_t *)state);
}
