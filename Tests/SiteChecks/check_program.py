"""Checks what the program writes for other programs: a line a check, then its faults. Exits 0 only
with no fault at all.

    check_program.py POSKO SITE

What lies where: findings.py checks what is told of mistakes, editors.py the schemas of keys,
served.py a site behind a web server with the rules that are printed for it, repeated.py two builds.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from editors import schemas_verdict
from findings import sarif_verdict
from repeated import same_bytes_verdict
from served import served_verdict
from verdict import Verdict

Check = Callable[[Path, Path], Verdict]
CHECKS: dict[str, Check] = {
    "SARIF": sarif_verdict, "Schemas": schemas_verdict, "Serving": served_verdict,
    "Same bytes": same_bytes_verdict,
}


def main() -> int:
    arguments = argparse.ArgumentParser(description="Checks what posko writes for programs.")
    arguments.add_argument("program", type=Path, help="the built posko")
    arguments.add_argument("site", type=Path, help="a site folder without a mistake")
    chosen = arguments.parse_args()
    faults = 0
    for subject, check in CHECKS.items():
        try:
            verdict = check(chosen.program.resolve(), chosen.site.resolve())
        # A tool that is missing or breaks is a fault of this check; the others still run.
        except Exception as error:
            verdict = Verdict(subject, "not checked", [f"{type(error).__name__}: {error}"])
        print(verdict, flush=True)
        faults += len(verdict.faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
