"""Open data: the data package by frictionless, the columns of each CSV by csvwvalidate, the JSON of
each table by check-jsonschema with the schema that stands beside it, and the archive of all of them."""

import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

from built_site import BuiltSite
from markup import program
from verdict import Verdict, counted

PACKAGE = "datapackage.json"
COLUMNS = ".csv-metadata.json"
SCHEMA = "table.schema.json"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def package_verdict(site: BuiltSite) -> Verdict:
    """The package is valid and holds every CSV of a table, with nothing that differs from it."""
    package = site.folder / PACKAGE
    if package not in site.files:
        return Verdict("Data package", "frictionless", [f"the site has no {PACKAGE}"])
    faults = faults_of([program("frictionless"), "validate", PACKAGE], site.folder)
    tables = [file for file in described_tables(site) if file in site.files]
    text = package.read_text(encoding="utf-8")
    faults += [
        f"{PACKAGE}: {site.name(table)} is not in it"
        for table in tables
        if f'"{site.name(table)}"' not in text
    ]
    return Verdict("Data package", f"{counted(len(tables), 'table')}, frictionless", faults)


def columns_verdict(site: BuiltSite) -> Verdict:
    """Every CSV that a description names is there and is as the description says."""
    tables = described_tables(site)
    faults = [] if tables else [f"the site has no file *{COLUMNS}"]
    for table in tables:
        if table not in site.files:
            faults.append(f"{site.name(table)} is described but not there")
        faults += faults_of([program("csvwvalidate"), f"{site.name(table)}-metadata.json"], site.folder)
    return Verdict("CSV on the Web", f"{counted(len(tables), 'table')}, csvwvalidate", faults)


def json_verdict(site: BuiltSite) -> Verdict:
    """The JSON of every table fits the schema."""
    schemas = [file for file in site.files if file.name == SCHEMA]
    documents = [table.with_suffix(".json") for table in described_tables(site)]
    checked = f"{counted(len(documents), 'table')}, check-jsonschema"
    if len(schemas) != 1 or not documents:
        found = f"{counted(len(schemas), SCHEMA)} and {counted(len(documents), 'table')}"
        return Verdict("JSON of tables", checked, [f"the site has {found}"])
    names = [site.name(document) for document in documents]
    command = [program("check-jsonschema"), "--schemafile", site.name(schemas[0]), *names]
    return Verdict("JSON of tables", checked, faults_of(command, site.folder))


def archive_verdict(site: BuiltSite) -> Verdict:
    """The archive holds all that is about tables, byte for byte, and is a package by itself."""
    archives = site.files_named(".zip")
    tables = described_tables(site)
    wanted = {PACKAGE} | {site.name(file) for file in site.files if file.name == SCHEMA}
    for table in tables:
        wanted |= {site.name(table), f"{site.name(table)}-metadata.json"}
        wanted.add(site.name(table.with_suffix(".json")))
    archives = [file for file in archives if file.parent in {table.parent for table in tables}]
    if len(archives) != 1:
        return Verdict("Archive", "not read", [f"{counted(len(archives), 'archive')} of tables"])
    with zipfile.ZipFile(archives[0]) as archive, tempfile.TemporaryDirectory() as scratch:
        faults = [f"{name} is damaged" for name in [archive.testzip()] if name]
        held = set(archive.namelist())
        faults += [f"{name} is not in it" for name in sorted(wanted - held)]
        faults += [f"{name} is in it" for name in sorted(held - wanted - {"README.txt"})]
        faults += [
            f"{name} is another file than that of the site"
            for name in sorted(held & wanted)
            if archive.read(name) != (site.folder / name).read_bytes()
        ]
        if not archive.read("README.txt").strip():
            faults.append("README.txt says nothing")
        archive.extractall(scratch)
        faults += faults_of([program("frictionless"), "validate", PACKAGE], Path(scratch))
    size = archives[0].stat().st_size
    return Verdict(
        "Archive", f"{site.name(archives[0])}, {size} bytes, {counted(len(held), 'file')}, "
        "zipfile and frictionless", faults,
    )


def described_tables(site: BuiltSite) -> list[Path]:
    """The CSV files that have a description beside them."""
    return sorted(
        file.with_name(file.name.removesuffix("-metadata.json"))
        for file in site.files
        if file.name.endswith(COLUMNS)
    )


def faults_of(command: list[str], folder: Path) -> list[str]:
    """What a validator says when it is not content, a fault a line."""
    result = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    if result.returncode == 0:
        return []
    lines = COLOURS.sub("", result.stdout + result.stderr).splitlines()
    said = [line.strip() for line in lines if line.strip()]
    return said or [f"{Path(command[0]).name} exited with {result.returncode}"]
