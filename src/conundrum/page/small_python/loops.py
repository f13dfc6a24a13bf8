"""Comprehensions and lambdas, which have names of their own."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from conundrum.page.small_python.kinds import Names
from conundrum.page.small_python.modules import Module
from conundrum.page.small_python.operators import Operators
from conundrum.page.small_python.taken import page_name

LATE = "made in a loop it binds late: write partial(f, k) and a function beside it"


class Loops(Operators):
    """Writes what is done for each of several."""

    def __init__(self, module: Module) -> None:
        super().__init__(module)
        self.around = 0

    @contextmanager
    def repeated(self) -> Iterator[None]:
        """Remember that what is written meanwhile stands in a loop."""
        self.around += 1
        yield
        self.around -= 1

    def later(self, node: ast.Lambda, names: Names) -> str:
        """Write a lambda, which may not stand in a loop."""
        if self.around:
            self.module.refuse(node, LATE)
        return self.at_once(node, names)

    def at_once(self, node: ast.Lambda, names: Names) -> str:
        """Write a lambda that is called before a loop goes on."""
        given = node.args
        if given.defaults or given.vararg or given.kwarg or given.kwonlyargs:
            self.module.refuse(node, "a lambda has plain places only: write partial(f, k)")
        places = [one.arg for one in [*given.posonlyargs, *given.args]]
        made = self.value(node.body, {**names, **dict.fromkeys(places)})
        return f"({', '.join(map(page_name, places))}) => {_body(made)}"

    def listed(self, node: ast.ListComp | ast.GeneratorExp, names: Names) -> str:
        """Write a comprehension of a list."""
        return self._each(lambda inside: self.value(node.elt, inside), node.generators, names)

    def keyed(self, node: ast.DictComp, names: Names) -> str:
        """Write a comprehension of a dict."""

        def pair(inside: Names) -> str:
            return f"[{self.value(node.key, inside)}, {self.value(node.value, inside)}]"

        return f"py.dict({self._each(pair, node.generators, names)})"

    def held(self, node: ast.expr, names: Names) -> str:
        """Write what is read at once, so that a generator may stand there."""
        if isinstance(node, ast.GeneratorExp):
            return self.listed(node, names)
        return self.value(node, names)

    def asked(self, test: ast.expr, loops: list[ast.comprehension], names: Names, way: str) -> str:
        """Write any(…) as "some" and all(…) as "every": what comes after is not looked at."""
        loop, *more = loops
        over, place, inside = self._loop(loop, names)
        with self.repeated():
            each = self.asked(test, more, inside, way) if more else self.truth(test, inside)
            for condition in reversed(loop.ifs):
                asked = self.truth(condition, inside)
                each = f"({asked}) && ({each})" if way == "some" else f"!({asked}) || ({each})"
        return f"{over}.{way}(({place}) => {each})"

    def target(self, node: ast.expr) -> str:
        """Write the names that are given a value."""
        match node:
            case ast.Name(name):
                return page_name(name)
            case ast.Tuple(parts) | ast.List(parts):
                # What is not used may stand there twice.
                places = ("" if ast.unparse(part) == "_" else self.target(part) for part in parts)
                return f"[{', '.join(places)}]"
            case ast.Starred(ast.Name(name)):
                return f"...{page_name(name)}"
        self.module.refuse(node, "only names are given values together")

    def _each(
        self, made: Callable[[Names], str], loops: list[ast.comprehension], names: Names
    ) -> str:
        loop, *more = loops
        over, place, inside = self._loop(loop, names)
        with self.repeated():
            tests = [f".filter(({place}) => {self.truth(test, inside)})" for test in loop.ifs]
            each = self._each(made, more, inside) if more else made(inside)
        over += "".join(tests)
        if each == place:
            return over
        return f"{over}.{'flatMap' if more else 'map'}(({place}) => {_body(each)})"

    def _loop(self, loop: ast.comprehension, names: Names) -> tuple[str, str, Names]:
        kind = self.counted(loop.iter, names) if isinstance(loop.target, ast.Name) else None
        inside: Names = {**names, **dict.fromkeys(stored(loop.target), kind)}
        return f"py.each({self.held(loop.iter, names)})", self.target(loop.target), inside


def stored(target: ast.expr) -> list[str]:
    """Return the names that are given a value together."""
    names = (one for one in ast.walk(target) if isinstance(one, ast.Name))
    return [one.id for one in names if isinstance(one.ctx, ast.Store)]


def _body(made: str) -> str:
    return f"({made})" if made.startswith("{") else made
