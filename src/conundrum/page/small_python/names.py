"""Finds how the page writes a Python name, and which kinds of values are known in advance."""

import ast
import inspect
import json
import math
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn, Self

from conundrum.page.small_python.taken import (
    FUNCTIONS,
    INSTEAD,
    METHODS,
    STANDARD,
    Refused,
    page_name,
    scope_name,
)

signature = cache(inspect.signature)
NUMERIC = {"float", "number"}
KINDS = {"bool": "bool", "float": "float", "int": "number", "number": "number", "str": "str"}


@dataclass(frozen=True)
class Found:
    """How the page writes a name; also the kind of its value or its signature, if known."""

    text: str
    kind: str | None = None
    signature: inspect.Signature | None = None


class ByHand:
    """The modules written by hand for the page, with the methods and attributes of their classes.

    Only attributes that ``__init__`` declares with a type are known.
    """

    def __init__(self, modules: Collection[ModuleType]) -> None:
        self.names = [module.__name__ for module in modules]
        self.methods: dict[str, inspect.Signature] = {}
        self.attributes: dict[str, str | None] = {}
        for module in modules:
            for node in ast.walk(parsed(module)):
                match node:
                    case ast.AnnAssign(ast.Attribute(ast.Name("self"), name), kind) if (
                        name[0] != "_"
                    ):
                        self.attributes[name] = kind_named(ast.unparse(kind))
                    case ast.ClassDef(name=name):
                        self._offer(vars(module)[name])
        if both := {*self.methods, *self.attributes} & {*METHODS}:
            raise Refused(
                f"what is given by hand and texts, lists or dicts both have {sorted(both)}"
            )

    def _offer(self, made: type) -> None:
        for name, method in vars(made).items():
            if inspect.isfunction(method) and not name.startswith("_"):
                _, *places = signature(method).parameters.values()
                self.methods[name] = signature(method).replace(parameters=places)


class Module:
    """A Python module to be translated, and the names that it imports.

    Parameters
    ----------
    module : ModuleType
        The imported module, so that its constants are known.
    by_hand : ByHand
        The modules that are written by hand.
    """

    def __init__(self, module: ModuleType, by_hand: ByHand) -> None:
        self.module, self.by_hand = module, by_hand
        self.path = module.__name__.replace(".", "/") + ".py"
        self.functions = functions(module)
        self.needs: dict[str, ModuleType] = {}
        self.constants: dict[str, str] = {}

    def found(self, node: ast.expr, hidden: Collection[str]) -> Found | None:
        """Return how the page writes a name, if the module defines or imports the name."""
        match node:
            case ast.Name(name) if name not in hidden:
                around: ModuleType | None = self.module
                text = page_name(name)
            case ast.Attribute(ast.Name(module), name) if module not in hidden:
                around, text = vars(self.module).get(module), f"{module}${name}"
            case _:
                return None
        if not isinstance(around, ModuleType) or name not in vars(around) or name[:2] == "__":
            return None
        value = vars(around)[name]
        if isinstance(value, ModuleType):
            self.refuse(node, "a module is no value: name what is taken of it")
        if callable(value) and hasattr(value, "__name__"):
            return self._function(node, value)
        if text not in self.constants:
            self.constants[text] = self.constant(node, value)
        return Found(text, kind_named(type(value)))

    def _function(self, node: ast.expr, value: Callable[..., Any]) -> Found:
        home, name = value.__module__, value.__name__
        if home in STANDARD:
            if name not in STANDARD[home]:
                self.refuse(node, f"of {home} there is only {', '.join(STANDARD[home])}")
            return Found(f"${home}.{name}", None, STANDARD[home][name])
        if isinstance(value, type):
            self.refuse(node, "the page has no classes: write a dict")
        own = home == self.module.__name__
        if not own and not home.startswith("conundrum."):
            self.refuse(node, f"{home} is not translated: only modules of conundrum are")
        private = name.startswith("_") and home in self.by_hand.names
        if private or name not in functions(sys.modules[home]):
            self.refuse(node, f"{home} offers no function {name} that is written by def")
        if not own and home not in self.by_hand.names:
            self.needs[home] = sys.modules[home]
        text = page_name(name) if own else f"{scope_name(home)}.{name}"
        return Found(text, None, signature(value))

    def constant(self, node: ast.expr, value: Any) -> str:
        """Return the value of a constant as JavaScript."""
        kind = type(value)
        number = (kind is int and abs(value) < 2**53) or (kind is float and not math.isnan(value))
        if kind is str:
            return text(value)
        if value is None or kind is bool or number:
            # JavaScript writes infinity as Infinity.
            return json.dumps(value)
        if kind in (list, tuple):
            return f"[{', '.join(self.constant(node, part) for part in value)}]"
        if not isinstance(value, Mapping) or any(
            type(key) is not str or key == "__proto__" for key in value
        ):
            self.refuse(node, INSTEAD["constant"])
        pairs = [f"[{text(key)}, {self.constant(node, part)}]" for key, part in value.items()]
        return f"py.dict([{', '.join(pairs)}])"

    def refuse(self, node: ast.AST, instead: str) -> NoReturn:
        """Raise an error that says which code cannot be translated, and what to write instead."""
        line = getattr(node, "lineno", "?")
        what = ast.unparse(node).partition("\n")[0][:60]
        raise Refused(f"{self.path}:{line}: {what!r} cannot go to the page: {instead}")


