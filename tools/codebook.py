"""Write data/README.md, the codebook, out of data/datapackage.json.

``--check`` only compares.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tools import ROOT
from tools.follow import follow
from tools.markdown import table

DATA = ROOT / "data"
CODEBOOK = DATA / "README.md"
LIMITS = {"minimum": "from", "maximum": "to"}


def allowed(field: dict[str, Any]) -> str:
    """Say in words which values a field may have.

    Examples
    --------
    >>> allowed({"constraints": {"required": True, "minimum": 0, "maximum": 15}})
    'from 0 to 15'
    >>> allowed({"constraints": {"enum": ["yes", "no"]}})
    'yes, no; may be empty'
    """
    rules = field.get("constraints", {})
    limits = " ".join(f"{word} {rules[key]}" for key, word in LIMITS.items() if key in rules)
    parts = [
        ", ".join(rules.get("enum", [])),
        limits,
        "" if rules.get("required") else "may be empty",
    ]
    return "; ".join(filter(None, parts))


def section(resource: dict[str, Any]) -> list[str]:
    """Describe one table, as lines of Markdown."""
    schema = resource["schema"]
    lines = [f"## {resource['title']}", "", f"`{resource['path']}`. {resource['description']}", ""]
    if "caveats" in resource:
        lines += [*(f"- {caveat}" for caveat in resource["caveats"]), ""]
    fields = (
        (f"`{f['name']}`", f["type"], f.get("unit", ""), allowed(f), f["description"])
        for f in schema["fields"]
    )
    lines += [table(("field", "type", "unit", "allowed", "meaning"), fields), ""]
    if "primaryKey" in schema:
        lines += [
            "No two rows share " + " and ".join(f"`{n}`" for n in schema["primaryKey"]) + ".",
            "",
        ]
    for key in schema.get("foreignKeys", []):
        there = key["reference"]
        lines += [
            f"`{key['fields'][0]}` refers to `{there['fields'][0]}` in `{there['resource']}`.",
            "",
        ]
    return lines


def codebook(package: dict[str, Any]) -> str:
    """Describe the whole package, as Markdown."""
    licence = package["licenses"][0]
    lines = [
        f"# {package['title']}",
        "",
        "<!-- Written by tools/codebook.py from datapackage.json: change that file instead. -->",
        "",
        package["description"],
        "",
        f"Licence of the compilation: [{licence['title']}]({licence['path']}).",
        "",
        table(("table", "file"), ((r["title"], f"`{r['path']}`") for r in package["resources"])),
        "",
    ]
    for resource in package["resources"]:
        lines += section(resource)
    return "\n".join(lines)


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {CODEBOOK: codebook(json.loads((DATA / "datapackage.json").read_text(encoding="utf-8")))}


def main() -> None:
    """Write the codebook, or compare it."""
    follow(__doc__, wanted, "python -m tools codebook")
