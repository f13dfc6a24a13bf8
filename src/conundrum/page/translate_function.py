"""Functions and statements of the small Python as JavaScript."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from conundrum.page.small_python import page_name
from conundrum.page.translate_kind import Names, annotated, either
from conundrum.page.translate_value import Values, stored

INSIDE = (ast.FunctionDef, ast.Lambda, ast.ListComp, ast.GeneratorExp, ast.DictComp)
"""What has names of its own."""


class Functions(Values):
    """Writes functions; all names that one assigns are declared at its top, as in Python."""

    def function(self, node: ast.FunctionDef, around: Names) -> list[str]:
        """Write a function, line by line."""
        arguments = node.args
        if node.decorator_list or arguments.vararg:
            self.module.refuse(node, "a function has no decorators and no *places")
        if self.loops:
            self.module.refuse(node, "made in a loop it binds late: write partial(f, k)")
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
        first, *more = (self.kinds.kind(one, names) if one else None for one in values)
        for one in more:
            first = either(first, one)
        return first

    def _block(self, body: list[ast.stmt], names: Names) -> list[str]:
        return [line for one in body for line in self._statement(one, names)]

    def _statement(self, node: ast.stmt, names: Names) -> list[str]:
        match node:
            case ast.Expr(ast.Constant(str())) | ast.Pass() | ast.AnnAssign(value=None):
                return []
            case ast.Expr(ast.Call() as value):
                return [f"{self.value(value, names)};"]
            case ast.Return(value):
                return [f"return {self.value(value, names) if value else 'null'};"]
            case ast.Assign([target], value) | ast.AnnAssign(target, _, ast.expr() as value):
                return self._assign(target, value, names)
            case ast.AugAssign(target, operator, value):
                changed = ast.copy_location(ast.BinOp(target, operator, value), node)
                return self._assign(target, changed, names)
            case ast.If(test, body, other):
                lines = [f"if ({self.truth(test, names)}) {{"]
                lines += _further_in(self._block(body, names))
                if len(other) == 1 and isinstance(other[0], ast.If):
                    first, *more = self._statement(other[0], names)
                    return [*lines, f"}} else {first}", *more]
                if other:
                    lines += ["} else {", *_further_in(self._block(other, names))]
                return [*lines, "}"]
            case ast.For(target, held, body, []):
                # A loop's name outlives the loop, as in Python.
                over = f"py.each({self.held(held, names)})"
                return self._loop(f"for ({self.target(target)} of {over})", body, names)
            case ast.While(test, body, []):
                return self._loop(f"while ({self.truth(test, names)})", body, names)
            case ast.Continue() | ast.Break():
                return ["continue;" if isinstance(node, ast.Continue) else "break;"]
            case ast.Assert(test):
                return [f"py.sure({self.truth(test, names)});"]
            case ast.FunctionDef(name=name) if names.get(name) is node:
                return self.function(node, names)
        self.module.refuse(node, "the page has nothing of this kind")

    def _assign(self, target: ast.expr, value: ast.expr, names: Names) -> list[str]:
        if isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
            parts = (self.value(one, names) for one in (target.value, target.slice, value))
            return [f"py.put({', '.join(parts)});"]
        return [f"{self.target(target)} = {self.value(value, names)};"]

    def _loop(self, head: str, body: list[ast.stmt], names: Names) -> list[str]:
        with self.repeated():
            return [f"{head} {{", *_further_in(self._block(body, names)), "}"]


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
