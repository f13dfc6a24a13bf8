"""Say which conclusions, figures and codes moved since another version."""

import argparse
import json
import math
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import conundrum as nk
from conundrum.tables import entries
from tools import ROOT
from tools.origin.check import told
from tools.origin.meaning import worth
from tools.origin.texts import MARK, bare, files, pieces

CODE = re.compile(r"\bNK\d[0-9A-Z]+(?:-[0-9A-Z]+)+\b")
CLAIM = re.compile(r"\b[HD]\d{1,2}\b")
OLDEST = "src/conundrum/tables/settings.py"
"""What these tools read every version with; versions that are older do not have it."""
NAMED = {
    "orders": ("D2;H16", "order in {}'s eyes"),
    "presets": ("codes", "{}"),
    "codes": ("codes", "{}"),
}
"""Of what has a name in each version: the claims, or other heading, and what it is called."""
UNTOLD = "not to be told"
"""What stands for a value that a version cannot give."""
GONE = "gone"


def main() -> None:
    """Print what moved, by claim, as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", nargs="?", default="HEAD", help="the commit to compare with")
    parser.add_argument("--values", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.values:
        print(json.dumps(values(json.load(sys.stdin))))
        return
    told_of = {name: asks(about) for name, about in entries("conclusions").items()}
    wanted = {
        "figures": sorted({*told_of.values(), *(text for *_, text in figures())}),
        "codes": codes(),
    }
    here = values(wanted)
    with checked_out(asked.base) as folder:
        if not (folder / OLDEST).exists():
            sys.exit(f"{asked.base} cannot be compared: it has no {OLDEST} yet.")
        there = values_of(folder, wanted)
    print(report(asked.base, there, here))


def values(wanted: Mapping[str, list[str]]) -> dict[str, Any]:
    """Tell what the version that is imported makes of figures and codes.

    Parameters
    ----------
    wanted : mapping
        ``figures``, origins; ``codes``, scenario codes.

    Returns
    -------
    dict
        By kind and name, each value as text.
    """
    return {
        "file": str(nk.__file__),
        "figures": {text: _told(text) for text in wanted["figures"]},
        "limits": {name: limits(about) for name, about in entries("conclusions").items()},
        "orders": {eyes: order(eyes) for eyes in nk.EYES},
        "presets": {name: nk.encode(policy) for name, policy in nk.PRESETS.items()},
        "codes": {code: _decoded(code) for code in wanted["codes"]},
    }


def asks(about: Mapping[str, Any]) -> str:
    """Write the figure of a conclusion as an origin.

    Examples
    --------
    >>> asks({"outcome": "leavers", "take": "mean", "of": {"preset": "joint cut-off"}, "less": {}})
    'mean(leavers "joint cut-off") - mean(leavers "2016")'
    """
    parts = []
    for setting in (about["of"], about.get("less")):
        if setting is not None:
            shares = [f"{name} {value}" for name, value in setting.items() if name != "preset"]
            run = f'{about["outcome"]} "{", ".join([setting.get("preset", "2016"), *shares])}"'
            parts.append(f"{about['take']}({run})" if "take" in about else run)
    return " - ".join(parts)


def limits(about: Mapping[str, Any]) -> str:
    """Write the limits between which a conclusion holds.

    Examples
    --------
    >>> limits({"low": -9}), limits({"low": 0, "high": 2.5})
    ('-9 to inf', '0 to 2.5')
    """
    return f"{about.get('low', -math.inf):g} to {about.get('high', math.inf):g}"


def order(eyes: str) -> str:
    """Name the policies in the order of their loss in someone's eyes, the least first."""
    losses = {
        name: nk.loss(nk.simulate(policy), eyes).mean() for name, policy in nk.PRESETS.items()
    }
    return ", ".join(sorted(losses, key=losses.__getitem__))


def _holds(within: str, value: str) -> bool | None:
    if UNTOLD in (within, value):
        return None
    low, high = map(float, within.split(" to "))
    return low <= float(value.replace(",", "")) <= high


def _told(text: str) -> str:
    """Tell a value; an older version may miss anything that an origin speaks of."""
    try:
        return told(worth(text))
    except Exception:
        return UNTOLD


