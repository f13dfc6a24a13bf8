"""The translator of plain Python: what it refuses, writes of constants, and in what order."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from types import ModuleType

import pytest

import conundrum as nk
from conundrum.charts import style
from conundrum.page.small_python.taken import Refused
from conundrum.page.translate import bundle

Made = Callable[..., ModuleType]

HAND = '''
class Run:
    """A run."""

    def __init__(self):
        inner: int = 3
        self.last: int = inner
        self.futures: list = []
        self._kept: dict = {}

    def at(self, outcome: str, step: int = 0) -> object: ...
    def fell(self) -> bool: ...
    def _hidden(self): ...

def say(sentence, **named): ...
def mean(vector, digits: int = 0) -> float: ...
def _own(): ...
'''


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """Make modules of source text; `hand` is one whose twin is written by hand."""

    def make(source: str, name: str = "conundrum.tried") -> ModuleType:
        module = ModuleType(name)
        module.__file__ = str(tmp_path / f"{name}.py")
        Path(module.__file__).write_text(source, encoding="utf-8")
        monkeypatch.setitem(sys.modules, name, module)
        exec(compile(source, module.__file__, "exec"), vars(module))
        return module

    make(HAND, "conundrum.hand")
    return make


def written(*roots: ModuleType) -> str:
    return bundle(roots, given=["conundrum.hand"])


REFUSED = {
    # functions
    "import functools\n@functools.cache\ndef f(): return 1": "no decorators",
    "def f(*a): return a": "no *places",
    "def f(**a): return a": "no **names",
    "async def g(): return 1\ndef f(): return g()": "offers no function g that is written by def",
    "if len('a') > 0:\n def g(): return 1\ndef f(): return g()": "offers no function g",
    "class A: pass\ndef f(): return A()": "the page has no classes",
    # names
    "def f(a):\n return nobody": "nobody gives it",
    "def f(a):\n return round(a)": "write rounded(number, digits) of conundrum.tables.words",
    "def f(a):\n return set(a)": "write a list, or a dict by key",
    "def f(a):\n return isinstance(a, int)": "the page has no types",
    "def f(a):\n return hash(a)": "Python's own: not taken",
    "def f(a):\n return __name__": "not taken",
    "def f(a):\n return sorted(a, key=sorted)": "by a lambda",
    "import math\ndef f(a):\n return math": "a module is no value",
    "import math\ndef f(a):\n return math.tan(a)": "of math there is only ceil, floor",
    "from math import tan\ndef f(a):\n return tan(a)": "of math there is only",
    "import math\ndef f(a):\n return math.nothing": "only what Run offers",
    "import json\ndef f(a):\n return json.dumps(a)": "json is not translated",
    "import numpy as np\ndef f(a):\n return np.mean(a)": "numpy is not translated",
    "import conundrum.hand as h\ndef f(a):\n return h._own()": "offers no function _own",
    "import conundrum.hand as h\ndef f(a):\n return h.Run()": "the page has no classes",
    "from fractions import Fraction\ndef f(a):\n return Fraction(a)": "no classes",
    "g = lambda a: a\ndef f(a):\n return g(a)": "written by def",
    # attributes and methods
    "def f(a):\n return a.real": "only what Run offers",
    "def f(a):\n return a.inner": "only what Run offers",
    "def f(a):\n return a.at": "called at once",
    "def f(a):\n return a.join": "called at once",
    "def f(a):\n return [_ for _ in a]": "nobody gives it",
    "def f(a):\n return a._kept": "only what Run offers",
    "def f(a):\n return a._hidden()": "the methods there are",
    "def f(a):\n return a.at(1, 2, 3)": "at takes (outcome: str, step: int = 0)",
    "def f(a):\n return a.at()": "missing a required argument: 'outcome'",
    "def f(a):\n return a.title()": "the methods there are: append",
    "def f(a):\n a.sort()": "write sorted(…)",
    "def f(a):\n a.update({})": "write {**one, **other}",
    "def f(a):\n return a.split('.', 1)": "split takes (text, by=None)",
    # calls
    "def f(a):\n return g(b=a)\ndef g(): return 1": "unexpected keyword argument 'b'",
    "def f(a):\n return g()\ndef g(a): return a": "missing a required argument: 'a'",
    "def f(a):\n return g(1, 2)\ndef g(a): return a": "g takes (a)",
    "def f(a):\n return g(1, a=2)\ndef g(a): return a": "multiple values for argument 'a'",
    "def f(a):\n return g(**a)\ndef g(a): return a": "missing a required argument: 'a'",
    "def f(a):\n return g(*a, b=1)\ndef g(a, b): return a": "one by one, or one list",
    "def f(a):\n return a(b=1)": "only a function known by name takes keywords",
    "def f(a):\n return len(a, a)": "len takes (held)",
    "def f(a):\n return dict(a=1)": "missing a required argument: 'pairs'",
    "def f(a):\n return next(a)": "write [… for …][0]",
    "def f(a):\n return dict.fromkeys(a, 1)": "write {key: value for key in keys}",
    "def f(a):\n return tuple(a)": "write a list",
    "def f(a):\n return max(*a)": "one by one, or one list",
    "from functools import partial\ndef f(a):\n return partial(f, a=1)": "unexpected keyword",
    # truth
    "def f(a):\n return 1 if a else 2": "len(x) > 0, x != '', x is not None",
    "def f(a: str):\n return not a": "only yes or no",
    "def f(a):\n return a or 1": "only yes or no",
    "def f(a):\n b = [a]\n if b: return 1": "only yes or no",
    "def f(a):\n b = a > 1\n b = a\n return not b": "only yes or no",
    "def f(a: bool):\n return [1 for a in [2] if a]": "only yes or no",
    "def f(a):\n return any(b for b in a)": "only yes or no",
    "def f(a):\n while a: return 1": "only yes or no",
    "def f(a):\n assert a": "only yes or no",
    "def f(a):\n return bool(a)": "ask what is meant",
    "def f(a):\n return a is f": "`is` asks for None, True or False only",
    # values
    "def f(a):\n return [1] * a": "only numbers are worked with",
    "def f(a):\n return a + [1]": "write [*one, *other]",
    "def f(a):\n return 'b' * a": "only numbers are worked with",
    "def f(a):\n return '%s' % a": "or an f-string",
    "def f(a):\n return f'{a:.1f}'": "an f-string has no formats",
    "def f(a):\n return f'{a!r}'": "an f-string has no formats",
    "def f(a: float):\n return f'{a}'": "write written(number, digits)",
    "def f(a):\n return f'{1 / a}'": "write written(number, digits)",
    "def f(a):\n return str(a > 1)": "write written(number, digits), or a text",
    "def f(a):\n return str(a / 2)": "write written(number, digits)",
    "def f(a):\n return a[::2]": "a slice has no step",
    "def f(a):\n return {a}": "write a list, or a dict",
    "def f(a):\n return {b for b in a}": "write a list, or a dict",
    "def f(a):\n b = (c for c in a)\n return b": "write a list",
    "def f(a):\n return (b := a)": "a line of its own",
    "def f(a):\n return a @ a": "the page works out",
    "def f(a):\n return a | a": "the page works out",
    "def f(a):\n return ~a": "minus only",
    "def f(a):\n return 2j": "of numbers (whole ones below 2**53), texts, lists, and dicts",
    "def f(a):\n return b'a'": "of numbers (whole ones below 2**53), texts, lists, and dicts",
    # what binds late
    "def f(a):\n return [lambda: b for b in a]": "write partial(f, k)",
    "def f(a):\n return {b: lambda: b for b in a}": "write partial(f, k)",
    "def f(a):\n for b in a:\n  a.append(lambda: b)": "write partial(f, k)",
    "def f(a):\n for b in a:\n  def g(): return b": "write partial(f, k)",
    "def f(a):\n return any(a.get(lambda: b) is None for b in a)": "write partial(f, k)",
    "def f(a):\n return lambda b=a: b": "plain places",
    # statements
    "def f(a):\n b = c = a": "a line of its own",
    "def f(a):\n a[0], b = a": "only names are given values together",
    "def f(a):\n a.b = 1": "only names are given",
    "def f(a):\n a[1:] = a": "cannot go to the page",
    "def f(a):\n del a[0]": "make another list or dict",
    "def f(a):\n try: return 1\n finally: pass": "ask by `if` before",
    "def f(a):\n with a: pass": "nothing of this kind",
    "def f(a):\n raise a": "return what is wrong",
    "def f(a):\n import math": "import at the module's top",
    "def f(a):\n global b\n b = 1": "return what changes",
    "def f(a):\n class B: pass": "the page has no classes",
    "def f(a):\n for b in a: pass\n else: return 1": "a loop has no else",
    "def f(a):\n if a > 1:\n  def g(): return a": "stands at its top",
    "def f(a):\n yield a": "nothing of this kind",
    "def f(a):\n for b in a: break": "loop over less",
    "def f(a):\n for b in a: continue": "under an `if`",
    # constants
    "C = float('nan')\ndef f(a):\n return C": "is of numbers",
    "C = 2**60\ndef f(a):\n return C": "below 2**53",
    "C = [{1, 2}]\ndef f(a):\n return C": "write sorted(…)",
    "C = {1: 2}\ndef f(a):\n return C": "dicts by text",
    "C = {'__proto__': 2}\ndef f(a):\n return C": "but for __proto__",
    "import numpy as np\nC = np.float64(1)\ndef f(a):\n return C": "write float(…) or .tolist()",
    "import numpy as np\nC = np.zeros(2)\ndef f(a):\n return C": "write float(…) or .tolist()",
    "import conundrum as nk\nC = nk.Policy()\ndef f(a):\n return C": "write asdict(…)",
    "C = {'f': lambda: 1}\ndef f(a):\n return C": "holds no function",
}


@pytest.mark.parametrize(("source", "words"), REFUSED.items())
def test_what_is_not_taken_is_refused(made: Made, source: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        written(made(source))
    assert words in str(refused.value)
    assert "cannot go to the page: " in str(refused.value)


def test_a_refusal_names_file_and_line(made: Made) -> None:
    with pytest.raises(Refused, match=r"^conundrum/tried\.py:4: 'round' cannot go to"):
        written(made("B = 1\n\ndef f(a):\n    return 2 * round(a)\n"))


CONSTANTS = """
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
import conundrum as nk
import conundrum.hand as hand
from conundrum.charts import style

