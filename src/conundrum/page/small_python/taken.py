"""The part of Python that can be translated: functions and names that program code may use."""

from __future__ import annotations

from inspect import Signature, signature
from types import FunctionType


class Refused(SyntaxError):
    """The error for code outside the part of Python that can be translated."""


def signatures(stubs: str) -> dict[str, Signature]:
    """Return the signatures of functions by name, so that keyword arguments get their places."""
    made: dict[str, FunctionType] = {}
    exec(stubs, {}, made)
    return {name: signature(function) for name, function in made.items()}


FUNCTIONS = signatures("""
def abs(number) -> number: ...
def all(held) -> bool: ...
def any(held) -> bool: ...
def dict(pairs): ...
def enumerate(held, start=0): ...
def float(given) -> float: ...
def int(given) -> int: ...
def len(held) -> int: ...
def list(held): ...
def max(held, *, key=None): ...
def min(held, *, key=None): ...
def range(start, stop=None, step=1): ...
def reversed(held): ...
def sorted(held, *, key=None, reverse=False): ...
def str(given) -> str: ...
def sum(held) -> number: ...
def zip(held, *, strict=False): ...
""")
"""Python's built-in functions that the file "static/python.js" has under the same names."""

METHODS = signatures("""
def append(held, value): ...
def count(held, value) -> int: ...
def extend(held, values): ...
def get(held, key, default=None): ...
def index(held, value) -> int: ...
def items(held): ...
def join(text, texts) -> str: ...
def lower(text) -> str: ...
def replace(text, old, new) -> str: ...
def split(text, by=None): ...
def startswith(text, start) -> bool: ...
def strip(text, signs=None) -> str: ...
def values(held): ...
""")
"""The methods of texts, lists and dicts that can be translated. In the page, the methods of texts,
lists and dicts are functions."""

STANDARD = {
    "html": signatures("def escape(text) -> str: ..."),
    "functools": signatures("def partial(function, *given): ..."),
    "math": signatures("""
def ceil(x) -> int: ...
def floor(x) -> int: ...
def sqrt(x) -> float: ...
"""),
}
"""Modules of Python's standard library, and the functions of each that can be translated."""

RESERVED = {
    *("arguments", "async", "await", "case", "catch", "const", "debugger", "default", "delete"),
    *("do", "enum", "eval", "export", "extends", "false", "function", "implements", "instanceof"),
    *("interface", "let", "new", "null", "package", "private", "protected", "public", "static"),
    *("super", "switch", "this", "throw", "true", "typeof", "undefined", "var", "void"),
    *("Infinity", "py", "yield"),
}
"""Names that Python allows, but that JavaScript forbids or the page already uses."""

INSTEAD = {
    # functions
    "bool": "ask what is meant: len(x) > 0, x != '', x is not None",
    "divmod": "write // and %",
    "filter": "write a comprehension with if",
    "format": "write written(number, digits)",
    "isinstance": "know what it is: the page has no types",
    "map": "write a comprehension",
    "next": "write [… for …][0]",
    "print": "return what is to be said",
    "round": "write rounded(number, digits) of conundrum.tables.words",
    "set": "write a list, or a dict by key",
    "tuple": "write a list",
    # methods
    "fromkeys": "write {key: value for key in keys}",
    "keys": "write list(held)",
    "pop": "make another list, by a comprehension or a slice",
    "removeprefix": "write text[len(start):] if text.startswith(start)",
    "setdefault": "ask by `in`, then set",
    "sort": "write sorted(…)",
    "update": "write {**one, **other}",
    # expressions
    "+": "only numbers are worked with: write [*one, *other], a comprehension, or an f-string",
    "Attribute": "only what Run offers is read by a dot, and called at once: write x['name']",
    "BinOp": "the page works out + - * / // % ** only",
    "FormattedValue": "an f-string has no formats: write written(number, digits)",
    "GeneratorExp": "it is read once: write a list",
    "if": "write len(x) > 0, x != '', x is not None or x is True: only yes or no is asked for",
    "Lambda": "a lambda has plain places, and in a loop it binds late: write partial(f, k)",
    "Name": "nobody gives it, or it is Python's own: not taken, or not handed on but by a lambda",
    "NamedExpr": "give it a name in a line of its own",
    "Set": "write a list, or a dict by key",
    "SetComp": "write a list, or a dict by key",
    "Slice": "a slice has no step: write reversed(…), or a range",
    "UnaryOp": "of signs there is minus only",
    "constant": (
        "a constant is of numbers (whole ones below 2**53), texts, lists, and dicts by text, "
        "but for __proto__, and holds no function: write sorted(…) of a set, "
        "write asdict(…) of a dataclass, write float(…) or .tolist() of NumPy"
    ),
    "else": "the page has nothing of this kind",
    # statements
    "Assign": "give each name its value in a line of its own",
    "Break": "loop over less: a slice, or a comprehension with if",
    "ClassDef": "the page has no classes: write a dict",
    "Continue": "write what goes on under an `if`",
    "Delete": "make another list or dict, by a comprehension",
    "For": "a loop has no else",
    "FunctionDef": "a function inside one stands at its top: write partial(f, k)",
    "Global": "return what changes",
    "Import": "import at the module's top",
    "ImportFrom": "import at the module's top",
    "Nonlocal": "return what changes",
    "Raise": "return what is wrong",
    "Try": "ask by `if` before",
    "While": "a loop has no else",
}
"""What to write in place of functions, methods and forms of Python that cannot be translated."""


def page_name(name: str) -> str:
    """Return the name that the page has for a Python name.

    A reserved name gets a dollar, so that it cannot equal any name of Python.
    """
    return f"{name}$" if name in RESERVED else name


def scope_name(module: str) -> str:
    """Return the name of a module's scope in the page.

    Examples
    --------
    >>> scope_name("conundrum.run.story")
    '$run_story'
    """
    return "$" + module.removeprefix("conundrum.").replace(".", "_")
