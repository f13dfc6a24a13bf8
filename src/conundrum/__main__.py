"""The command "conundrum": it copies and opens the notebooks, or runs a policy without them."""

import argparse
import sys
import webbrowser
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from typing import Any

from conundrum import prepare
from conundrum.command import copying, running, serving, the_game
from conundrum.run.fingerprint import made_by
from conundrum.tables import BadValue, say

SERVED: dict[str, Callable[[Path], int]] = {"lab": serving.lab, "app": serving.app}


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the arguments ask for, or exit with a sentence that says why this is impossible."""
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
    parser = argparse.ArgumentParser("conundrum", description=say("command.about"))
    parser.add_argument("--version", action="version", version=made_by())
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, do: Any) -> argparse.ArgumentParser:
        does = say(f"command.{name}")
        said = f"{does[0].upper()}{does[1:]}."
        added: argparse.ArgumentParser = commands.add_parser(name, help=does, description=said)
        added.set_defaults(do=do)
        return added

    notebooks = command("notebooks", _copy)
    notebooks.add_argument("folder", metavar="FOLDER", type=Path)
    for name in SERVED:
        served = command(name, _serve)
        served.add_argument(
            "folder",
            metavar="FOLDER",
            type=Path,
            nargs="?",
            help=say("command.folder", folder=str(copying.FOLDER)),
        )
    game = command("table", _open)
    helps = say("command.page", folder=str(copying.FOLDER))
    game.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help=helps)
    run = command("run", _run)
    run.add_argument("code", metavar="CODE", help=say("command.code"))
    run.add_argument("--years", type=_number, help=say("command.years"))
    run.add_argument("--futures", type=_number, help=say("command.futures"))
    run.add_argument("--csv", metavar="FILE", type=Path, help=say("command.csv"))
    return parser


def _number(text: str) -> float | str:
    """Return a text as a number if it is one, or else as a text, which is refused later."""
    for kind in (int, float):
        with suppress(ValueError):
            return kind(text)
    return text


def _copy(asked: argparse.Namespace) -> None:
    _copied(asked.folder)
    print(say("command.next", folder=str(asked.folder)))


def _copied(folder: Path) -> None:
    new, kept = copying.copy(folder)
    print(say("command.copied", folder=str(folder), count=len(new)))
    if kept:
        print(say("command.kept", files=", ".join(kept)))


def _serve(asked: argparse.Namespace) -> int:
    folder: Path = asked.folder or copying.usual()
    if not (folder / copying.FIRST).exists():
        _copied(folder)
    # The paths that the function "prepare" prints are of use only to people who set up a server.
    with redirect_stdout(StringIO()):
        prepare.prepare()
    return SERVED[asked.command](folder)


def _open(asked: argparse.Namespace) -> None:
    page = the_game.written(asked.folder or copying.usual())
    print(say("command.opened", page=str(page)))
    webbrowser.open_new(page.as_uri())


def _run(asked: argparse.Namespace) -> None:
    print(running.run(asked.code, asked.csv, years=asked.years, futures=asked.futures))


if __name__ == "__main__":
    main()
