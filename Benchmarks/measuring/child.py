"""Runs a command on at most two cores, and prints as JSON how long it took and what it needed.

    python3 -I -S child.py COMMAND…

It is a program of its own because the kernel counts into a child's peak memory what its parent
held when it was started: this one holds next to nothing.
"""

import json
import os
import sys
import time

CORES = 2


def main() -> int:
    cores = sorted(os.sched_getaffinity(0))[:CORES]
    os.sched_setaffinity(0, cores)
    nothing = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)]
    # What the command says goes to standard error, so that only the measure is on the output.
    aside = [(os.POSIX_SPAWN_DUP2, 2, 1)]
    start = time.perf_counter()
    child = os.posix_spawn(
        sys.argv[1], sys.argv[1:], os.environ, file_actions=nothing + aside)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    measure = {
        "seconds": seconds, "kilobytes": usage.ru_maxrss,
        "processor": usage.ru_utime + usage.ru_stime,
        "status": os.waitstatus_to_exitcode(status), "cores": len(cores),
    }
    print(json.dumps(measure))
    return 0


if __name__ == "__main__":
    sys.exit(main())
