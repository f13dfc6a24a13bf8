"""Writes the equation in the docstring of a link of the model as LaTeX."""

import ast
import re

from conundrum.model.link import Link
from conundrum.tables import rows

FUNCTIONS = {
    "min": r"\min",
    "max": r"\max",
    "exp": r"\exp",
    "log": r"\ln",
    "share": r"\mathrm{share}",
}
COMPARISONS: dict[type[ast.cmpop], str] = {ast.Lt: "<", ast.GtE: r"\ge"}
SUM, PRODUCT, POWER, WHOLE = range(4)
"""The precedence of operators in an expression, from the lowest to the highest."""


def equation(link: Link) -> str:
    r"""Return the equation of a link as LaTeX, with the variable of the link on the left.

    Examples
    --------
    >>> from conundrum.model.pressure import trade
    >>> print(equation(Link(trade)))
    \text{trade} = 1 - \text{pressure}
    """
    return f"{symbol(link.name)} = {latex(link.equation)}"


def latex(text: str) -> str:
    r"""Return an expression of Python as LaTeX.

    The name of an assumption becomes its symbol, and any other name an upright word. A comparison
    becomes a bracket that is 1 if it holds and 0 if not.

    Examples
    --------
    >>> print(latex("(1 - leak) * min(gap, reserves / reserve_years)"))
    \left(1 - l\right)\,\min\left(\text{gap},\ \frac{\text{reserves}}{t_{R}}\right)
    """
    return _write(ast.parse(text, mode="eval").body)[0]


def symbol(name: str) -> str:
    r"""Return the symbol or word for a name in an equation.

    Examples
    --------
    >>> print(symbol("reserve_years"), symbol("hunger_ratio"), symbol("trust_change"))
    t_{R} \text{hunger ratio} \frac{d\,\text{trust}}{dt}
    """
    if name in rows("assumptions"):
        short = rows("assumptions")[name]["symbol"]
        return f"{short[0]}_{{{short[1:]}}}" if short[1:] else short
    if name.endswith("_change"):
        return rf"\frac{{d\,{symbol(name.removesuffix('_change'))}}}{{dt}}"
    if name.endswith("_2016"):
        return f"{symbol(name.removesuffix('_2016'))}_{{2016}}"
    return rf"\text{{{name.replace('_', ' ')}}}"


def _write(node: ast.expr) -> tuple[str, int]:
    """Return a part of an expression as LaTeX, and the precedence of its operator."""
    match node:
        case ast.Constant(value=int() | float() as number):
            return f"{number:g}", WHOLE
        case ast.Name(id=name):
            return symbol(name), WHOLE
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return f"-{_held(inner, PRODUCT)}", SUM
        case ast.Call(func=ast.Name(id=name), args=given):
            inside = r",\ ".join(_write(part)[0] for part in given)
            return rf"{FUNCTIONS[name]}\left({inside}\right)", WHOLE
        case ast.Compare(left=left, ops=[how], comparators=[right]):
            said = f"{_write(left)[0]} {COMPARISONS[type(how)]} {_write(right)[0]}"
            return rf"\left[{said}\right]", WHOLE
        case ast.BinOp(left=left, op=how, right=right):
            return _join(left, how, right)
    raise ValueError(f"no mathematics for {ast.unparse(node)}")


def _join(left: ast.expr, how: ast.operator, right: ast.expr) -> tuple[str, int]:
    match how:
        case ast.Add():
            return f"{_held(left, SUM)} + {_held(right, SUM)}", SUM
        case ast.Sub():
            return f"{_held(left, SUM)} - {_held(right, PRODUCT)}", SUM
        case ast.Mult():
            first, second = _first(left), _held(right, PRODUCT)
            # Two words next to each other would look like one name, so a space is put between them.
            words = re.search(r"\\text\{[^{}]*\}$", first) and second.startswith(r"\text")
            product = first + (r" \cdot " if words else r"\,") + second
            return product, SUM if first.startswith("-") else PRODUCT
        case ast.Div():
            return rf"\frac{{{_write(left)[0]}}}{{{_write(right)[0]}}}", WHOLE
        case ast.Pow():
            return f"{_held(left, WHOLE)}^{{{_write(right)[0]}}}", POWER
    raise ValueError(f"no mathematics for {type(how).__name__}")


def _held(node: ast.expr, firmly: int) -> str:
    """Return a part of an expression as LaTeX, in brackets if precedence requires them."""
    text, firm = _write(node)
    return text if firm >= firmly else rf"\left({text}\right)"


def _first(node: ast.expr) -> str:
    """Return the first factor of a product as LaTeX, with the minus sign of the product."""
    match node:
        case ast.UnaryOp() | ast.BinOp(op=ast.Mult()):
            return _write(node)[0]
    return _held(node, PRODUCT)
