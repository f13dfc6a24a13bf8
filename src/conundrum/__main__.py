"""The command ``conundrum``: the set without a clone, and a run without a notebook."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from conundrum import prepare
from conundrum.command import copying, running, serving
from conundrum.tables import BadValue

SERVED: dict[str, tuple[Callable[..., int], str]] = {
    "lab": (serving.lab, "open JupyterLab at the first notebook"),
    "app": (serving.app, "open the whole set as an app, without code"),
    "table": (serving.table, "open a seminar's desk and, for the room, its board"),
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the arguments ask for; what cannot be done is said in a sentence."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if not asked.command:
        parser.print_help()
        return
    try:
        sys.exit(asked.do(asked))
    except (BadValue, OSError, prepare.TheirSettings) as told:
        sys.exit(str(told))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "conundrum", description="Operate one argument about North Korea, and doubt it."
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, does: str, do: Any) -> argparse.ArgumentParser:
        said = f"{does[0].upper()}{does[1:]}."
        added: argparse.ArgumentParser = commands.add_parser(name, help=does, description=said)
        added.set_defaults(do=do)
        return added

    notebooks = command("notebooks", "copy the notebooks to a folder, never over a file", _copy)
    notebooks.add_argument("folder", metavar="FOLDER", type=Path)
    for name, (_, does) in SERVED.items():
        served = command(name, does, _serve)
        served.add_argument(
            "folder",
            metavar="FOLDER",
            type=Path,
            nargs="?",
            help=f"where the notebooks are, or go: {copying.FOLDER}, unless they are here",
        )
        if name == "table":
            helps = "serve a page a seat to phones as well, at an address of this computer"
            served.add_argument("--room", nargs="?", const="", metavar="ADDRESS", help=helps)
    run = command("run", "run a policy in many worlds, and print how it ends", _run)
    run.add_argument("code", metavar="CODE", help="a scenario code, or the name of a policy")
    run.add_argument("--years", type=int, help="how far to look ahead")
    run.add_argument("--worlds", type=int, help="how many worlds to run")
    run.add_argument("--csv", metavar="FILE", type=Path, help="also write it as a table")
    return parser


def _copy(asked: argparse.Namespace) -> None:
    _copied(asked.folder)
    print(f"To open them: conundrum lab {asked.folder}")


def _copied(folder: Path) -> None:
    new, kept = copying.copy(folder)
    print(f"Copied to {folder}: {len(new)} files.")
    if kept:
        print(f"Left as they are, since they differ from this version's: {', '.join(kept)}.")


def _serve(asked: argparse.Namespace) -> int:
    folder: Path = asked.folder or copying.usual()
    if not (folder / copying.FIRST).exists():
        _copied(folder)
    # Where it lays what is of use to who sets up a server, and not here.
    with redirect_stdout(StringIO()):
        prepare.prepare()
    room = {"room": asked.room} if asked.command == "table" else {}
    return SERVED[asked.command][0](folder, **room)


def _run(asked: argparse.Namespace) -> None:
    print(running.run(asked.code, asked.csv, years=asked.years, worlds=asked.worlds))


if __name__ == "__main__":
    main()
