"""Open data: the data package by frictionless, the columns of each CSV by csvwvalidate, and the JSON
of each table by check-jsonschema with the schema that stands beside it."""

import re
import subprocess
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
    faults = faults_of([program("frictionless"), "validate", PACKAGE], site)
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
        faults += faults_of([program("csvwvalidate"), f"{site.name(table)}-metadata.json"], site)
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
    return Verdict("JSON of tables", checked, faults_of(command, site))


def described_tables(site: BuiltSite) -> list[Path]:
    """The CSV files that have a description beside them."""
    return sorted(
        file.with_name(file.name.removesuffix("-metadata.json"))
        for file in site.files
        if file.name.endswith(COLUMNS)
    )


def faults_of(command: list[str], site: BuiltSite) -> list[str]:
    """What a validator says when it is not content, a fault a line."""
    result = subprocess.run(command, capture_output=True, text=True, cwd=site.folder)
    if result.returncode == 0:
        return []
    lines = COLOURS.sub("", result.stdout + result.stderr).splitlines()
    said = [line.strip() for line in lines if line.strip()]
    return said or [f"{Path(command[0]).name} exited with {result.returncode}"]
