"""What stands at the top of a module, and what a name from there is in the page."""

from __future__ import annotations

import ast
import builtins
import json
import math
import sys
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, is_dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from conundrum.page.small_python.taken import (
    INSTEAD,
    LARGEST,
    METHODS,
    NUMBERS,
    STANDARD,
    Refused,
    page_name,
    scope_name,
)


@dataclass(frozen=True)
class Found:
    """How the page writes a name, the type of a constant, and how a function is called."""

    text: str
    kind: str | None = None
    signature: ast.FunctionDef | None = None


class Given:
    """Modules whose twins are written by hand: their functions, and what their classes offer."""

    def __init__(self, modules: Collection[ModuleType]) -> None:
        trees = {one.__name__: parsed(source(one)) for one in modules}
        self.functions = {name: functions(tree) for name, tree in trees.items()}
        classes = [one for tree in trees.values() for one in tree.body]
        self.methods: dict[str, ast.FunctionDef] = {}
        self.attributes: dict[str, str | None] = {}
        for made in classes:
            if isinstance(made, ast.ClassDef) and not made.name.startswith("_"):
                self._read(made)

    def _read(self, made: ast.ClassDef) -> None:
        for node in made.body:
            match node:
                case ast.FunctionDef(name=name) if not name.startswith("_"):
                    if any("property" in ast.unparse(one) for one in node.decorator_list):
                        self.attributes[name] = ast.unparse(node.returns) if node.returns else None
                    else:
                        self.methods[name] = node
                case ast.AnnAssign(ast.Name(name), kind):
                    self.attributes[name] = ast.unparse(kind)
        for inner in ast.walk(made):
            match inner:
                case ast.AnnAssign(ast.Attribute(ast.Name("self"), name), kind):
                    self.attributes[name] = ast.unparse(kind)
                case ast.Attribute(ast.Name("self"), name, ast.Store()):
                    self.attributes.setdefault(name, None)
        self.attributes = {n: kind for n, kind in self.attributes.items() if n[0] != "_"}
        if both := {*self.methods, *self.attributes} & {*METHODS}:
            raise Refused(f"{made.name} and texts, lists or dicts both have {sorted(both)}")


class Module:
    """A module to be translated, and what it needs of others.

    Parameters
    ----------
    module : ModuleType
        As Python has imported it, so that its constants are known.
    given : Given
        What is written by hand.
    roots : collection of str
        Modules that are translated wherever they stand.
    """

    def __init__(self, module: ModuleType, given: Given, roots: Collection[str]) -> None:
        self.module, self.given, self.roots = module, given, roots
        self.path = module.__name__.replace(".", "/") + ".py"
        self.tree = parsed(source(module))
        self.functions = functions(self.tree)
        self.needs: dict[str, ModuleType] = {}
        self.constants: dict[str, str] = {}
        for node in self.tree.body:
            self._stands(node)

    def _stands(self, node: ast.stmt) -> None:
        match node:
            case ast.Import() | ast.ImportFrom() | ast.FunctionDef():
                return
            case ast.Expr(ast.Constant(str())) | ast.AnnAssign(ast.Name()):
                return
            case ast.Assign(targets) if all(isinstance(n, ast.Name | ast.Tuple) for n in targets):
                return
            case ast.If(ast.Name("TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING")):
                return
        self.refuse(node, "a module has imports, constants and functions at its top")

    def held(self, node: ast.expr) -> ModuleType | None:
        """Return the module that an expression names, if it names one."""
        match node:
            case ast.Name(name):
                found = vars(self.module).get(name)
            case ast.Attribute(inner, name) if (around := self.held(inner)) is not None:
                found = getattr(around, name, None)
            case _:
                return None
        return found if isinstance(found, ModuleType) else None

    def found(self, node: ast.expr) -> Found | None:
        """Say what a name of this module, or of one it imports, is in the page."""
        match node:
            case ast.Name(name):
                around, text = self.module, page_name(name)
            case ast.Attribute(inner, name) if (held := self.held(inner)) is not None:
                around, text = held, ast.unparse(node).replace(".", "$")
                if name in NUMBERS.get(held.__name__, ()):
                    return Found(f"${held.__name__}.{name}", "float")
                if not hasattr(held, name):
                    self.refuse(node, f"{held.__name__} has no {name}")
            case _:
                return None
        if name not in vars(around) or name.startswith("__"):
            return None
        value = vars(around)[name]
        if isinstance(value, ModuleType):
            self.refuse(node, "a module is no value: name what is taken of it")
        if callable(value) and hasattr(value, "__name__"):
            return self._function(node, value)
        if text not in self.constants:
            self.constants[text] = self._constant(node, value)
        return Found(text, type(value).__name__)

    def _function(self, node: ast.expr, value: Any) -> Found:
        home, name = value.__module__, value.__name__
        if home in STANDARD:
            if name not in STANDARD[home]:
                taken = ", ".join([*STANDARD[home], *NUMBERS.get(home, ())])
                self.refuse(node, f"of {home} there is only {taken}")
            signature = STANDARD[home][name]
            return Found(f"${home}.{name}", None, None if signature.args.vararg else signature)
        if isinstance(value, type):
            self.refuse(node, "the page has no classes: write a dict")
        if home == self.module.__name__:
            if name not in self.functions:
                self.refuse(node, "a function at a module's top is written by def")
            return Found(page_name(name), None, self.functions[name])
        if home in self.given.functions:
            known = self.given.functions[home]
        elif home in self.roots or home.startswith("conundrum."):
            self.needs[home] = sys.modules[home]
            known = functions(parsed(source(sys.modules[home])))
        else:
            self.refuse(node, f"{home} is not translated: only modules of conundrum are")
        if name not in known or (home in self.given.functions and name.startswith("_")):
            self.refuse(node, f"{home} offers no function {name}")
        return Found(f"{scope_name(home)}.{name}", None, known[name])

    def _constant(self, node: ast.expr, value: Any) -> str:
        try:
            return constant(value)
        except TypeError as error:
            self.refuse(node, str(error))

    def unknown(self, node: ast.expr, name: str) -> NoReturn:
        """Refuse a name that is neither the module's nor taken from Python."""
        own = "it is Python's own and not taken" if hasattr(builtins, name) else "nobody gives it"
        self.refuse(node, INSTEAD.get(name, own))

    def refuse(self, node: ast.AST, instead: str) -> NoReturn:
        """Raise where something stands that cannot go to the page, and say what to write."""
        line = getattr(node, "lineno", "?")
        what = ast.unparse(node).partition("\n")[0][:60]
        raise Refused(f"{self.path}:{line}: {what!r} cannot go to the page: {instead}")


