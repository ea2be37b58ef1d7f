// The entry of libFuzzer for programs that have a `main` of their own; no header declares it.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*run)(const uint8_t *_Nullable bytes, size_t count));