def _decoded(code: str) -> str:
    try:
        found = nk.decode(code)
        # Older versions hold no assumptions; that none is held means the same.
        held = str(getattr(found, "assumptions", "")).removeprefix("Assumptions()")
        return f"{found.policy} {found.beliefs} {held}".strip()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def values_of(folder: Path, wanted: Mapping[str, list[str]]) -> dict[str, Any]:
    """Tell the values of another version, in a process of its own with its own package."""
    run = subprocess.run(
        [sys.executable, "-m", "tools.moved", "--values"],
        input=json.dumps(wanted),
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(folder / "src"), str(ROOT)))},
        # The tools are those of this version; only the package is the other one's.
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise SystemExit(f"{folder} cannot be told:\n{run.stderr}")
    found: dict[str, Any] = json.loads(run.stdout)
    if not Path(found["file"]).is_relative_to(folder):
        raise SystemExit(f"the package of the other version was not used, but {found['file']}")
    return found


@contextmanager
def checked_out(commit: str) -> Iterator[Path]:
    """Unpack a commit beside this one, and take it away again."""
    with TemporaryDirectory() as place:
        folder = Path(place).resolve() / "base"
        packed = folder.with_suffix(".zip")
        subprocess.run(["git", "-C", ROOT, "archive", "--output", packed, commit], check=True)
        shutil.unpack_archive(packed, folder)
        yield folder


def figures() -> Iterator[tuple[str, str, str, str]]:
    """Find every origin: its place, the claims of its paragraph, its sentence and its text."""
    for path in files():
        for piece, text in pieces(path):
            for paragraph in text.split("\n\n"):
                for found in MARK.finditer(paragraph):
                    if found["kind"] != ".":
                        around = bare(paragraph[: found.start()])[-50:] + "…"
                        named = CLAIM.findall(paragraph) or CLAIM.findall(text) or ["no claim"]
                        place = f"{path.relative_to(ROOT)}, {piece}"
                        yield place, ";".join(dict.fromkeys(named)), around, found["text"]


def codes() -> list[str]:
    """Find every scenario code that a text writes."""
    return sorted(
        {code for path in files() for _, text in pieces(path) for code in CODE.findall(text)}
    )


def report(base: str, there: Mapping[str, Any], here: Mapping[str, Any]) -> str:
    """Write what moved, by claim.

    Parameters
    ----------
    base : str
        Name of the other version.
    there, here : mapping
        What `values` gives, of the other version and of this one.
    """
    lines: dict[str, list[str]] = defaultdict(list)
    for name, about in entries("conclusions").items():
        was, now = (version["figures"][asks(about)] for version in (there, here))
        limit_was, limit_now = (v["limits"].get(name, UNTOLD) for v in (there, here))
        if (was, limit_was) != (now, limit_now):
            held, holds = _holds(limit_was, was), _holds(limit_now, now)
            limit = "" if limit_was == limit_now else f" (holds at {limit_was} → {limit_now})"
            falls = "" if held == holds else f": **it {'holds now' if holds else 'falls'}**"
            line = f"- conclusion *{about['short']}*: {was} → {now}{limit}{falls}"
            lines[about["claims"]].append(line)
    for name in sorted(there["limits"].keys() - here["limits"].keys()):
        lines["conclusions"].append(f"- {name}: {there['limits'][name]} → {GONE}")
    for kind, (claims, called) in NAMED.items():
        for name in {**there[kind], **here[kind]}:
            was, now = there[kind].get(name, UNTOLD), here[kind].get(name, GONE)
            if was != now:
                lines[claims].append(f"- {called.format(name)}: {was} → {now}")
    untold = 0
    for place, claims, around, text in figures():
        was, now = there["figures"][text], here["figures"][text]
        untold += was == UNTOLD
        if UNTOLD != was != now:
            line = f"- {place}: “{around}” {was} → {now} (`{text}`)"
            lines[claims].append(" ".join(line.split()))
    head = f"## Moved since {base}\n"
    if not lines:
        head += "\nNo conclusion, no figure in prose, no scenario code.\n"
    if untold:
        head += f"\n{untold} figures cannot be told of that version.\n"
    return head + "".join(
        f"\n### {claims.replace(';', ', ')}\n\n" + "\n".join(found) + "\n"
        for claims, found in sorted(lines.items())
    )


if __name__ == "__main__":
    main()