@dataclass(frozen=True)
class Scope:
    """The names that program code may use at a given place in a module.

    Parameters
    ----------
    module : Module
        The module, in which all other names are looked up.
    names : dict
        The names that the surrounding functions and comprehensions define.
    late : bool
        Whether the place is in a loop, so that a function made here would bind late.
    """

    module: Module
    names: dict[str, Found]
    late: bool = False

    def inside(self, more: Iterable[str], late: bool) -> Self:
        """Return the scope inside a function or comprehension."""
        names = {name: Found(page_name(name)) for name in more if name != "_"}
        return replace(self, names={**self.names, **names}, late=late)

    def named(self, node: ast.expr) -> Found | None:
        """Return how the page writes a name, or nothing for one of Python's built-in names."""
        if isinstance(node, ast.Name) and node.id in self.names:
            return self.names[node.id]
        return self.module.found(node, self.names)

    def signature(self, called: ast.expr) -> inspect.Signature | None:
        """Return the signature of a called function, if it is known."""
        if found := self.named(called):
            return found.signature
        match called:
            case ast.Name(name):
                return FUNCTIONS.get(name)
            case ast.Attribute(_, name):
                return METHODS.get(name) or self.module.by_hand.methods.get(name)
        return None

    def kind(self, node: ast.expr) -> str | None:
        """Return the kind of a value: "bool", "str", "float", "number", or nothing if unknown."""
        found = None
        match node:
            case ast.Constant(held):
                found = kind_named(type(held))
            case ast.JoinedStr():
                found = "str"
            case ast.Compare() | ast.BoolOp() | ast.UnaryOp(ast.Not()):
                found = "bool"
            case ast.UnaryOp(_, held) | ast.Call(ast.Name("abs"), [held]):
                found = "float" if self.kind(held) == "float" else "number"
            case ast.IfExp(_, one, other) if self.kind(one) == self.kind(other):
                found = self.kind(one)
            case ast.BinOp(one, sign, other):
                kinds = {self.kind(one), self.kind(other)}
                if kinds <= NUMERIC or not isinstance(sign, ast.Add):
                    found = "float" if "float" in kinds or isinstance(sign, ast.Div) else "number"
            case ast.Call(called):
                signature = self.signature(called)
                found = kind_named(signature.return_annotation) if signature else None
            case ast.Attribute(_, name) if not self.named(node):
                found = self.module.by_hand.attributes.get(name)
            case ast.Name() | ast.Attribute() if known := self.named(node):
                found = known.kind
        return found


@cache
def functions(module: ModuleType) -> dict[str, ast.FunctionDef]:
    """Return the functions at the top level of a module, by name."""
    top = parsed(module).body
    return {made.name: made for made in top if isinstance(made, ast.FunctionDef)}


def parsed(module: ModuleType) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))


def kind_named(annotation: Any) -> str | None:
    """Return the kind of value that belongs to a type; a "number" need not be whole."""
    name = getattr(annotation, "__name__", annotation)
    return KINDS.get(name)


def text(held: str) -> str:
    """Return a text as a JavaScript string that is also safe inside an HTML page."""
    return json.dumps(held, ensure_ascii=False).replace("</", "<\\/")
