// Glibc declares renameat2(2) only under _GNU_SOURCE, which Swift's module of it does not set.
#if defined(__linux__)
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path,
              unsigned int flags);
#define EXCHANGE_FLAG (1u << 1) /* RENAME_EXCHANGE */
#endif
