"""What is asked, compared and worked out."""

from __future__ import annotations

import ast
from abc import abstractmethod
from itertools import pairwise

from conundrum.page.small_python.kinds import NUMERIC, Kinds, Names

PLAIN = {ast.Sub: "-", ast.Mult: "*"}
CHECKED = {ast.Div: "div", ast.FloorDiv: "floordiv", ast.Mod: "mod", ast.Pow: "pow"}
"""What `static/python.js` works out, since the page itself would do it otherwise."""
ORDERED = {ast.Lt: ("<", "lt"), ast.LtE: ("<=", "le"), ast.Gt: (">", "gt"), ast.GtE: (">=", "ge")}
OPEN = (ast.BinOp, ast.BoolOp, ast.Compare, ast.Dict, ast.Lambda)
"""What stands in brackets beside an operator or before a dot."""
ASK = "write len(x) > 0, x != '', x is not None or x is True: only yes or no is asked for"


class Operators(Kinds):
    """Writes operators: checked ones where it is not known that both sides are numbers."""

    @abstractmethod
    def value(self, node: ast.expr, names: Names) -> str:
        """Write an expression; `names` are those of the function so far."""

    def truth(self, node: ast.expr, names: Names) -> str:
        """Write what says yes or no: Python and the page differ on the truth of all else."""
        if self.kind(node, names) != "bool":
            self.module.refuse(node, ASK)
        return self.value(node, names)

    def beside(self, node: ast.expr, names: Names) -> str:
        """Write what stands beside an operator or before a dot."""
        written = self.value(node, names)
        return f"({written})" if isinstance(node, OPEN) or written.startswith("!") else written

    def compared(self, node: ast.Compare, names: Names) -> str:
        """Write comparisons, chained or not."""
        inner = node.comparators[:-1]
        if any(isinstance(one, ast.Call) for part in inner for one in ast.walk(part)):
            self.module.refuse(node, "give what stands in the middle a name")
        pairs = zip(pairwise([node.left, *node.comparators]), node.ops, strict=True)
        return " && ".join(self._pair(one, sign, other, names) for (one, other), sign in pairs)

    def joined(self, node: ast.BoolOp, names: Names) -> str:
        """Write `and` and `or`."""
        sign = " && " if isinstance(node.op, ast.And) else " || "
        return sign.join(
            f"({self.truth(part, names)})"
            if isinstance(part, ast.BoolOp)
            else self.truth(part, names)
            for part in node.values
        )

    def signed(self, node: ast.UnaryOp, names: Names) -> str:
        """Write `not` and minus."""
        match node:
            case ast.UnaryOp(ast.Not(), held):
                return f"!({self.truth(held, names)})"
            case ast.UnaryOp(ast.USub(), held):
                return f"(-{self._number(held, names)})"
        self.module.refuse(node, "of signs there is minus only")

    def worked_out(self, node: ast.BinOp, names: Names) -> str:
        """Write arithmetic."""
        left, right, sign = node.left, node.right, type(node.op)
        if sign is ast.Add:
            return self._added(left, right, names)
        if sign is ast.Mod and self.kind(left, names) == "str":
            self.module.refuse(node, "write an f-string")
        if sign is ast.Div and isinstance(right, ast.Constant) and right.value != 0:
            return f"{self._number(left, names)} / {self._number(right, names)}"
        if sign in PLAIN:
            return f"{self._number(left, names)} {PLAIN[sign]} {self._number(right, names)}"
        if sign in CHECKED:
            return f"py.{CHECKED[sign]}({self.value(left, names)}, {self.value(right, names)})"
        self.module.refuse(node, "the page works out + - * / // % ** only")

    def _added(self, left: ast.expr, right: ast.expr, names: Names) -> str:
        one, other = self.kind(left, names), self.kind(right, names)
        if (one in NUMERIC and other in NUMERIC) or one == other == "str":
            return f"{self.beside(left, names)} + {self.beside(right, names)}"
        return f"py.add({self.value(left, names)}, {self.value(right, names)})"

    def _number(self, node: ast.expr, names: Names) -> str:
        kind = self.kind(node, names)
        if kind in NUMERIC:
            return self.beside(node, names)
        if kind == "str" or isinstance(node, ast.List | ast.Tuple | ast.ListComp):
            self.module.refuse(node, "only numbers are worked with: write a comprehension")
        return f"py.number({self.value(node, names)})"

    def _pair(self, left: ast.expr, sign: ast.cmpop, right: ast.expr, names: Names) -> str:
        if isinstance(sign, ast.Is | ast.IsNot):
            return self._is(left, sign, right, names)
        if isinstance(sign, ast.In | ast.NotIn):
            asked = f"py.has({self.value(right, names)}, {self.value(left, names)})"
            return f"!{asked}" if isinstance(sign, ast.NotIn) else asked
        kinds = [self.kind(left, names), self.kind(right, names)]
        numbers = all(kind in NUMERIC for kind in kinds)
        if isinstance(sign, ast.Eq | ast.NotEq):
            if isinstance(right, ast.Constant) and type(right.value) in (bool, type(None)):
                self.module.refuse(right, "write `is None`, `is True` or `is False`")
            no = "!" if isinstance(sign, ast.NotEq) else ""
            if numbers or "str" in kinds:
                return f"{self.beside(left, names)} {no or '='}== {self.beside(right, names)}"
            return f"{no}py.same({self.value(left, names)}, {self.value(right, names)})"
        plain, checked = ORDERED[type(sign)]
        if numbers:
            return f"{self.beside(left, names)} {plain} {self.beside(right, names)}"
        return f"py.{checked}({self.value(left, names)}, {self.value(right, names)})"

    def _is(self, left: ast.expr, sign: ast.cmpop, right: ast.expr, names: Names) -> str:
        no = "!" if isinstance(sign, ast.IsNot) else "="
        match right:
            case ast.Constant(None):
                return f"{self.beside(left, names)} {no}= null"
            case ast.Constant(bool()):
                return f"{self.beside(left, names)} {no}== {self.value(right, names)}"
        self.module.refuse(right, "`is` asks for None, True or False only")
