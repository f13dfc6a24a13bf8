"""Write data/README.md, the codebook, out of data/datapackage.json.

``python .ci/codebook.py`` writes it; with ``--check`` it only says whether it is up to date.
"""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
CODEBOOK = DATA / "README.md"
follow = runpy.run_path(str(ROOT / ".ci" / "follow.py"))["follow"]
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
    lines += ["| field | type | unit | allowed | meaning |", "|---|---|---|---|---|"]
    for field in schema["fields"]:
        cells = (f"`{field['name']}`", field["type"], field.get("unit", ""), allowed(field))
        lines.append("| " + " | ".join((*cells, field["description"])) + " |")
    lines.append("")
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
        "<!-- Written by .ci/codebook.py from datapackage.json: change that file instead. -->",
        "",
        package["description"],
        "",
        f"Licence of the compilation: [{licence['title']}]({licence['path']}).",
        "",
        "| table | file |",
        "|---|---|",
        *(f"| {table['title']} | `{table['path']}` |" for table in package["resources"]),
        "",
    ]
    for resource in package["resources"]:
        lines += section(resource)
    return "\n".join(lines)


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {CODEBOOK: codebook(json.loads((DATA / "datapackage.json").read_text(encoding="utf-8")))}


if __name__ == "__main__":
    follow("Write data/README.md out of datapackage.json.", wanted, "python .ci/codebook.py")
