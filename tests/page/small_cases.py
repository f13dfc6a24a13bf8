"""Small functions of the small Python, each with what it is given, run by kernel and page."""

# What is run here is the long way round, too.
# ruff: noqa: B002, C416, C419, PLR0124

import math
from functools import partial
from html import escape
from typing import Any

TAKEN = ("2036", "b", "2016", "a")
ORDERED = {"b": 1, "2036": 2, "2016": 3}
YES = True
CROSS = "\u2716\U0001f600"


def numbers(a: int, b: int) -> list[Any]:
    return [a + b, a - b, a * b, a / b, a // b, a % b, -(-a), -a // b, 2**a, (a + 1) * (b - 1)]


def untyped(a: Any, b: Any) -> list[Any]:
    return [a + b, a - b, a * b, a / b, a // b, a % b, -a, a < b, a <= b, a > b, a >= b, a == b]


def groups(a: float, b: float, c: float) -> list[float]:
    return [
        *(a - (b - c), a - b - c, a / (b / c), a * (b + c), (a if b > c else b) - c, -(a - b)),
        *(a * (b / c - 1), (a // b + c) * 2, a - ((a if b > c else b) - c)),
    ]


def untyped_groups(a: Any, b: Any, c: Any) -> list[Any]:
    return [a - (b - c), (a - b) / 2, (a - b) * c, a - ((b - c) + (c - b)), -(a - b), (a - b) / c]


def lengths(held: list[int]) -> list[float]:
    return [3 * (len(held) - 1), 9 - (len(held) + 1), (len(held) + 1) / 2, (sum(held) - 1) * 2]


def texts(a: str, b: Any) -> list[Any]:
    return [a + "`${x}\\", f"{a}-`{b}${{", a == b, a != b, a < "m", a + b, "</script>"]


def methods(text: str) -> list[Any]:
    return [
        *(text.startswith("a"), text.replace("b", "$&"), text.split("b"), text.lower()),
        *(text.split(), text.strip(), text.strip(" ac"), "b" in text, "b" not in text),
    ]


def signs(text: str) -> list[Any]:
    return [len(text), text[0], text[-1], text[1:], list(text), len(CROSS), text[:-1]]


def places(held: list[int], at: int) -> list[Any]:
    return [held[-1], held[at], held[at - 1], held[1:], held[:-1], held[-2:9], held[:], len(held)]


def starred(held: list[int]) -> list[Any]:
    first, *rest = held
    return [first, rest, [*rest, first], max(*held, 2), min(2, *held)]


def lists(held: list[int]) -> list[Any]:
    made = list(held)
    made.append(9)
    made.extend(one * 2 for one in held)
    made[0] += 5
    made[-1] = 7
    return [
        made,
        made.index(9),
        made.count(9),
        9 in made,
        8 not in made,
        held,
        list(reversed(made)),
    ]


def aggregates(held: list[Any]) -> list[Any]:
    return [
        *(sum(held), min(held), max(held), min(held, key=lambda one: -one), sorted(held)),
        *(sum(one > 1 for one in held) > 1, abs(min(held))),
        *(sorted(held, reverse=True), max(held, key=lambda one: abs(one) + 1), sum([])),
    ]


def stable(rows: list[Any]) -> list[Any]:
    by = [*rows]
    return [
        sorted(by, key=lambda row: row["at"]),
        sorted(by, key=lambda row: row["at"], reverse=True),
        min(by, key=lambda row: row["at"])["name"],
        max(by, key=lambda row: row["at"])["name"],
    ]


def asked(held: list[int]) -> list[bool]:
    none: list[int] = []
    return [
        *(any(one > 2 for one in held), all(one > 2 for one in held if one > 1)),
        *(any(one / held[0] > 1 for one in held if held[0] > 0), all(one > 0 for one in none)),
        *(all(a <= b for a in held for b in held if b == 3), any([one == 1 for one in held])),
    ]


def stops(held: list[int]) -> list[bool]:
    """What comes after is not looked at: it would be out of range."""
    found = any(held[at + 1] > held[at] for at in range(len(held)))
    return [found, all(held[at] > 1 for at in (5, 1) if at < len(held) and held[at] > 0)]


def nested(n: int) -> list[Any]:
    return [
        [[a, b] for a in range(n) if a % 2 == 0 for b in range(a) if b > 0],
        [[a * b for a in range(n)] for b in range(2)],
        {f"{a}{b}": a + b for a in range(2) for b in range(2)},
        [a for a in range(n) for _ in range(a)],
        [at for at, _ in [(at, 0) for at in range(n)]],
    ]


def counted() -> list[Any]:
    return [
        *(list(range(3)), list(range(1, 3)), list(range(5, 0, -2)), list(range(3, 1))),
        *(list(enumerate("ab")), list(enumerate("ab", 1)), list(enumerate("ab", start=2))),
        *(list(zip([1, 2], "ab", strict=True)), list(zip([1, 2], [3], strict=False))),
    ]


def order_of_keys(first: str, second: str) -> list[Any]:
    made = {first: 1, second: 2, "2000": 3}
    made["1999"] = 4
    made[first] += 5
    more = {**made, "7": 8, first: 0}
    return [
        *(list(made), list(made.values()), list(more.items()), list(ORDERED)),
        *(
            [key for key in dict(more)],
            list({name: name for name in TAKEN}),
            len(more),
        ),
        *(list(dict(zip(TAKEN, TAKEN, strict=True)).items()), list({"3": 1, "1": 2})),
    ]


def dicts(held: dict[str, Any], key: str) -> list[Any]:
    return [
        *(held.get(key), held.get(key, 7), key in held, "constructor" in held, len(held)),
        *({**held, "a": 0}, {"default": 1, "a b": 2, key: 3}, list(held.items())),
        *(held["in"]["side"][1], held["none"] is None, held["in"] is not None),
        held.get("toString", "no"),
    ]


def truth(a: bool, b: Any) -> list[Any]:
    c = b is True
    d = not (a and c) or b is False
    return [a and c, a or c, not a, d, 1 if a else 0, c is False, YES and d, not a or (a and c)]


def chains(a: int, b: float) -> list[bool]:
    return [0 <= a < b, a == a < b, 0 < a <= b < 9, not 0 < a < b, (a < b) is True]


def arms(a: int) -> list[Any]:
    """A name first given in an arm, and a loop's name after the loop."""
    if a > 1:
        said = "much"
    elif a == 1:
        said = "one"
    else:
        said = "none"
    for at in range(a + 1):
        if at != 1:
            last = at * 10
    while a < 9:
        a += 4
    return [said, at, last, a]


def shadows(at: int) -> list[Any]:
    made = [at for at in range(3)]
    return [made, at, [[at for at in one] for one in [made]]]


def unused(rows: list[Any]) -> list[Any]:
    for _, _, last in rows:
        made = last
    return [made, [one for _, one, _ in rows], [one for one, *_ in rows]]


def swaps(a: int, b: int) -> list[int]:
    a, b = b, a
    (c, d), e = (a, b), 1
    a += c
    b -= d
    e *= 7
    e //= 2
    e %= 2
    return [a, b, c, d, e]


def reserved(new: int, default: int = 2, *, function: int = 3) -> list[int]:
    var, this = new, default
    py = {"let": function}
    undefined, Infinity = 1, 2  # noqa: N806
    return [var, this, py["let"], undefined, Infinity]


def keywords(a: int) -> list[Any]:
    return [
        *(reserved(a, function=9), reserved(new=1, default=a)),
        *(shifted(a, by=5), shifted(a, 2), shifted(by=1, a=a)),
    ]


def shifted(a: int, up: int = 1, by: int = 10) -> int:
    return a + up * by


def later(n: int) -> list[Any]:
    """Each of several parts that are made later has its own."""
    made = {str(at): partial(shifted, at) for at in range(n)}
    first = [part() for part in made.values()]

    def doubled(x: int) -> int:
        return 2 * x

    grown = lambda x, y: x + doubled(y)  # noqa: E731
    return [first, [part(2, 3) for part in made.values()], grown(1, n), partial(grown, 1)(2)]


def nothing(a: int) -> list[Any]:
    def is_none(x: int) -> Any:
        if x > 1:
            return None

    return [is_none(a), is_none(0), is_none(a) is None, {"a": is_none(a)}]


def written_numbers(a: int, text: str) -> list[Any]:
    return [f"{a}{-a}{a + 1}", str(a), int(text), int(2.7), int(-2.7), float(text), int(True)]


def standard(x: float) -> list[Any]:
    return [
        *(math.sqrt(x), math.floor(-x), math.ceil(x), math.pi, x < math.inf, x > -math.inf),
        escape("<a href='x'>&\""),
    ]


def floors(a: float, b: float) -> list[float]:
    return [a // b, a % b, -a // b, -a % b, a // -b, a % -b]


def joined(held: list[str]) -> list[Any]:
    return [", ".join(held), "".join(f"<{one}>" for one in held), " ".join([*held, "x"])]


def sizes(held: Any) -> list[Any]:
    return [len(held), [one for one in held], sum(held)]


CASES: list[tuple[Any, ...]] = [
    *((numbers, a, b) for a, b in ((7, 2), (-7, 2), (7, -2), (0, 3), (-6, -3))),
    *((untyped, a, b) for a, b in ((7, 2), (-7.5, 2), (7, -0.5), (2, 2))),
    *((made, a, b, c) for made in (groups, untyped_groups) for a, b, c in ((7, 2, 3), (1.5, 3, 2))),
    (lengths, [4, 5]),
    *((texts, a, b) for a, b in (("a", "b"), ("z", "z"))),
    *((methods, text) for text in ("abc", " b b ", "", "abab\n b", "\x1ca\ufeff\x85c\u3000")),
    *((signs, text) for text in ("abc", "\u2716\U0001f600x", "\U0001f600")),
    *((places, [1, 2, 3], at) for at in (0, 1, -1)),
    *((starred, held) for held in ([1], [3, 1, 2])),
    (lists, [1, 2]),
    *((aggregates, held) for held in ([3, -4, 1], [0.1, 0.2, 0.3], [10, 9, 2, 33])),
    (stable, [{"at": n % 3, "name": str(n)} for n in range(8)]),
    *((asked, held) for held in ([1, 2, 3], [3, 3])),
    (stops, [1, 2]),
    (nested, 5),
    (counted,),
    *((order_of_keys, *keys) for keys in (("a", "1"), ("2016", "b"), ("5", "4"))),
    *((dicts, {"a": 1, "in": {"side": [1, 2]}, "none": None}, key) for key in ("a", "none", "c")),
    *((truth, a, b) for a in (True, False) for b in (True, False, None)),
    *((chains, a, b) for a, b in ((0, 1), (1, 1), (2, 3.5))),
    *((arms, a) for a in (0, 1, 5)),
    (shadows, 7),
    (unused, [[1, 2, 3], [4, 5, 6]]),
    (swaps, 3, 4),
    (reserved, 1),
    (keywords, 4),
    (later, 3),
    *((nothing, a) for a in (1, 2)),
    *((written_numbers, a, text) for a, text in ((3, "12"), (-3, " -4 "))),
    (standard, 2.5),
    *((floors, a, b) for a, b in ((1, 0.1), (7.5, 2), (6, 3), (0.3, 0.1))),
    *((joined, held) for held in ([], ["a"], ["a", "b"])),
    *((sizes, held) for held in ([1, 2], [])),
]
"""Functions, and what each is given."""


def thrown(way: str, a: Any) -> Any:
    """Do with `a` what the page does not do, since Python throws, or means something else."""
    ways = {
        "add lists": lambda: a + a,
        "same lists": lambda: a == a,
        "in lists": lambda: a in [a],
        "repeat": lambda: a * 2,
        "subtract": lambda: a - a,
        "write": lambda: f"{a}",
        "sort pairs": lambda: sorted([[a, 1], [a, 0]]),
        "key pairs": lambda: min([2, 1], key=lambda one: (one, a)),
        "unknown key": lambda: {"a": 1}[a],
        "unknown place": lambda: [1][a],
        "unequal": lambda: list(zip([1, 2], a, strict=True)),
        "over nought": lambda: 1 / a,
        "every key": lambda: list(a),
        "set key": lambda: {a: 1},
        "compare": lambda: a < 1,
        "yes as number": lambda: a == 1,
        "unfound": lambda: [1].index(a),
        "smallest": lambda: min(a),
        "unsure": lambda: unsure(a),
    }
    return ways[way]()


def unsure(a: Any) -> Any:
    assert a == 1
    return a


THROWN: list[tuple[str, Any]] = [
    *(("add lists", [1]), ("same lists", [1]), ("same lists", {}), ("in lists", [1])),
    *(("repeat", [1]), ("repeat", "a"), ("subtract", None), ("write", 0.5), ("write", None)),
    *(("write", True), ("sort pairs", 1), ("key pairs", 1), ("unknown key", "b")),
    *(("unknown key", "toString"), ("unknown key", 1), ("unknown place", 1)),
    *(("unknown place", -2), ("unequal", [1]), ("over nought", 0), ("set key", "__proto__")),
    *(("set key", 1), ("every key", {"b": 1, "2016": 2}), ("every key", 1)),
    *(("compare", None), ("compare", [0]), ("yes as number", True), ("unfound", 2)),
    *(("smallest", []), ("unsure", 2)),
]
"""Where the page throws, since Python does, or since it would go on with something else."""
