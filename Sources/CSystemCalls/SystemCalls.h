// Glibc declares these only under _GNU_SOURCE, which Swift's module of it does not set.
#if defined(__linux__)
#include <elf.h>
#include <linux/stat.h>
#include <stddef.h>

int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path,
              unsigned int flags);
#define EXCHANGE_FLAG (1u << 1) /* RENAME_EXCHANGE */

int statx(int folder, const char *path, int flags, unsigned int mask, struct statx *status);
#define MOUNT_ROOT_ATTRIBUTE 0x2000ull /* STATX_ATTR_MOUNT_ROOT, of Linux 5.8 */

/// The first members of `struct dl_phdr_info`: a program or library in memory, and its segments.
struct loaded_code {
    Elf64_Addr address;
    const char *name;
    const Elf64_Phdr *segments;
    Elf64_Half segment_count;
};
int dl_iterate_phdr(int (*visit)(struct loaded_code *, size_t, void *), void *context);
#endif
