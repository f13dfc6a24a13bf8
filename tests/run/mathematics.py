"""An equation as a page prints it, read as Python."""

import re
from collections.abc import Mapping

TOKEN = re.compile(
    r"\s*(\\text\{[^}]*\}(?:_\{2016\})?|\\frac\{d\\,\\text\{[^}]*\}\}\{dt\}|\\mathrm\{share\}"
    r"|\\left[(\[]|\\right[)\]]|\\[a-z]+|\\,|,\\ |[A-Za-z](?:_\{\w+\})?|[0-9.]+|[-+<^{}])"
)
FUNCTIONS = {r"\min", r"\max", r"\exp", r"\ln", r"\mathrm{share}"}
ENDS = {r"\right)", r"\right]", r",\ ", "}", "+", "-", "<", r"\ge", ""}
"""Where a product ends."""


def python(mathematics: str, symbols: Mapping[str, str]) -> str:
    r"""Write an equation, or a side of it, as Python.

    Parameters
    ----------
    mathematics : str
        In LaTeX.
    symbols : mapping of str to str
        What a symbol, between dollars, is the symbol of.

    Examples
    --------
    >>> python(r"-a\,\min\left(x_{1},\ \frac{\text{some need}}{2}\right)^{2}", {"$x_{1}$": "one"})
    '-a*(min(one,((some_need)/(2))))**(2)'
    """
    left = TOKEN.findall(mathematics)
    assert "".join(left).replace(" ", "") == mathematics.replace(" ", ""), mathematics
    reader = _Reader([*left, ""], symbols)
    read = reader.sum()
    assert reader.tokens == [""], reader.tokens
    return read


class _Reader:
    def __init__(self, tokens: list[str], symbols: Mapping[str, str]) -> None:
        self.tokens, self.symbols = tokens, symbols

    def sum(self) -> str:
        """Read terms, with what stands between them."""
        text = self._take() if self.tokens[0] == "-" else ""
        text += self._product()
        while self.tokens[0] in {"+", "-", "<", r"\ge"}:
            text += {r"\ge": ">="}.get(sign := self._take(), sign) + self._product()
        return text

    def _product(self) -> str:
        factors = [self._power()]
        while self.tokens[0] not in ENDS:
            if self.tokens[0] in {r"\,", r"\cdot"}:
                self._take()
            factors.append(self._power())
        return "*".join(factors)

    def _power(self) -> str:
        base = self._part()
        if self.tokens[0] != "^":
            return base
        self._take()
        return f"({base})**{self._braced()}"

    def _part(self) -> str:
        token = self._take()
        if token in {r"\left(", r"\left["}:
            inside = self.sum()
            self._take()
            return f"({inside})"
        if token in FUNCTIONS:
            self._take()
            given = [self.sum()]
            while self._take() == r",\ ":
                given.append(self.sum())
            return f"{re.sub('mathrm|[^a-z]', '', token)}({','.join(given)})"
        if token == r"\frac":
            return f"({self._braced()}/{self._braced()})"
        if token.startswith(r"\frac"):
            return re.findall(r"text\{([^}]*)", token)[0].replace(" ", "_") + "_change"
        if token.startswith(r"\text"):
            name, _, of_2016 = token.removeprefix(r"\text{").partition("}")
            return name.replace(" ", "_") + of_2016.replace("{", "").replace("}", "")
        return self.symbols.get(f"${token}$", token)

    def _braced(self) -> str:
        self._take()
        inside = self.sum()
        self._take()
        return f"({inside})"

    def _take(self) -> str:
        return self.tokens.pop(0)
