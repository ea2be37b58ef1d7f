"""The JSON Schemas for editors: by the rules of JSON Schema, and against the entries of a site."""

import subprocess
import sys
import tempfile
from pathlib import Path

from verdict import Verdict, counted

# The value of a key by which no entry passes.
UNKNOWN_KEY = "tidak_ada_kunci_ini: 1\n"


def checked(*arguments: str | Path) -> str:
    """What check-jsonschema has to say; nothing where all is well."""
    tool = Path(sys.executable).with_name("check-jsonschema")
    run = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else run.stdout + run.stderr


def front_matter(file: Path) -> str:
    """The keys of an entry, or of site.yaml."""
    text = file.read_text("utf-8-sig")
    return text.split("---\n", 2)[1] if file.suffix == ".md" else text


def schemas_verdict(program: Path, site: Path) -> Verdict:
    """Every entry passes the schema of its kind, and none does with a key that is not there."""
    faults: list[str] = []
    entries = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = subprocess.run(
            [program, "schema", "--site", site, "--output", folder / "schemas"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        listed = subprocess.run(
            [program, "schema", "--site", site], capture_output=True, text=True, check=True
        )
        if not written.stdout.startswith('{\n  "yaml.schemas"'):
            faults.append("no setting for editors was printed")
        schemas = sorted((folder / "schemas").iterdir())
        faults += checked("--check-metaschema", *schemas).splitlines()
        for line in listed.stdout.splitlines():
            kind, pattern = line.split("\t")
            schema = folder / "schemas" / f"{kind}.schema.json"
            good: list[Path] = []
            for number, file in enumerate(sorted(site.glob(pattern))):
                keys = front_matter(file)
                good.append(folder / f"{kind}-{number}-{file.stem}.yaml")
                good[-1].write_text(keys, "utf-8")
            if not good:
                continue
            entries += len(good)
            faults += checked("--schemafile", schema, *good).splitlines()
            bad = folder / f"{kind}-bad.yaml"
            bad.write_text(good[0].read_text("utf-8") + UNKNOWN_KEY, "utf-8")
            if not checked("--schemafile", schema, bad):
                faults.append(f"{kind}: an unknown key passes")
    return Verdict("Schemas", counted(entries, "entry", "entries"), faults)
