"""What is measured on, and whether there is room."""

import os
import platform
import shutil
from pathlib import Path

# Of tmpfs for each summary: its file, and twice its page, in blocks of 4 KiB; and what Hugo holds.
ROOM_PER_SUMMARY = 48 * 1024
HUGO_PER_SUMMARY = 56 * 1024
MEBIBYTE = 1024 * 1024


class NoRoom(Exception):
    """The machine has too little room for a size; the message says how much is needed."""


def require_tmpfs(folder: Path) -> None:
    if file_system(folder) != "tmpfs":
        raise NoRoom(f"{folder} is not on tmpfs: choose another with --tmpfs")


def require_disk(folder: Path) -> None:
    if file_system(folder) in ("tmpfs", "ramfs"):
        raise NoRoom(f"{folder} is not on a disk: choose another with --disk")


def file_system(folder: Path) -> str:
    """The kind of the file system that a folder is on."""
    best, kind = "", "unknown"
    place = str(folder.resolve())
    for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines():
        _, mounted, name, *_ = line.split()
        inside = place == mounted or place.startswith(mounted.rstrip("/") + "/")
        if inside and len(mounted) >= len(best):
            best, kind = mounted, name
    return kind


def require_room(folder: Path, summaries: int) -> None:
    """Raises NoRoom where tmpfs, or memory for tmpfs and Hugo together, is too small."""
    needed = summaries * ROOM_PER_SUMMARY
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise NoRoom(
            f"{folder} has {free // MEBIBYTE} MiB, and {summaries:,} summaries need"
            f" {needed // MEBIBYTE}: free some, or choose smaller --sizes")
    needed += summaries * HUGO_PER_SUMMARY
    available = memory("MemAvailable")
    if available < needed:
        raise NoRoom(
            f"this machine has {available // MEBIBYTE} MiB of memory left, and {summaries:,}"
            f" summaries on tmpfs with Hugo need {needed // MEBIBYTE}: choose smaller --sizes")


def memory(name: str) -> int:
    """A line of /proc/meminfo, in bytes."""
    for line in Path("/proc/meminfo").read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    raise NoRoom(f"/proc/meminfo does not say {name}")


def described() -> str:
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    cores = min(2, len(os.sched_getaffinity(0)))
    total = memory("MemTotal") // (1024 * MEBIBYTE)
    return f"{cores} cores of {model}, {total} GiB, {platform.system()} {platform.release()}"


def load() -> float:
    """How many processes wanted a core in the last minute."""
    return os.getloadavg()[0]
