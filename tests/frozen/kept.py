"""How what is frozen is written: sorted, a text or a list of numbers on one line."""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
DIGITS = 7
"""As many digits of a number that is drawn are kept; no comparison asks for more than five."""


def read(home: str, name: str) -> Any:
    """Read what a panel showed in one of the two homes."""
    return json.loads(path(home, name).read_text(encoding="utf-8"))


def write(home: str, name: str, frozen: Any) -> int:
    """Write what a panel shows in one of the two homes; return how many bytes it takes."""
    text = written(frozen) + "\n"
    path(home, name).parent.mkdir(exist_ok=True)
    path(home, name).write_text(text, encoding="utf-8")
    return len(text.encode("utf-8"))


def path(home: str, name: str) -> Path:
    """Return where that is kept."""
    return HERE / home / f"{name.replace(' ', '_')}.json"


def plain(shown: Any) -> Any:
    """Return what is shown as JSON has it, its numbers cut to what is compared."""
    match shown:
        case dict():
            return {str(key): plain(shows) for key, shows in shown.items()}
        case list() | tuple():
            return [plain(one) for one in shown]
        case float():
            return float(f"{shown:.{DIGITS}g}")
        case str() | bool() | int() | None:
            return shown
    return plain(shown.tolist())


def written(frozen: Any, depth: int = 0, *, as_given: bool = False) -> str:
    """Write JSON in lines, but a list that holds no text and no record in one.

    Keys are sorted, but within a setting: the page tells weights apart by the order of theirs.
    """
    margin = "\n" + " " * (depth + 1)
    match frozen:
        case dict() if frozen:
            parts = [
                f"{json.dumps(key, ensure_ascii=False)}: "
                + written(frozen[key], depth + 1, as_given=as_given or key == "setting")
                for key in (frozen if as_given else sorted(frozen))
            ]
            return "{" + margin + f",{margin}".join(parts) + margin[:-1] + "}"
        case list() if any(isinstance(one, dict | str) for one in frozen):
            parts = [written(one, depth + 1, as_given=as_given) for one in frozen]
            return "[" + margin + f",{margin}".join(parts) + margin[:-1] + "]"
    return json.dumps(frozen, ensure_ascii=False, separators=(",", ":"))
