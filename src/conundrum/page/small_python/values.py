"""Translates expressions into JavaScript, with brackets if an operator or a dot may follow."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import replace
from inspect import Parameter, Signature
from itertools import pairwise

from conundrum.page.small_python.names import NUMERIC, Scope, text
from conundrum.page.small_python.taken import FUNCTIONS, INSTEAD, METHODS, page_name

LISTS = (ast.List, ast.Tuple, ast.ListComp)
LEFT_OUT = "undefined"
"""JavaScript uses the default value of a parameter for which it gets this argument."""
SIGNS: dict[type[ast.operator | ast.cmpop], str] = {
    **{ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "", ast.FloorDiv: "", ast.Mod: ""},
    **{ast.Pow: "", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==="},
    **{ast.NotEq: "!==", ast.In: "", ast.NotIn: "", ast.Is: "", ast.IsNot: ""},
}
"""Python's operators, each with the operator of JavaScript that does the same with two numbers, if
there is one.

For all other cases `static/python.js` has functions, named as Python's parser names the operators.
"""


class Values(Scope):
    """Writes expressions in JavaScript."""

    def value(self, node: ast.expr) -> str:
        """Return an expression as JavaScript."""
        written = self._there(node) or self._made(node)
        if written is None:
            self.module.refuse(node, INSTEAD.get(type(node).__name__, INSTEAD["else"]))
        return written

    def values(self, nodes: Iterable[ast.expr]) -> str:
        """Return several expressions as JavaScript, separated by commas."""
        return ", ".join(map(self.value, nodes))

    def truth(self, node: ast.expr) -> str:
        """Return a condition as JavaScript.

        It has to be a bool, because JavaScript has other rules for the truth of other values.
        """
        if self.kind(node) != "bool":
            self.module.refuse(node, INSTEAD["if"])
        return self.value(node)

    def held(self, node: ast.expr) -> str:
        """Return a value as JavaScript; it may be a generator, because it is read immediately."""
        return self._listed(node) if isinstance(node, ast.GeneratorExp) else self.value(node)

    def _there(self, node: ast.expr) -> str | None:
        written = None
        match node:
            case ast.Constant(value):
                written = self.module.constant(node, value)
            case ast.Name() | ast.Attribute() if found := self.named(node):
                written = found.text
            case ast.Name(name):
                self.module.refuse(node, INSTEAD.get(name, INSTEAD["Name"]))
            case ast.Attribute(held, name) if name in self.module.by_hand.attributes:
                written = f"{self.value(held)}.{name}"
            case ast.Subscript(held, ast.Slice(low, high, None)):
                ends = [low or ast.Constant(0), *([high] if high else [])]
                written = f"py.slice({self.values([held, *ends])})"
            case ast.Subscript(held, key):
                written = f"py.at({self.values([held, key])})"
            case ast.List(parts) | ast.Tuple(parts):
                written = f"[{self.values(parts)}]"
            case ast.Starred(held):
                written = f"...py.each({self.held(held)})"
            case ast.Dict(keys, values):
                written = self._dict(keys, values)
            case ast.JoinedStr(pieces):
                written = f"({' + '.join([text(''), *map(self.value, pieces)])})"
            case ast.FormattedValue(held, -1, None):
                written = self._as_text(held)
        return written

    def _dict(self, keys: list[ast.expr | None], values: list[ast.expr]) -> str:
        names = [key.value for key in keys if isinstance(key, ast.Constant)]
        plain = [name for name in names if isinstance(name, str) and name.isidentifier()]
        if len(plain) == len(keys) and "__proto__" not in plain:
            # JavaScript changes neither the form nor the order of keys that are not numbers.
            parts = [
                f"{name}: {self.value(value)}" for name, value in zip(plain, values, strict=True)
            ]
            return f"({{ {', '.join(parts)} }})"
        parts = [
            f"...py.items({self.value(value)})" if key is None else f"[{self.values([key, value])}]"
            for key, value in zip(keys, values, strict=True)
        ]
        return f"py.dict([{', '.join(parts)}])"

    def _as_text(self, node: ast.expr) -> str:
        if self.kind(node) in ("float", "bool"):
            # Python and JavaScript write floats such as 1.0 and truth values differently, so the
            # program code must call a function to write them.
            self.module.refuse(node, "write written(number, digits), or a text")
        return f"py.str({self.value(node)})"

    def _made(self, node: ast.expr) -> str | None:
        written = None
        match node:
            case ast.IfExp(test, one, other):
                written = f"({self.truth(test)} ? {self.value(one)} : {self.value(other)})"
            case ast.BoolOp(sign, parts):
                join = " && " if isinstance(sign, ast.And) else " || "
                written = f"({join.join(map(self.truth, parts))})"
            case ast.UnaryOp(ast.Not(), held):
                written = f"(!{self.truth(held)})"
            case ast.UnaryOp(ast.USub(), held):
                written = f"(-py.number({self.value(held)}))"
            case ast.BinOp(one, sign, other) if type(sign) in SIGNS:
                written = self._by_sign(one, sign, other)
            case ast.Compare(first, signs, others):
                pairs = zip(pairwise([first, *others]), signs, strict=True)
                asked = [self._by_sign(one, sign, other) for (one, other), sign in pairs]
                written = f"({' && '.join(asked)})"
            case ast.Lambda(ast.arguments([], places, None, [], [], None, []), made) if (
                not self.late
            ):
                names = [page_name(place.arg) for place in places]
                inside = self.inside([place.arg for place in places], late=False)
                written = f"(({', '.join(names)}) => {inside.value(made)})"
            case ast.ListComp():
                written = self._listed(node)
            case ast.DictComp(key, one, loops):
                entries = self._each(loops, lambda inside: f"[{inside.values([key, one])}]")
                written = f"py.dict({entries})"
            case ast.Call(ast.Name("any" | "all" as name), [ast.GeneratorExp(test, loops)]):
                # Like Python's "any" and "all", the methods "some" and "every" of JavaScript stop
                # as soon as the answer is known.
                way = "some" if name == "any" else "every"
                written = self._each(loops, lambda inside: inside.truth(test), way, way)
            case ast.Call():
                written = self._call(node)
        return written

    def _by_sign(self, one: ast.expr, sign: ast.operator | ast.cmpop, other: ast.expr) -> str:
        kinds = {self.kind(one), self.kind(other)}
        lists = isinstance(one, LISTS) or isinstance(other, LISTS)
        if isinstance(sign, ast.operator) and (
            lists or ("str" in kinds and not isinstance(sign, ast.Add))
        ):
            self.module.refuse(one, INSTEAD["+"])
        if isinstance(sign, ast.Is | ast.IsNot) and not isinstance(other, ast.Constant):
            self.module.refuse(other, "`is` asks for None, True or False only")
        if SIGNS[type(sign)] and kinds <= NUMERIC:
            return f"({self.value(one)} {SIGNS[type(sign)]} {self.value(other)})"
        return f"py.{type(sign).__name__.lower()}({self.values([one, other])})"

    def _listed(self, node: ast.ListComp | ast.GeneratorExp) -> str:
        return self._each(node.generators, lambda inside: inside.value(node.elt))

    def _each(
        self,
        loops: list[ast.comprehension],
        made: Callable[[Values], str],
        last: str = "map",
        around: str = "flatMap",
    ) -> str:
        loop, *more = loops
        inside = self.inside(stored(ast.walk(loop.target)), late=True)
        place = self.target(loop.target)
        over = f"py.each({self.held(loop.iter)})"
        for test in loop.ifs:
            over += f".filter(({place}) => {inside.truth(test)})"
        each = inside._each(more, made, last, around) if more else made(inside)
        return f"{over}.{around if more else last}(({place}) => {each})"

    def target(self, node: ast.expr) -> str:
        """Return the left side of an assignment as JavaScript."""
        match node:
            case ast.Name(name):
                return page_name(name)
            case ast.Tuple(parts):
                # Python allows the name _ (an underscore) twice in one assignment, but JavaScript
                # does not.
                places = ("" if ast.unparse(part) == "_" else self.target(part) for part in parts)
                return f"[{', '.join(places)}]"
            case ast.Starred(ast.Name(name)):
                return f"...{page_name(name)}"
        self.module.refuse(node, "only names are given values together")

    def _call(self, node: ast.Call) -> str:
        found = self.named(node.func)
        first: list[ast.expr] = []
        match node.func:
            case ast.Name(name) if not found and name in FUNCTIONS:
                called = f"py.{name}"
            case ast.Attribute(held, name) if not found and name in METHODS:
                called, first = f"py.{name}", [held]
            case ast.Attribute(held, name) if not found and name in self.module.by_hand.methods:
                called = f"{self.value(held)}.{name}"
            case ast.Attribute(_, name) if not found:
                self.module.refuse(
                    node, INSTEAD.get(name, f"the methods there are: {', '.join(METHODS)}")
                )
            case _:
                called = self.value(node.func)
        if called == "py.str":
            return self._as_text(*node.args)
        given = [self.held(value) for value in [*first, *node.args]]
        if called == "py.zip" or (called in ("py.max", "py.min") and len(given) > 1):
            given = [f"[{', '.join(given)}]"]
        return f"{called}({', '.join(self._placed(node, given))})"

    def _placed(self, node: ast.Call, given: list[str]) -> list[str]:
        """Return the arguments of a call as JavaScript, in the order of the signature."""
        signature = self.signature(node.func)
        if any(place.startswith("...") for place in given):
            self.module.refuse(node, "give the values one by one, or one list")
        if signature is None and node.keywords:
            self.module.refuse(node, "only a function known by name takes keywords")
        named = {}
        for word in node.keywords:
            # A sort calls its key function immediately, so a key function may be made in a loop.
            scope = replace(self, late=self.late and word.arg != "key")
            named[word.arg or f"**{ast.unparse(word.value)}"] = scope.value(word.value)
        try:
            return in_places(signature, given, named) if signature else given
        except TypeError as error:
            self.module.refuse(node, f"{error}: {ast.unparse(node.func)} takes {signature}")


def in_places(signature: Signature, given: list[str], named: dict[str, str]) -> list[str]:
    """Return the arguments of a call in order; a call that Python would reject raises an error."""
    held = signature.bind(*given, **named).arguments
    written: list[str] = []
    for name, place in signature.parameters.items():
        if place.kind is Parameter.VAR_POSITIONAL:
            written += held.get(name, ())
        elif place.kind is not Parameter.VAR_KEYWORD:
            written.append(held.get(name, LEFT_OUT))
        elif name in held:
            rest = [
                f"...{word}" if key[0] == "*" else f"{key}: {word}"
                for key, word in held[name].items()
            ]
            written.append(f"{{ {', '.join(rest)} }}")
    while written[-1:] == [LEFT_OUT]:
        written.pop()
    return written


def stored(nodes: Iterable[ast.AST]) -> list[str]:
    """Return the names that are assigned; a name that is assigned twice occurs twice."""
    names = (name for name in nodes if isinstance(name, ast.Name))
    return [name.id for name in names if isinstance(name.ctx, ast.Store)]
