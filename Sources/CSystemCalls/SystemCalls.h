// Glibc declares renameat2(2) and statx(2) only under _GNU_SOURCE, which Swift's module of it does
// not set.
#if defined(__linux__)
#include <linux/stat.h>

int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path,
              unsigned int flags);
#define EXCHANGE_FLAG (1u << 1) /* RENAME_EXCHANGE */

int statx(int folder, const char *path, int flags, unsigned int mask, struct statx *status);
#define MOUNT_ROOT_ATTRIBUTE 0x2000ull /* STATX_ATTR_MOUNT_ROOT, of Linux 5.8 */
#endif
