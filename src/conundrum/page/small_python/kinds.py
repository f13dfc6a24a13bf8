"""What is known of a value before it is there: yes or no, a text, a number, or nothing."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import ClassVar

from conundrum.page.small_python.modules import Module
from conundrum.page.small_python.taken import FUNCTIONS, METHODS

Names = dict[str, str | ast.FunctionDef | None]
"""The names of a function so far: the type that one has, or the function that it is."""

NUMERIC = ("int", "float", "number")
WHOLE = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod)
"""What makes a whole number of two."""


class Kinds:
    """Reads types off annotations, constants and operators."""

    def __init__(self, module: Module) -> None:
        self.module = module

    def kind(self, node: ast.expr, names: Names) -> str | None:
        """Return "bool", "str", "int", "float", "number" for one of the last two, or None."""
        read = self.READ.get(type(node))
        return read(self, node, names) if read else None

    def signature(self, called: ast.expr, names: Names) -> ast.FunctionDef | None:
        """Return how what is called is declared, where that is known."""
        match called:
            case ast.Name(name) if name in names:
                known = names[name]
                return known if isinstance(known, ast.FunctionDef) else None
            case ast.Attribute(_, name) if not self.outside(called, names):
                return METHODS.get(name) or self.module.given.methods.get(name)
            case ast.Name() | ast.Attribute() if found := self.module.found(called):
                return found.signature
            case ast.Name(name):
                return FUNCTIONS.get(name)
        return None

    def outside(self, node: ast.expr, names: Names) -> bool:
        """Return whether a dotted name is of an imported module, and no local one hides it."""
        match node:
            case ast.Attribute(value, _):
                return self.module.held(value) is not None and not hidden(value, names)
        return False

    def counted(self, held: ast.expr, names: Names) -> str | None:
        """Return what is known of each thing that a loop runs over."""
        match held:
            case ast.Call(ast.Name("range")) if "range" not in names:
                return "int"
        return None

    def _of_constant(self, node: ast.Constant, names: Names) -> str:
        return type(node.value).__name__

    def _of_text(self, node: ast.JoinedStr, names: Names) -> str:
        return "str"

    def _of_test(self, node: ast.Compare | ast.BoolOp, names: Names) -> str:
        return "bool"

    def _of_sign(self, node: ast.UnaryOp, names: Names) -> str | None:
        return "bool" if isinstance(node.op, ast.Not) else self._of_number(node.operand, names)

    def _of_if(self, node: ast.IfExp, names: Names) -> str | None:
        return either(self.kind(node.body, names), self.kind(node.orelse, names))

    def _of_call(self, node: ast.Call, names: Names) -> str | None:
        match node:
            case ast.Call(ast.Name("abs"), [value]) if "abs" not in names:
                return self._of_number(value, names)
        signature = self.signature(node.func, names)
        return annotated(signature.returns) if signature else None

    def _of_name(self, node: ast.Name | ast.Attribute, names: Names) -> str | None:
        if isinstance(node, ast.Name) and node.id in names:
            known = names[node.id]
            return known if isinstance(known, str) else None
        if isinstance(node, ast.Attribute) and not self.outside(node, names):
            return self.module.given.attributes.get(node.attr)
        found = self.module.found(node)
        return found.kind if found else None

    def _of_arithmetic(self, node: ast.BinOp, names: Names) -> str | None:
        one, other = self.kind(node.left, names), self.kind(node.right, names)
        if isinstance(node.op, WHOLE) and one == other == "int":
            return "int"
        if isinstance(node.op, ast.Add) and not (one in NUMERIC and other in NUMERIC):
            return "str" if one == other == "str" else None
        return "float" if "float" in (one, other) or isinstance(node.op, ast.Div) else "number"

    def _of_number(self, node: ast.expr, names: Names) -> str | None:
        kind = self.kind(node, names)
        return kind if kind in NUMERIC else None

    READ: ClassVar[dict[type[ast.expr], Callable[..., str | None]]] = {
        ast.Attribute: _of_name,
        ast.BinOp: _of_arithmetic,
        ast.BoolOp: _of_test,
        ast.Call: _of_call,
        ast.Compare: _of_test,
        ast.Constant: _of_constant,
        ast.IfExp: _of_if,
        ast.JoinedStr: _of_text,
        ast.Name: _of_name,
        ast.UnaryOp: _of_sign,
    }


def annotated(node: ast.expr | None) -> str | None:
    """Return the type that an annotation names, if it is a plain one."""
    match node:
        case ast.Name(name) | ast.Constant(str(name)):
            return name if name in ("bool", "str", *NUMERIC) else None
    return None


def either(one: str | None, other: str | None) -> str | None:
    """Return what is known of a value that is one or the other."""
    if one == other:
        return one
    return "number" if one in NUMERIC and other in NUMERIC else None


def hidden(node: ast.expr, names: Names) -> bool:
    """Return whether a dotted name begins with a local one."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in names