def source(module: ModuleType) -> Path:
    """Return where a module is written."""
    return Path(str(module.__file__))


@cache
def parsed(path: Path) -> ast.Module:
    """Read a module, once for all that take functions of it."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.Module) -> dict[str, ast.FunctionDef]:
    """Return the functions at a module's top by name."""
    return {one.name: one for one in tree.body if isinstance(one, ast.FunctionDef)}


def text(held: str) -> str:
    """Write a text, so that it may also stand inside a page of HTML."""
    return json.dumps(held, ensure_ascii=False).replace("</", "<\\/")


def constant(value: Any) -> str:
    """Write what Python has made of a constant."""
    if type(value) is str:
        return text(value)
    if _is_plain(value):
        return json.dumps(value)
    if type(value) in (list, tuple):
        return f"[{', '.join(map(constant, value))}]"
    if isinstance(value, Mapping) and all(type(key) is str and key != "__proto__" for key in value):
        pairs = [(text(key), constant(one)) for key, one in value.items()]
        if any(key.isdigit() for key in value):
            # The page would not keep such keys in their places.
            return f"py.dict([{', '.join(f'[{key}, {one}]' for key, one in pairs)}])"
        return f"{{ {', '.join(f'{key}: {one}' for key, one in pairs)} }}"
    raise TypeError(_not_plain(value))


def _is_plain(value: Any) -> bool:
    if type(value) is float:
        return math.isfinite(value)
    return value is None or type(value) is bool or (type(value) is int and abs(value) <= LARGEST)


def _not_plain(value: Any) -> str:
    kind = type(value)
    reasons = {
        isinstance(value, Mapping): "the keys of a constant are texts, and none is __proto__",
        kind in (int, float): "a number is finite, and a whole one below 2**53; math.inf is known",
        isinstance(value, Set): "a constant is no set: write sorted(…)",
        is_dataclass(kind): "a constant is no dataclass: write asdict(…)",
        kind.__module__.startswith("numpy"): "it is of NumPy: write float(…) or .tolist()",
        callable(value): "a constant holds no function: make it inside the function that needs it",
    }
    return reasons.get(True, f"a constant is of numbers, texts, lists and dicts, not {kind}")
