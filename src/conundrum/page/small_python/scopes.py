"""The names of a function or a comprehension, and what is known of a value before it is there."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, replace
from inspect import Signature
from typing import Self

from conundrum.page.small_python.modules import Found, Module, kind_named
from conundrum.page.small_python.taken import FUNCTIONS, METHODS, page_name

NUMERIC = {"float", "number"}


@dataclass(frozen=True)
class Scope:
    """What may be named at a place of a module.

    Parameters
    ----------
    module : Module
        Where all else is looked up.
    names : dict
        The names of the functions and comprehensions around.
    late : bool
        Whether it stands in a loop, so that a function made here would bind late.
    """

    module: Module
    names: dict[str, Found]
    late: bool = False

    def inside(self, more: Iterable[str], late: bool) -> Self:
        """Return the scope of what has names of its own."""
        names = {name: Found(page_name(name)) for name in more if name != "_"}
        return replace(self, names={**self.names, **names}, late=late)

    def named(self, node: ast.expr) -> Found | None:
        """Return what a name is, unless it is Python's own."""
        if isinstance(node, ast.Name) and node.id in self.names:
            return self.names[node.id]
        return self.module.found(node, self.names)

    def signature(self, called: ast.expr) -> Signature | None:
        """Return how what is called is declared, where that is known."""
        if found := self.named(called):
            return found.signature
        match called:
            case ast.Name(name):
                return FUNCTIONS.get(name)
            case ast.Attribute(_, name):
                return METHODS.get(name) or self.module.by_hand.methods.get(name)
        return None

    def kind(self, node: ast.expr) -> str | None:
        """Return "bool", "str", "float", "number" (whole or not), or None where it is not known."""
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
                    floats = "float" in kinds or isinstance(sign, ast.Div)
                    found = "float" if floats else "number"
            case ast.Call(called):
                signature = self.signature(called)
                found = kind_named(signature.return_annotation) if signature else None
            case ast.Attribute(_, name) if not self.named(node):
                found = self.module.by_hand.attributes.get(name)
            case ast.Name() | ast.Attribute() if known := self.named(node):
                found = known.kind
        return found
