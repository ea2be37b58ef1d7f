"""What an output consists of before and after a build, and what the build did to it."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class FileState:
    """A file's identity and the time of its last change in nanoseconds, and its bytes."""

    inode: int
    modified: int
    digest: bytes


Snapshot = dict[str, FileState]


@dataclass(frozen=True)
class Difference:
    """What one build did: paths that came or went, with other bytes, or touched without need."""

    came: list[str]
    went: list[str]
    changed: list[str]
    # Written anew, or their time moved, though the bytes are the same.
    touched: list[str]


def snapshot(folder: Path) -> Snapshot:
    files: Snapshot = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            state = os.stat(path, follow_symlinks=False)
            with open(path, "rb") as file:
                digest = hashlib.blake2b(file.read(), digest_size=16).digest()
            files[os.path.relpath(path, folder)] = FileState(
                state.st_ino, state.st_mtime_ns, digest)
    return files


def difference(before: Snapshot, after: Snapshot) -> Difference:
    both = sorted(before.keys() & after.keys())
    changed = [path for path in both if before[path].digest != after[path].digest]
    touched = [
        path for path in both
        if before[path].digest == after[path].digest and before[path] != after[path]
    ]
    return Difference(
        sorted(after.keys() - before.keys()), sorted(before.keys() - after.keys()), changed, touched)


@dataclass(frozen=True)
class Extent:
    """How many pages a site has, and how many bytes in all."""

    pages: int
    bytes: int


def extent(folder: Path) -> Extent:
    pages = total = 0
    for place, _, names in os.walk(folder):
        pages += sum(name.endswith(".html") for name in names)
        total += sum(os.stat(os.path.join(place, name)).st_size for name in names)
    return Extent(pages, total)


def pages(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
