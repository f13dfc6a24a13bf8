"""Calls: each keyword in its place, and what is left as one record."""

from __future__ import annotations

import ast

from conundrum.page.small_python.kinds import Names
from conundrum.page.small_python.loops import Loops
from conundrum.page.small_python.taken import FROMKEYS, FUNCTIONS, GATHERED, INSTEAD, METHODS

LEFT_OUT = "undefined"
"""What stands in a place that nothing is given for, so that its default is taken."""


class Calls(Loops):
    """Writes calls."""

    def call(self, node: ast.Call, names: Names) -> str:
        """Write a call."""
        match node.func:
            case ast.Name(name) if name not in names and not self.module.found(node.func):
                return self._own(node, name, names)
            case ast.Attribute(ast.Name("dict"), "fromkeys") if "dict" not in names:
                given = [self.held(one, names) for one in node.args]
                return f"py.fromkeys({', '.join(self._placed(node, FROMKEYS, given, names))})"
            case ast.Attribute(value, name) if not self.outside(node.func, names):
                return self._method(node, value, name, names)
            case ast.Name() | ast.Attribute() | ast.Subscript() | ast.Call():
                signature = self.signature(node.func, names)
                given = [self.value(one, names) for one in node.args]
                placed = self._placed(node, signature, given, names)
                return f"{self.value(node.func, names)}({', '.join(placed)})"
        self.module.refuse(node, "give the function a name")

    def _own(self, node: ast.Call, name: str, names: Names) -> str:
        """Write a call of one of Python's own functions."""
        if name not in FUNCTIONS:
            self.module.unknown(node, name)
        if name in ("any", "all") and isinstance(node.args[0], ast.GeneratorExp):
            made = node.args[0]
            return self.asked(
                made.elt, made.generators, names, "some" if name == "any" else "every"
            )
        if name == "str" and self.kind(node.args[0], names) in ("float", "bool"):
            self.module.refuse(node, "write written(number, digits), or a text")
        if name == "next":
            return self._next(node, names)
        given = [self.held(one, names) for one in node.args]
        if name == "zip" or (name in GATHERED and len(given) > 1):
            given = [f"[{', '.join(given)}]"]
        return f"py.{name}({', '.join(self._placed(node, FUNCTIONS[name], given, names))})"

    def _next(self, node: ast.Call, names: Names) -> str:
        match node.args:
            case [ast.GeneratorExp() as held, *rest]:
                pass
            case [ast.Call(ast.Name("iter"), [held]), *rest]:
                pass
            case _:
                self.module.refuse(node, "next takes the first of (… for …) or of iter(…)")
        given = [self.held(held, names), *(self.value(one, names) for one in rest)]
        return f"py.next({', '.join(self._placed(node, FUNCTIONS['next'], given, names))})"

    def _method(self, node: ast.Call, value: ast.expr, name: str, names: Names) -> str:
        """Write a call of a method: one of Run's, or of texts, lists and dicts."""
        given = [self.held(one, names) for one in node.args]
        if name in METHODS:
            given = [self.value(value, names), *given]
            return f"py.{name}({', '.join(self._placed(node, METHODS[name], given, names))})"
        if name not in self.module.given.methods:
            known = ", ".join(METHODS)
            self.module.refuse(node, INSTEAD.get(name, f"the methods there are: {known}"))
        signature = self.module.given.methods[name]
        placed = self._placed(node, signature, ["", *given], names)[1:]
        return f"{self.beside(value, names)}.{name}({', '.join(placed)})"

    def _placed(
        self, node: ast.Call, signature: ast.FunctionDef | None, given: list[str], names: Names
    ) -> list[str]:
        """Return what a function is given, in the order in which it is declared."""
        if signature is None:
            if node.keywords:
                self.module.refuse(node, "only a function known by name takes keywords")
            return given
        starred = any(isinstance(one, ast.Starred) for one in node.args)
        if starred and node.keywords:
            self.module.refuse(node, "a starred list and keywords do not go together")
        arguments = signature.args
        by_place = [*arguments.posonlyargs, *arguments.args]
        if len(given) > len(by_place) and not arguments.vararg:
            self.module.refuse(node, f"{signature.name} takes ({ast.unparse(arguments)})")
        places = [one.arg for one in [*by_place, *arguments.kwonlyargs]][len(given) :]
        placed = dict.fromkeys(places, LEFT_OUT)
        rest = []
        for word in node.keywords:
            if word.arg is None and arguments.kwarg and not places:
                rest.append(f"...{self.value(word.value, names)}")
            elif word.arg is None:
                self.module.refuse(node, f"name what {signature.name} is given")
            elif word.arg in placed:
                placed[word.arg] = self._keyword(word, names)
            elif arguments.kwarg:
                rest.append(f"{word.arg}: {self.value(word.value, names)}")
            else:
                self.module.refuse(node, f"{signature.name} has no place {word.arg}")
        if not starred:
            self._complete(node, signature, placed)
        written = [*given, *placed.values(), *([f"{{ {', '.join(rest)} }}"] if rest else [])]
        while written and written[-1] == LEFT_OUT:
            written.pop()
        return written

    def _keyword(self, word: ast.keyword, names: Names) -> str:
        # What sorts is called at once, so that it may stand in a loop.
        if word.arg == "key" and isinstance(word.value, ast.Lambda):
            return self.at_once(word.value, names)
        return self.value(word.value, names)

    def _complete(self, node: ast.Call, signature: ast.FunctionDef, placed: dict[str, str]) -> None:
        arguments = signature.args
        by_place = [one.arg for one in [*arguments.posonlyargs, *arguments.args]]
        free = {*by_place[len(by_place) - len(arguments.defaults) :]}
        keywords = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        free |= {one.arg for one, default in keywords if default is not None}
        missing = [name for name, one in placed.items() if one == LEFT_OUT and name not in free]
        if missing:
            self.module.refuse(node, f"{signature.name} is not given {', '.join(missing)}")
