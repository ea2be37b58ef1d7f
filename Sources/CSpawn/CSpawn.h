// Glibc declares it (2.29) only under _GNU_SOURCE, which Swift's module of it does not set.
#if defined(__linux__)
#include <spawn.h>
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
#endif
