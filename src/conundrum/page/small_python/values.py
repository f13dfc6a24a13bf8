"""Expressions of every kind."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from typing import ClassVar

from conundrum.page.small_python.calls import Calls
from conundrum.page.small_python.kinds import Names
from conundrum.page.small_python.modules import constant
from conundrum.page.small_python.taken import FUNCTIONS, INSTEAD, METHODS, page_name

AS_VALUES = ("abs", "float", "int", "len", "str", "sum")
"""Python's own functions that may be handed on, as a key is."""


class Values(Calls):
    """Writes expressions."""

    def value(self, node: ast.expr, names: Names) -> str:
        """Write an expression; `names` are those of the function so far."""
        if type(node) not in self.WRITTEN:
            self.module.refuse(node, OTHERWISE.get(type(node), "the page has nothing of this kind"))
        return self.WRITTEN[type(node)](self, node, names)

    def _constant(self, node: ast.Constant, names: Names) -> str:
        try:
            return constant(node.value)
        except TypeError as error:
            self.module.refuse(node, str(error))

    def _name(self, node: ast.Name, names: Names) -> str:
        if node.id == "_":
            self.module.refuse(node, "it is for what is not used: give it a name")
        if node.id in names:
            return page_name(node.id)
        if found := self.module.found(node):
            return found.text
        if node.id in AS_VALUES:
            return f"py.{node.id}"
        if node.id in FUNCTIONS:
            self.module.refuse(node, "it is called at once, not handed on: write a lambda")
        self.module.unknown(node, node.id)

    def _attribute(self, node: ast.Attribute, names: Names) -> str:
        if self.outside(node, names) and (found := self.module.found(node)):
            return found.text
        if node.attr in self.module.given.attributes:
            return f"{self.beside(node.value, names)}.{node.attr}"
        if node.attr in {**self.module.given.methods, **METHODS}:
            self.module.refuse(node, "a method is called at once, not handed on: write a lambda")
        self.module.refuse(node, "only what Run offers is read by a dot: write x['name']")

    def _subscript(self, node: ast.Subscript, names: Names) -> str:
        held = self.value(node.value, names)
        match node.slice:
            case ast.Slice(low, high, None):
                ends = [low or ast.Constant(0), *([high] if high else [])]
                return f"py.slice({', '.join([held, *(self.value(end, names) for end in ends)])})"
            case ast.Slice():
                self.module.refuse(node, "a slice has no step: write reversed(…), or a range")
        return f"py.at({held}, {self.value(node.slice, names)})"

    def _list(self, node: ast.List | ast.Tuple, names: Names) -> str:
        return f"[{', '.join(self.value(part, names) for part in node.elts)}]"

    def _starred(self, node: ast.Starred, names: Names) -> str:
        return f"...py.each({self.held(node.value, names)})"

    def _dict(self, node: ast.Dict, names: Names) -> str:
        pairs = [*zip(node.keys, node.values, strict=True)]
        constants = [key.value for key in node.keys if isinstance(key, ast.Constant)]
        keys = [key for key in constants if isinstance(key, str) and _is_plain(key)]
        if len(keys) == len(pairs):
            values = [self.value(one, names) for one in node.values]
            parts = [f"{key}: {one}" for key, one in zip(keys, values, strict=True)]
            return f"{{ {', '.join(parts)} }}" if parts else "{}"
        parts = [
            f"[{self.value(key, names)}, {self.value(one, names)}]"
            if key is not None
            else f"...py.items({self.value(one, names)})"
            for key, one in pairs
        ]
        return f"py.dict([{', '.join(parts)}])"

    def _text(self, node: ast.JoinedStr, names: Names) -> str:
        return "`" + "".join(self._piece(part, names) for part in node.values) + "`"

    def _piece(self, node: ast.expr, names: Names) -> str:
        match node:
            case ast.Constant(str(held)):
                written = json.dumps(held, ensure_ascii=False)[1:-1].replace('\\"', '"')
                return written.replace("`", "\\`").replace("${", "\\${").replace("</", "<\\/")
            case ast.FormattedValue(held, -1, None):
                kind = self.kind(held, names)
                if kind in ("float", "bool"):
                    self.module.refuse(held, "write written(number, digits), or a text")
                written = self.value(held, names)
                return f"${{{written}}}" if kind == "str" else f"${{py.str({written})}}"
        self.module.refuse(node, "an f-string has no formats: write written(number, digits)")

    def _if(self, node: ast.IfExp, names: Names) -> str:
        asked, other = self.truth(node.test, names), self.value(node.orelse, names)
        return f"({asked} ? {self.value(node.body, names)} : {other})"

    WRITTEN: ClassVar[dict[type[ast.expr], Callable[..., str]]] = {
        ast.Attribute: _attribute,
        ast.BinOp: Calls.worked_out,
        ast.BoolOp: Calls.joined,
        ast.Call: Calls.call,
        ast.Compare: Calls.compared,
        ast.Constant: _constant,
        ast.Dict: _dict,
        ast.DictComp: Calls.keyed,
        ast.IfExp: _if,
        ast.JoinedStr: _text,
        ast.Lambda: Calls.later,
        ast.List: _list,
        ast.ListComp: Calls.listed,
        ast.Name: _name,
        ast.Starred: _starred,
        ast.Subscript: _subscript,
        ast.Tuple: _list,
        ast.UnaryOp: Calls.signed,
    }


OTHERWISE: dict[type[ast.expr], str] = {
    ast.GeneratorExp: "it is read once: write a list",
    ast.NamedExpr: "give it a name in a line of its own",
    ast.Set: INSTEAD["set"],
    ast.SetComp: INSTEAD["set"],
}


def _is_plain(key: str) -> bool:
    """Say whether the page takes a key as it stands, and in its place."""
    return key.isidentifier() and key != "__proto__"
