"""Translates functions and statements into JavaScript."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import replace
from inspect import Parameter, Signature

from conundrum.page.small_python.names import Found, kind_named
from conundrum.page.small_python.taken import INSTEAD, page_name
from conundrum.page.small_python.values import Values, stored

INSIDE = (ast.FunctionDef, ast.Lambda, ast.ListComp, ast.GeneratorExp, ast.DictComp)
"""The kinds of syntax, such as a function, that have names of their own."""


class Functions(Values):
    """Writes functions in JavaScript; each first declares the names that the function assigns."""

    def function(self, node: ast.FunctionDef) -> list[str]:
        """Return a function as lines of JavaScript."""
        given = node.args
        if node.decorator_list or given.vararg or given.kwarg or given.posonlyargs:
            self.module.refuse(node, "a function has no decorators, no *places and no **names")
        places = [*given.args, *given.kwonlyargs]
        inner = [made for made in node.body if isinstance(made, ast.FunctionDef)]
        nodes = [*_within([*places, *node.body])]
        own = stored(nodes)
        inside = self.inside([*own, *(place.arg for place in places)], late=False)
        inside._know([*nodes, *inner], own)
        declared = sorted({*own} - {place.arg for place in places})
        lines = [f"let {', '.join(map(page_name, declared))};"] if declared else []
        for made in inner:
            lines += inside.function(made)
        lines += inside.block([statement for statement in node.body if statement not in inner])
        head = f"function {page_name(node.name)}({', '.join(self._places(given))}) {{"
        return [head, *lines, "return null;", "}"]

    def _know(self, nodes: list[ast.AST], own: list[str]) -> None:
        """Note which kind of value each name has, from its annotation or its only assignment."""
        for node in nodes:
            match node:
                case ast.arg(name, kind) | ast.AnnAssign(ast.Name(name), kind) if kind:
                    self.names[name] = Found(page_name(name), kind_named(ast.unparse(kind)))
                case ast.Assign([ast.Name(name)], value) if own.count(name) == 1:
                    self.names[name] = Found(page_name(name), self.kind(value))
                case ast.FunctionDef(name, given, returns=kind):
                    needed = len(given.args) - len(given.defaults)
                    left_out = [Parameter.empty] * needed + [None] * len(given.defaults)
                    places = [
                        Parameter(place.arg, Parameter.POSITIONAL_OR_KEYWORD, default=default)
                        for place, default in zip(given.args, left_out, strict=True)
                    ]
                    signature = Signature(places, return_annotation=kind and ast.unparse(kind))
                    self.names[name] = Found(page_name(name), None, signature)

    def _places(self, given: ast.arguments) -> Iterator[str]:
        without: list[ast.expr | None] = [None] * (len(given.args) - len(given.defaults))
        defaults = [*without, *given.defaults, *given.kw_defaults]
        for place, default in zip([*given.args, *given.kwonlyargs], defaults, strict=True):
            name = page_name(place.arg)
            yield f"{name} = {self.value(default)}" if default else name

    def block(self, body: list[ast.stmt]) -> list[str]:
        """Return statements as lines of JavaScript."""
        return [line for statement in body for line in self._statement(statement)]

    def _statement(self, node: ast.stmt) -> list[str]:
        match node:
            case ast.Pass() | ast.Expr(ast.Constant(str())) | ast.AnnAssign(value=None):
                lines = []
            case ast.Expr(value):
                lines = [f"{self.value(value)};"]
            case ast.Return(value):
                lines = [f"return {self.value(value) if value else 'null'};"]
            case ast.Assert(test):
                lines = [f"py.sure({self.truth(test)});"]
            case ast.Assign([target], value) | ast.AnnAssign(target, _, ast.expr() as value):
                lines = [self._given(target, value)]
            case ast.AugAssign(target, sign, value):
                made = ast.BinOp(target, sign, value)
                lines = [self._given(target, ast.copy_location(made, node))]
            case ast.If(test, then, other):
                lines = [
                    f"if ({self.truth(test)}) {{",
                    *self.block(then),
                    "} else {",
                    *self.block(other),
                    "}",
                ]
            case ast.For(target, held, body, []):
                # The loop assigns to a name that is declared outside the loop, so the name still
                # exists after the loop, as in Python.
                lines = [
                    f"for ({self.target(target)} of py.each({self.held(held)})) {{",
                    *replace(self, late=True).block(body),
                    "}",
                ]
            case ast.While(test, body, []):
                lines = [
                    f"while ({self.truth(test)}) {{",
                    *replace(self, late=True).block(body),
                    "}",
                ]
            case _:
                self.module.refuse(node, INSTEAD.get(type(node).__name__, INSTEAD["else"]))
        return lines

    def _given(self, target: ast.expr, value: ast.expr) -> str:
        if isinstance(target, ast.Subscript):
            return f"py.put({self.values([target.value, target.slice, value])});"
        return f"{self.target(target)} = {self.value(value)};"


def _within(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Yield all nodes in order, except the nodes inside functions, which have their own names."""
    for node in body:
        if not isinstance(node, INSIDE):
            yield node
            yield from _within(ast.iter_child_nodes(node))
