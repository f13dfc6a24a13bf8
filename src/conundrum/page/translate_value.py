"""Expressions of the small Python as JavaScript."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise

from conundrum.page.small_python import INSTEAD, page_name
from conundrum.page.translate_call import Calls
from conundrum.page.translate_kind import NUMERIC, Kinds, Names
from conundrum.page.translate_module import Module, constant

SIGNS = {ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
CHECKED = {ast.Div: "div", ast.FloorDiv: "floordiv", ast.Mod: "mod", ast.Pow: "pow"}
"""What is worked out by `static/python.js`, since the page would work it out otherwise."""
ORDERED = {ast.Lt: ("<", "lt"), ast.LtE: ("<=", "le"), ast.Gt: (">", "gt"), ast.GtE: (">=", "ge")}
YES = (bool, type(None))
"""What `is` asks for."""
CLOSED = (ast.Name, ast.Constant, ast.Attribute, ast.Subscript, ast.Call, ast.IfExp, ast.Compare)
"""What stands beside an operator without brackets of its own."""


class Values(Calls):
    """Writes expressions; `names` are those of the function so far."""

    def __init__(self, module: Module) -> None:
        self.module, self.kinds, self.loops = module, Kinds(module), 0

    def value(self, node: ast.expr, names: Names) -> str:
        """Write an expression."""
        match node:
            case ast.Constant(None | bool() | int() | float() | str()):
                return self._literal(node)
            case ast.Name() | ast.Attribute():
                return self._name(node, names)
            case ast.Subscript(held, ast.Slice(low, high, None)):
                low_end = self.value(low, names) if low else "0"
                ends = [low_end, *([self.value(high, names)] if high else [])]
                return f"py.slice({self.value(held, names)}, {', '.join(ends)})"
            case ast.Subscript(_, ast.Slice()):
                self.module.refuse(node, "a slice has no step: write reversed(…) or a range")
            case ast.Subscript(held, key):
                return f"py.at({self.value(held, names)}, {self.value(key, names)})"
            case ast.Tuple(parts) | ast.List(parts):
                return f"[{', '.join(self.value(part, names) for part in parts)}]"
            case ast.Starred(held):
                return f"...py.each({self.value(held, names)})"
            case ast.Dict():
                return self._dict(node, names)
            case ast.JoinedStr(parts):
                return "`" + "".join(self._piece(part, names) for part in parts) + "`"
            case ast.UnaryOp(ast.USub(), ast.Constant(int() | float())):
                return f"(-{self.value(node.operand, names)})"
            case ast.UnaryOp(ast.USub(), held):
                return f"(-({self._number(held, names)}))"
            case ast.UnaryOp(ast.Not()) | ast.BoolOp() | ast.Compare():
                return self.truth(node, names)
            case ast.BinOp():
                return self._worked_out(node, names)
            case ast.IfExp(test, then, other):
                asked = self.truth(test, names)
                return f"({asked} ? {self.value(then, names)} : {self.value(other, names)})"
            case ast.Lambda():
                if self.loops:
                    self.module.refuse(node, "made in a loop it binds late: write partial(f, k)")
                return self.function_value(node, names)
            case ast.ListComp(made, loops):
                return self.looped(self._later(made), loops, names)
            case ast.DictComp(key, made, loops):
                pair = ast.List([key, made], ast.Load())
                return f"py.dict({self.looped(self._later(pair), loops, names)})"
            case ast.Call():
                return self.call(node, names)
            case ast.GeneratorExp():
                self.module.refuse(node, "it is read once: write a list")
            case ast.Set() | ast.SetComp():
                self.module.refuse(node, INSTEAD["set"])
        self.module.refuse(node, "the page has nothing of this kind")

    def truth(self, node: ast.expr, names: Names) -> str:
        """Write what says yes or no: Python and the page differ on the truth of all else."""
        match node:
            case ast.Compare(left, operators, rest):
                if any(isinstance(one, ast.Call) for part in rest[:-1] for one in ast.walk(part)):
                    self.module.refuse(node, "give what stands in the middle a name")
                pairs = zip(pairwise([left, *rest]), operators, strict=True)
                return " && ".join(self._compared(a, sign, b, names) for (a, b), sign in pairs)
            case ast.UnaryOp(ast.Not(), held):
                return f"!({self.truth(held, names)})"
            case ast.BoolOp(operator, parts):
                sign = " && " if isinstance(operator, ast.And) else " || "
                return sign.join(f"({self.truth(part, names)})" for part in parts)
        if self.kinds.kind(node, names) != "bool":
            self.module.refuse(
                node,
                "only yes or no is asked for here: write len(x) > 0, x != '', x is not None, "
                "x is True, or a if … else b",
            )
        return self.value(node, names)

    def function_value(self, node: ast.Lambda, names: Names) -> str:
        """Write a lambda."""
        if node.args.defaults or node.args.vararg or node.args.kwarg or node.args.kwonlyargs:
            self.module.refuse(node, "a lambda has plain places only: write partial(f, k)")
        given = [one.arg for one in [*node.args.posonlyargs, *node.args.args]]
        inside: Names = {**names, **dict.fromkeys(given)}
        return f"(({', '.join(map(page_name, given))}) => {_body(self.value(node.body, inside))})"

    def looped(
        self, made: Callable[[Names], str], loops: list[ast.comprehension], names: Names
    ) -> str:
        """Write a comprehension as a list; `made` writes what is made each time."""
        loop, *more = loops
        held, place, inside = self.loop(loop, names)
        with self.repeated():
            tests = "".join(
                f".filter(({place}) => {self.truth(test, inside)})" for test in loop.ifs
            )
            each = self.looped(made, more, inside) if more else made(inside)
        return f"{held}{tests}.{'flatMap' if more else 'map'}(({place}) => {_body(each)})"

    def asked(self, node: ast.expr, loops: list[ast.comprehension], names: Names, way: str) -> str:
        """Write any(…) as "some" and all(…) as "every": what comes after is not looked at."""
        loop, *more = loops
        held, place, inside = self.loop(loop, names)
        with self.repeated():
            each = self.asked(node, more, inside, way) if more else self.truth(node, inside)
            for test in reversed(loop.ifs):
                tested = self.truth(test, inside)
                each = f"({tested}) && ({each})" if way == "some" else f"!({tested}) || ({each})"
        return f"{held}.{way}(({place}) => {each})"

    def loop(self, loop: ast.comprehension, names: Names) -> tuple[str, str, Names]:
        """Write what a loop runs over and its names; return also what is known inside."""
        kind = self.kinds.counted(loop.iter, names)
        plain = isinstance(loop.target, ast.Name)
        inside: Names = {**names, **dict.fromkeys(stored(loop.target), kind if plain else None)}
        return f"py.each({self.held(loop.iter, names)})", self.target(loop.target), inside

    def held(self, node: ast.expr, names: Names) -> str:
        """Write what is read at once, so that a generator may stand there."""
        if isinstance(node, ast.GeneratorExp):
            return self.looped(self._later(node.elt), node.generators, names)
        return self.value(node, names)

    def target(self, node: ast.expr) -> str:
        """Write the names that are given a value."""
        match node:
            case ast.Name(name):
                return page_name(name)
            case ast.Tuple(parts) | ast.List(parts):
                return f"[{', '.join(self.target(part) for part in parts)}]"
            case ast.Starred(ast.Name(name)):
                return f"...{page_name(name)}"
        self.module.refuse(node, "only names are given values together")

    @contextmanager
    def repeated(self) -> Iterator[None]:
        """Remember that what is written meanwhile stands in a loop."""
        self.loops += 1
        yield
        self.loops -= 1

    def _later(self, node: ast.expr) -> Callable[[Names], str]:
        return lambda names: self.value(node, names)

    def _literal(self, node: ast.Constant) -> str:
        try:
            return constant(node.value)
        except TypeError as error:
            self.module.refuse(node, str(error))

    def _name(self, node: ast.Name | ast.Attribute, names: Names) -> str:
        if isinstance(node, ast.Name) and node.id in names:
            return page_name(node.id)
        local = isinstance(node, ast.Attribute) and _first(node) in names
        if not local and (found := self.module.found(node)):
            return found.text
        if isinstance(node, ast.Name):
            if node.id in ("abs", "float", "int", "len", "str", "sum"):
                return f"py.{node.id}"
            self.module.unknown(node, node.id)
        known = {*self.module.given.attributes, *self.module.given.methods}
        if node.attr in known:
            return f"{self.beside(node.value, names)}.{node.attr}"
        self.module.refuse(node, "only what Run offers is read by a dot: write x['name']")

    def _dict(self, node: ast.Dict, names: Names) -> str:
        pairs = [*zip(node.keys, node.values, strict=True)]
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        if all(isinstance(k, str) and not k.isdigit() and k != "__proto__" for k in keys):
            known = ((key, one) for key, one in pairs if key is not None)
            inner = ", ".join(f"{self.value(k, names)}: {self.value(v, names)}" for k, v in known)
            return f"{{ {inner} }}" if pairs else "{}"
        parts = [
            f"[{self.value(key, names)}, {self.value(one, names)}]"
            if key is not None
            else f"...py.items({self.value(one, names)})"
            for key, one in pairs
        ]
        return f"py.dict([{', '.join(parts)}])"

    def _piece(self, node: ast.expr, names: Names) -> str:
        match node:
            case ast.Constant(str(held)):
                inner = json.dumps(held, ensure_ascii=False)[1:-1].replace('\\"', '"')
                return inner.replace("`", "\\`").replace("${", "\\${").replace("</", "<\\/")
            case ast.FormattedValue(ast.Constant(str(held)), -1, None):
                return self._piece(ast.Constant(held), names)
            case ast.FormattedValue(held, -1, None):
                kind = self.kinds.kind(held, names)
                if kind in ("float", "bool"):
                    self.module.refuse(node.value, "write written(number, digits), or a text")
                inner = self.value(held, names)
                return f"${{{inner}}}" if kind == "str" else f"${{py.str({inner})}}"
        self.module.refuse(node, "an f-string has no formats: write written(number, digits)")

    def beside(self, node: ast.expr, names: Names) -> str:
        """Write what stands beside an operator or before a dot."""
        inner = self.value(node, names)
        single = isinstance(node, CLOSED) and not isinstance(node, ast.Compare)
        return inner if single else f"({inner})"

    def _number(self, node: ast.expr, names: Names) -> str:
        if self.kinds.kind(node, names) in NUMERIC:
            return self.beside(node, names)
        return f"py.number({self.value(node, names)})"

    def _worked_out(self, node: ast.BinOp, names: Names) -> str:
        kinds = {self.kinds.kind(node.left, names), self.kinds.kind(node.right, names)}
        inner = f"{self.value(node.left, names)}, {self.value(node.right, names)}"
        match node.op:
            case ast.Add():
                if kinds <= {*NUMERIC} or kinds == {"str"}:
                    return f"{self.beside(node.left, names)} + {self.beside(node.right, names)}"
                return f"py.add({inner})"
            case ast.Mod() if "str" in kinds:
                self.module.refuse(node, "write an f-string")
            case ast.Div() if isinstance(node.right, ast.Constant) and node.right.value:
                return f"{self._number(node.left, names)} / {self.value(node.right, names)}"
            case ast.Sub() | ast.Mult() as operator:
                if kinds & {"str", "list", "tuple"}:
                    self.module.refuse(node, "only numbers are multiplied")
                sign = SIGNS[type(operator)]
                return f"{self._number(node.left, names)} {sign} {self._number(node.right, names)}"
            case operator if type(operator) in CHECKED:
                return f"py.{CHECKED[type(operator)]}({inner})"
        self.module.refuse(node, "the page works out + - * / // % ** only")

    def _compared(self, left: ast.expr, sign: ast.cmpop, right: ast.expr, names: Names) -> str:
        one, other = self.beside(left, names), self.beside(right, names)
        kinds = (self.kinds.kind(left, names), self.kinds.kind(right, names))
        numbers = all(kind in NUMERIC for kind in kinds)
        no = isinstance(sign, ast.NotIn | ast.NotEq | ast.IsNot)
        match sign, right:
            case ast.Is() | ast.IsNot(), ast.Constant(None):
                return f"{one} {'!=' if no else '=='} null"
            case ast.Is() | ast.IsNot(), ast.Constant(bool()):
                return f"{one} {'!==' if no else '==='} {other}"
            case ast.Is() | ast.IsNot(), _:
                self.module.refuse(right, "`is` asks for None, True or False only")
            case ast.In() | ast.NotIn(), _:
                return f"{'!' if no else ''}py.has({other}, {one})"
            case ast.Eq() | ast.NotEq(), _:
                if any(isinstance(n, ast.Constant) and type(n.value) in YES for n in (left, right)):
                    self.module.refuse(left, "write `is None`, `is True` or `is False`")
                if numbers or "str" in kinds:
                    return f"{one} {'!==' if no else '==='} {other}"
                return f"{'!' if no else ''}py.same({one}, {other})"
        plain, checked = ORDERED[type(sign)]
        return f"{one} {plain} {other}" if numbers else f"py.{checked}({one}, {other})"


def _body(made: str) -> str:
    return f"({made})" if made.startswith("{") else made


def _first(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def stored(target: ast.expr) -> list[str]:
    """Return the names that are given a value together."""
    names = (one for one in ast.walk(target) if isinstance(one, ast.Name))
    return [one.id for one in names if isinstance(one.ctx, ast.Store)]
