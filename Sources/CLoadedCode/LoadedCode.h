// Glibc declares dl_iterate_phdr(3) only under _GNU_SOURCE, which Swift's module of it does not set.
#if defined(__linux__)
#include <elf.h>
#include <stddef.h>

/// The first members of `struct dl_phdr_info`: a program or library in memory, and its segments.
struct loaded_code {
    Elf64_Addr address;
    const char *name;
    const Elf64_Phdr *segments;
    Elf64_Half segment_count;
};
int dl_iterate_phdr(int (*visit)(struct loaded_code *, size_t, void *), void *context);
#endif
