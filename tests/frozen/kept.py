"""How what is frozen is written: sorted, a text or a list of numbers on one line."""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "kernel"
DIGITS = 7
"""As many digits of a number that is drawn are kept; no comparison asks for more than five."""


def read(name: str) -> Any:
    """Read what a panel showed."""
    return json.loads(path(name).read_text(encoding="utf-8"))


def write(name: str, frozen: Any) -> int:
    """Write what a panel shows; return how many bytes it takes."""
    text = written(frozen) + "\n"
    path(name).write_text(text, encoding="utf-8")
    return len(text.encode("utf-8"))


def path(name: str) -> Path:
    """Return where that is kept."""
    return HERE / f"{name.replace(' ', '_')}.json"


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


def written(frozen: Any, depth: int = 0) -> str:
    """Write JSON in lines, but a list that holds no text and no record in one."""
    margin = "\n" + " " * (depth + 1)
    match frozen:
        case dict() if frozen:
            parts = [
                f"{json.dumps(key, ensure_ascii=False)}: {written(frozen[key], depth + 1)}"
                for key in sorted(frozen)
            ]
            return "{" + margin + f",{margin}".join(parts) + margin[:-1] + "}"
        case list() if any(isinstance(one, dict | str) for one in frozen):
            parts = [written(one, depth + 1) for one in frozen]
            return "[" + margin + f",{margin}".join(parts) + margin[:-1] + "]"
    return json.dumps(frozen, ensure_ascii=False, separators=(",", ":"))
