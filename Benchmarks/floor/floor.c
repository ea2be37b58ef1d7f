/*
 * The least that a static site generator has to do, as a floor to measure against.
 *
 *     floor [--threads N] [--folders] CONTENT OUTPUT
 *
 * Reads every .md file below CONTENT, leaves out the front matter between two lines `---`, runs
 * libcmark over the rest, and writes a page of 8 KiB for each into the empty folder OUTPUT: the HTML,
 * cut or filled up with spaces. No totals, no templates, no links, no lists: what a real generator
 * takes beyond this is for what makes a site of the files.
 *
 * Pages are flat files, NUMBER.html, unless --folders asks for NUMBER/index.html, as sites have it.
 * With N threads each takes every Nth file. Exit codes: 0 done, 2 wrong usage or a failed call.
 */

#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { page_size = 8192, most_threads = 64 };

struct work {
    char **paths;
    size_t count;
    size_t first;
    size_t step;
    int output;
    int in_folders;
};

static void fail(const char *what) {
    fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
    exit(2);
}

static void *or_fail(void *memory) {
    if (memory == NULL) fail("memory");
    return memory;
}

/* The paths of the .md files below a folder. */
static char **markdown_files(char *folder, size_t *count) {
    char *roots[] = {folder, NULL};
    FTS *tree = or_fail(fts_open(roots, FTS_PHYSICAL | FTS_NOSTAT | FTS_NOCHDIR, NULL));
    char **paths = NULL;
    size_t room = 0;
    FTSENT *entry;
    *count = 0;
    while ((entry = fts_read(tree)) != NULL) {
        if (entry->fts_info == FTS_ERR || entry->fts_info == FTS_DNR) fail(entry->fts_path);
        if (entry->fts_info == FTS_D || entry->fts_info == FTS_DP) continue;
        if (entry->fts_namelen < 3 || strcmp(entry->fts_name + entry->fts_namelen - 3, ".md") != 0)
            continue;
        if (*count == room) {
            room = room ? 2 * room : 1024;
            paths = or_fail(realloc(paths, room * sizeof *paths));
        }
        paths[(*count)++] = or_fail(strdup(entry->fts_path));
    }
    fts_close(tree);
    return paths;
}

/* Where the text begins: behind the second line that is exactly `---`. */
static size_t body_start(const char *bytes, size_t size) {
    if (size < 4 || memcmp(bytes, "---\n", 4) != 0) return 0;
    for (size_t at = 4; at < size;) {
        if (size - at >= 4 && memcmp(bytes + at, "---\n", 4) == 0) return at + 4;
        const char *end = memchr(bytes + at, '\n', size - at);
        if (end == NULL) break;
        at = (size_t)(end - bytes) + 1;
    }
    return 0;
}

/* A file's bytes in a buffer that grows; returns how many. */
static size_t read_file(const char *path, char **bytes, size_t *room) {
    int file = open(path, O_RDONLY);
    if (file < 0) fail(path);
    size_t size = 0;
    for (;;) {
        if (size == *room) {
            *room = *room ? 2 * *room : 16384;
            *bytes = or_fail(realloc(*bytes, *room));
        }
        ssize_t got = read(file, *bytes + size, *room - size);
        if (got < 0) fail(path);
        if (got == 0) break;
        size += (size_t)got;
    }
    close(file);
    return size;
}

static void write_page(const struct work *work, size_t number, const char *page) {
    char name[64];
    if (work->in_folders) {
        snprintf(name, sizeof name, "%zu", number);
        if (mkdirat(work->output, name, 0777) != 0) fail(name);
        snprintf(name, sizeof name, "%zu/index.html", number);
    } else {
        snprintf(name, sizeof name, "%zu.html", number);
    }
    int file = openat(work->output, name, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (file < 0) fail(name);
    for (size_t done = 0; done < page_size;) {
        ssize_t put = write(file, page + done, page_size - done);
        if (put < 0) fail(name);
        done += (size_t)put;
    }
    if (close(file) != 0) fail(name);
}

static void *make_pages(void *argument) {
    const struct work *work = argument;
    char *bytes = NULL, page[page_size];
    size_t room = 0;
    for (size_t number = work->first; number < work->count; number += work->step) {
        size_t size = read_file(work->paths[number], &bytes, &room);
        size_t start = body_start(bytes, size);
        char *html = cmark_markdown_to_html(bytes + start, size - start, CMARK_OPT_DEFAULT);
        size_t length = strlen(html);
        if (length > page_size) length = page_size;
        memcpy(page, html, length);
        memset(page + length, ' ', page_size - length);
        free(html);
        write_page(work, number, page);
    }
    free(bytes);
    return NULL;
}

int main(int count, char **arguments) {
    size_t threads = 1, files;
    int in_folders = 0, at = 1;
    for (; at < count && strncmp(arguments[at], "--", 2) == 0; at++) {
        if (strcmp(arguments[at], "--folders") == 0) {
            in_folders = 1;
        } else if (strcmp(arguments[at], "--threads") == 0 && at + 1 < count) {
            threads = strtoul(arguments[++at], NULL, 10);
        } else {
            break;
        }
    }
    if (count - at != 2 || threads < 1 || threads > most_threads) {
        fprintf(stderr, "usage: floor [--threads N] [--folders] CONTENT OUTPUT\n");
        return 2;
    }
    int output = open(arguments[at + 1], O_RDONLY | O_DIRECTORY);
    if (output < 0) fail(arguments[at + 1]);
    char **paths = markdown_files(arguments[at], &files);
    struct work work[most_threads];
    pthread_t thread[most_threads];
    for (size_t index = 0; index < threads; index++) {
        work[index] = (struct work){paths, files, index, threads, output, in_folders};
        if (index > 0 && pthread_create(&thread[index], NULL, make_pages, &work[index]) != 0)
            fail("thread");
    }
    make_pages(&work[0]);
    for (size_t index = 1; index < threads; index++) pthread_join(thread[index], NULL);
    printf("%zu pages\n", files);
    return 0;
}
