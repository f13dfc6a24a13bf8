"""What is known of a value before it is there: yes or no, a text, a number, or nothing."""

from __future__ import annotations

import ast

from conundrum.page.small_python import FUNCTIONS, METHODS
from conundrum.page.translate_module import Module

Names = dict[str, str | ast.FunctionDef | None]
"""The names of a function so far: the type that one has, or the function that it is."""

NUMERIC = ("int", "float", "number")
WHOLE = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod)
"""What makes a whole number of two."""


class Kinds:
    """Reads types off annotations, constants and operators; what it cannot tell is None."""

    def __init__(self, module: Module) -> None:
        self.module = module

    def kind(self, node: ast.expr, names: Names) -> str | None:
        """Return "bool", "str", "int", "float", "number" for one of the last two, or None."""
        match node:
            case ast.Constant(value):
                return type(value).__name__
            case ast.JoinedStr():
                return "str"
            case ast.Compare() | ast.UnaryOp(ast.Not()) | ast.BoolOp():
                return "bool"
            case ast.UnaryOp(_, value):
                return self._numeric(value, names)
            case ast.BinOp(left, operator, right):
                return self._worked_out(left, operator, right, names)
            case ast.IfExp(_, then, other):
                return either(self.kind(then, names), self.kind(other, names))
            case ast.Call(ast.Name("abs"), [value]) if "abs" not in names:
                return self._numeric(value, names)
            case ast.Call(called):
                signature = self.signature(called, names)
                return annotated(signature.returns) if signature else None
            case ast.Name(name) if name in names:
                known = names[name]
                return known if isinstance(known, str) else None
            case ast.Attribute(_, name) if self.module.held(node.value) is None:
                return self.module.given.attributes.get(name)
            case ast.Name() | ast.Attribute():
                found = self.module.found(node)
                return found.kind if found else None
        return None

    def signature(self, called: ast.expr, names: Names) -> ast.FunctionDef | None:
        """Return how what is called is declared, where that is known."""
        match called:
            case ast.Name(name) if name in names:
                known = names[name]
                return known if isinstance(known, ast.FunctionDef) else None
            case ast.Attribute(value, name) if self.module.held(value) is None:
                return METHODS.get(name) or self.module.given.methods.get(name)
            case ast.Name() | ast.Attribute() if found := self.module.found(called):
                return found.signature
            case ast.Name(name):
                return FUNCTIONS.get(name)
        return None

    def counted(self, held: ast.expr, names: Names) -> str | None:
        """Return what is known of each thing that a loop runs over."""
        match held:
            case ast.Call(ast.Name("range")) if "range" not in names:
                return "int"
        return None

    def _numeric(self, node: ast.expr, names: Names) -> str | None:
        kind = self.kind(node, names)
        return kind if kind in NUMERIC else None

    def _worked_out(
        self, left: ast.expr, operator: ast.operator, right: ast.expr, names: Names
    ) -> str | None:
        one, other = self.kind(left, names), self.kind(right, names)
        if isinstance(operator, ast.Add) and one == other == "str":
            return "str"
        if isinstance(operator, WHOLE) and one == other == "int":
            return "int"
        if isinstance(operator, ast.Add) and not (one in NUMERIC and other in NUMERIC):
            return None
        return "float" if "float" in (one, other) or isinstance(operator, ast.Div) else "number"


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
