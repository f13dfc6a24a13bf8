"""Run one of the project's tools: ``python -m tools NAME``. Without a name, list them.

A tool is a file in this folder that has a ``main()``, which reads ``sys.argv``, or a ``wanted()``,
which returns the text of each generated file, to be written or compared. If a make target runs the
tool, its ``COMMAND`` names that target. A new file is a new tool: the tool has the file's name,
with hyphens, and the list shows the first line of the file's docstring. ``install`` runs before
anything is installed, and on a Python that is too old, so this file keeps to the standard library
and to old syntax.
"""

import re
import sys
from importlib import import_module
from pathlib import Path

TOOL = re.compile(r'\Ar?"""(.+?)(?:"""|\n).*^def (?:main|wanted)\(', re.DOTALL | re.MULTILINE)


def tools() -> dict[str, str]:
    """Return what each tool does, by its name, without importing any.

    Examples
    --------
    >>> tools()["install"]
    'Install what environment.yml pins into the virtual environment that runs this.'
    """
    files = sorted(Path(__file__).parent.glob("[!_]*.py"))
    found = {path.stem: TOOL.match(path.read_text(encoding="utf-8")) for path in files}
    return {name.replace("_", "-"): tool[1] for name, tool in found.items() if tool}


def run(name: str, *arguments: str) -> None:
    """Run a tool as if it had been called from the command line."""
    command = f"python -m tools {name}"
    # argparse shows this name in the tool's own messages.
    sys.argv = [command, *arguments]
    tool = import_module(f"tools.{name.replace('-', '_')}")
    if hasattr(tool, "main"):
        tool.main()
    else:
        follow = import_module("tools.follow").follow
        follow(tool.__doc__, tool.wanted, getattr(tool, "COMMAND", command))


def main() -> None:
    """Run the tool that the first argument names, and give it the other arguments."""
    known, (name, *arguments) = tools(), sys.argv[1:] or [""]
    if name in {"", "-h", "--help"}:
        print("To run a tool: python -m tools NAME. To read more about it, add --help.\n")
        print("\n".join(f"{tool:<16} {about}" for tool, about in known.items()))
    elif name in known:
        run(name, *arguments)
    else:
        sys.exit(f"NAME must be one of {', '.join(known)}; you gave {name!r}.")


if __name__ == "__main__":
    main()
