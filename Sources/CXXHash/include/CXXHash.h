// XXH3 with 128 bits, as Swift can see it. In xxhash.h the functions are macros, and the state is
// aligned more than a Swift value can be: these are their names for Swift, the state as bytes.
#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint64_t low64, high64;
} XXHash128;

extern const size_t xxhash128_state_size;
extern const size_t xxhash128_state_alignment;

XXHash128 xxhash128(const void *bytes, size_t count);
void xxhash128_begin(void *state);
void xxhash128_append(void *state, const void *bytes, size_t count);
XXHash128 xxhash128_finished(const void *state);
