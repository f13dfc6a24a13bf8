"""Functions and statements of the small Python as JavaScript."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from conundrum.page.small_python.kinds import Names, annotated, either
from conundrum.page.small_python.loops import LATE, stored
from conundrum.page.small_python.taken import page_name
from conundrum.page.small_python.values import Values

INSIDE = (ast.FunctionDef, ast.Lambda, ast.ListComp, ast.GeneratorExp, ast.DictComp)
"""What has names of its own."""


class Functions(Values):
    """Writes functions; all names that one assigns are declared at its top, as in Python."""

    def function(self, node: ast.FunctionDef, around: Names) -> list[str]:
        """Write a function, line by line."""
        arguments = node.args
        if node.decorator_list or arguments.vararg:
            self.module.refuse(node, "a function has no decorators and no *places")
        given: Names = {
            one.arg: annotated(one.annotation)
            for one in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        }
        if arguments.kwarg:
            given[arguments.kwarg.arg] = None
        inner = {one.name: one for one in node.body if isinstance(one, ast.FunctionDef)}
        own = self._assigned(node.body, {**around, **given, **inner})
        own = {name: kind for name, kind in own.items() if name not in given}
        names: Names = {**around, **given, **own, **inner}
        lines = [f"let {', '.join(map(page_name, own))};"] if own else []
        lines += self._block(node.body, names)
        if not _ends(node.body):
            lines.append("return null;")
        places = ", ".join(self._places(arguments, around))
        return [f"function {page_name(node.name)}({places}) {{", *_further_in(lines), "}"]

    def _places(self, arguments: ast.arguments, around: Names) -> Iterator[str]:
        by_place = [*arguments.posonlyargs, *arguments.args]
        without: list[ast.expr | None] = [None] * (len(by_place) - len(arguments.defaults))
        defaults = [*without, *arguments.defaults, *arguments.kw_defaults]
        for one, default in zip([*by_place, *arguments.kwonlyargs], defaults, strict=True):
            if isinstance(default, ast.List | ast.Dict | ast.Call):
                self.module.refuse(default, "a default is a number, a text, None or a constant")
            name = page_name(one.arg)
            yield f"{name} = {self.value(default, around)}" if default else name
        if arguments.kwarg:
            yield f"{page_name(arguments.kwarg.arg)} = {{}}"

    def _assigned(self, body: list[ast.stmt], around: Names) -> Names:
        """Return the names that a function assigns, and what is known of each."""
        given: dict[str, list[ast.expr | None]] = {}
        declared: Names = {}
        for node in _within(body):
            match node:
                case ast.Assign([ast.Name(name)], value):
                    given.setdefault(name, []).append(value)
                case ast.AugAssign(ast.Name(name) as changed, operator, value):
                    given.setdefault(name, []).append(ast.BinOp(changed, operator, value))
                case ast.AnnAssign(ast.Name(name), kind):
                    declared[name] = annotated(kind)
                case ast.For(ast.Name(name), ast.Call(ast.Name("range"))) if "range" not in around:
                    given.setdefault(name, []).append(ast.Constant(0))
                case ast.For(target) | ast.Assign([target]):
                    for one in stored(target):
                        given.setdefault(one, []).append(None)
        kinds: Names = dict.fromkeys(given)
        for name, values in given.items():
            kinds[name] = self._all_of(values[:1], {**around, **kinds})
        before: Names = {}
        while kinds != before:
            before = dict(kinds)
            for name, values in given.items():
                own = ast.Name(name, ast.Load())
                kinds[name] = self._all_of([own, *values], {**around, **kinds, **declared})
        return {**kinds, **declared}

    def _all_of(self, values: list[ast.expr | None], names: Names) -> str | None:
        first, *more = (self.kind(one, names) if one else None for one in values)
        for one in more:
            first = either(first, one)
        return first

    def _block(self, body: list[ast.stmt], names: Names) -> list[str]:
        return [line for one in body for line in self._statement(one, names)]

    def _statement(self, node: ast.stmt, names: Names) -> list[str]:
        if type(node) not in self.STATEMENTS:
            self.module.refuse(node, OTHERWISE.get(type(node), "the page has no such statement"))
        return self.STATEMENTS[type(node)](self, node, names)

    def _nothing(self, node: ast.Pass, names: Names) -> list[str]:
        return []

    def _alone(self, node: ast.Expr, names: Names) -> list[str]:
        match node.value:
            case ast.Constant(str()):
                return []
            case ast.Call():
                return [f"{self.value(node.value, names)};"]
        self.module.refuse(node, "nothing comes of it")

    def _return(self, node: ast.Return, names: Names) -> list[str]:
        return [f"return {self.value(node.value, names) if node.value else 'null'};"]

    def _assign(self, node: ast.Assign, names: Names) -> list[str]:
        if len(node.targets) > 1:
            self.module.refuse(node, "give each name its value in a line of its own")
        return self._given(node.targets[0], node.value, names)

    def _annotated(self, node: ast.AnnAssign, names: Names) -> list[str]:
        return self._given(node.target, node.value, names) if node.value else []

    def _changed(self, node: ast.AugAssign, names: Names) -> list[str]:
        made = ast.copy_location(ast.BinOp(node.target, node.op, node.value), node)
        return self._given(node.target, made, names)

    def _given(self, target: ast.expr, value: ast.expr, names: Names) -> list[str]:
        if isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
            parts = [self.value(one, names) for one in (target.value, target.slice, value)]
            return [f"py.put({', '.join(parts)});"]
        return [f"{self.target(target)} = {self.value(value, names)};"]

    def _branch(self, node: ast.If, names: Names) -> list[str]:
        lines = [f"if ({self.truth(node.test, names)}) {{"]
        lines += _further_in(self._block(node.body, names))
        match node.orelse:
            case []:
                return [*lines, "}"]
            case [ast.If() as other]:
                first, *more = self._branch(other, names)
                return [*lines, f"}} else {first}", *more]
        return [*lines, "} else {", *_further_in(self._block(node.orelse, names)), "}"]

    def _for(self, node: ast.For, names: Names) -> list[str]:
        # A loop's name outlives the loop, as in Python.
        over = f"{self.target(node.target)} of py.each({self.held(node.iter, names)})"
        return self._repeat(f"for ({over})", node, names)

    def _while(self, node: ast.While, names: Names) -> list[str]:
        return self._repeat(f"while ({self.truth(node.test, names)})", node, names)

    def _repeat(self, head: str, node: ast.For | ast.While, names: Names) -> list[str]:
        if node.orelse:
            self.module.refuse(node, "a loop has no else")
        with self.repeated():
            return [f"{head} {{", *_further_in(self._block(node.body, names)), "}"]

    def _leave(self, node: ast.Break | ast.Continue, names: Names) -> list[str]:
        return [f"{type(node).__name__.lower()};"]

    def _assert(self, node: ast.Assert, names: Names) -> list[str]:
        return [f"py.sure({self.truth(node.test, names)});"]

    def _inner(self, node: ast.FunctionDef, names: Names) -> list[str]:
        if self.around:
            self.module.refuse(node, LATE)
        if names.get(node.name) is not node:
            self.module.refuse(node, "a function inside one stands at its top, under one name")
        return self.function(node, names)

    STATEMENTS: ClassVar[dict[type[ast.stmt], Callable[..., list[str]]]] = {
        ast.AnnAssign: _annotated,
        ast.Assert: _assert,
        ast.Assign: _assign,
        ast.AugAssign: _changed,
        ast.Break: _leave,
        ast.Continue: _leave,
        ast.Expr: _alone,
        ast.For: _for,
        ast.FunctionDef: _inner,
        ast.If: _branch,
        ast.Pass: _nothing,
        ast.Return: _return,
        ast.While: _while,
    }


OTHERWISE: dict[type[ast.stmt], str] = {
    ast.ClassDef: "the page has no classes: write a dict",
    ast.Delete: "make another list or dict, by a comprehension",
    ast.Global: "return what changes",
    ast.Import: "import at the module's top",
    ast.ImportFrom: "import at the module's top",
    ast.Nonlocal: "return what changes",
}


def _within(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Go through statements in order, but for what has names of its own."""
    for node in body:
        if not isinstance(node, INSIDE):
            yield node
            yield from _within(ast.iter_child_nodes(node))


def _ends(body: list[ast.stmt]) -> bool:
    match body[-1]:
        case ast.Return():
            return True
        case ast.If(_, then, other):
            return bool(other) and _ends(then) and _ends(other)
    return False


def _further_in(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]