if TYPE_CHECKING:
    from nowhere import Thing

Alias = dict[str, Any]
PAIR = (1, [2.5, None], "</b>\\u2716")
FEW, MANY = sorted({3: 1}), {"2016": True, "b": ()}
POLICY = asdict(nk.Policy())
UNUSED = object()

def f() -> Any:
    "Say nothing."
    return [PAIR, FEW, MANY, POLICY["denial"], style.INK]
"""


def test_constants_are_those_that_python_has(made: Made) -> None:
    text = written(made(CONSTANTS))
    assert 'const PAIR = [1, [2.5, null], "<\\/b>\u2716"];' in text
    assert "const FEW = [3];" in text
    assert 'const MANY = py.dict([["2016", true], ["b", []]]);' in text
    policy = json.dumps([*asdict(nk.Policy()).items()])
    assert f"const POLICY = py.dict({policy});" in text
    assert f'const style$INK = "{style.INK}";' in text
    assert "UNUSED" not in text
    assert "Alias" not in text
    assert "nothing" not in text
    assert text.startswith("const $tried = (() => {\n")
    assert text.endswith("  return { f: f };\n})();\n")


CALLS = """
from typing import Any
import conundrum.hand as hand
from conundrum.hand import mean, say as said

def f(run: Any, new: int) -> str:
    return said("a.b", n=new, **{"c": 1}) if run.fell() else said("a", d=f(new=1, run=run.last))

def g(run: hand.Run) -> float:
    return mean(run.at("fallen", step=run.last), digits=2) + hand.mean([run.at(outcome="b")])
"""


def test_keywords_find_their_places_in_what_is_given_by_hand(made: Made) -> None:
    text = written(made(CALLS))
    assert '$hand.say("a.b", { n: new$, ...({ c: 1 }) })' in text
    assert '$hand.say("a", { d: f(run.last, 1) })' in text
    assert '($hand.mean(run.at("fallen", run.last), 2) + $hand.mean([run.at("b")]))' in text


def test_a_local_name_hides_a_module_and_a_function(made: Made) -> None:
    source = "import conundrum.hand as hand\ndef f(hand, len):\n return len(hand.at(hand.last))"
    assert "return len(hand.at(hand.last));" in written(made(source))


def test_modules_come_once_and_after_those_they_need(made: Made) -> None:
    made("N = 2\ndef low(): return N", "conundrum.run.low")
    made("from conundrum.run.low import low\ndef mid(): return low()", "conundrum.mid")
    made("from conundrum.mid import mid\nC = mid()", "conundrum.only_a_constant")
    root = made(
        "from conundrum.only_a_constant import C\n"
        "from conundrum.mid import mid as between\n"
        "from conundrum.run.low import low\n"
        "def mid(): return [between(), low(), C]\n",
        "conundrum.top",
    )
    text = written(root, root, sys.modules["conundrum.mid"])
    assert [line.split()[1] for line in text.splitlines() if line.startswith("const $")] == [
        "$run_low",
        "$mid",
        "$top",
    ]
    assert "return [$mid.mid(), $run_low.low(), C];" in text


def test_modules_that_need_each_other_are_refused(made: Made) -> None:
    one = made("def a(): return b()", "conundrum.one")
    other = made("from conundrum.one import a\ndef b(): return a()", "conundrum.other")
    vars(one)["b"] = vars(other)["b"]
    with pytest.raises(Refused, match=r"conundrum.one -> conundrum.other -> conundrum.one"):
        written(one)


NATIVE = """
def f(a: int, b: float, run) -> float:
    c = a - b * (a + 1)
    return c + a if c > a and run.last == 3 else c - run.futures
"""


def test_known_numbers_are_worked_with_as_they_are(made: Made) -> None:
    text = written(made(NATIVE))
    assert "c = (a - (b * (a + 1)));" in text
    assert "(c > a)) && ((run.last === 3))) ? (c + a) : py.sub(c, run.futures));" in text


def test_a_method_of_two_meanings_is_refused(made: Made) -> None:
    made("class Run:\n def index(self): ...", "conundrum.hand")
    with pytest.raises(Refused, match=r"by hand and texts, lists or dicts both have \['index'\]"):
        written(made("A = 1"))
