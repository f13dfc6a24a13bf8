"""Makes a reader's own model, in which some links are replaced and some are added."""

from __future__ import annotations

import dataclasses
import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace

import numpy as np

from conundrum import model
from conundrum.model.assumptions import FLOAT, Assumptions, Beliefs, draw
from conundrum.model.link import Link, variable
from conundrum.model.own_link import Function, OwnLink, in_order, source_of
from conundrum.model.policy import CONTROLS, PRESETS
from conundrum.model.state import Plan, State
from conundrum.model.tape import Call, Tape
from conundrum.tables import BadValue, instance, known, rows, say, value

TRIED_YEARS, TRIED_EACH, TRIED_SEED, SLACK = 20, 25, 2016, 1e-4
"""How a new model is tried: for how many years, in how many futures of each named policy, and with
which seed. "SLACK" says how far rounding may move a value beyond its bound."""


@dataclass(frozen=True)
class Model:
    """A changed model, which `conundrum.variant` makes and ``model=`` takes.

    Two models are equal if they have the same name and compute the same. A model can be pickled.

    Parameters
    ----------
    name : str
        The name that is shown beside the results of its runs.
    fingerprint : str
        Eight letters and digits, which depend on everything that its links do.
    plan : Plan
        How its runs are calculated.
    units : mapping of str to str
        The added variables, which are outcomes of its runs, each with its unit.
    links : tuple of str
        The links that were replaced or added.
    sources : mapping of str to str
        The source code of each of these links, in one line.
    belief_off : str
        The belief with which the usual model gives the same runs if the belief is at 0; empty if
        there is no such belief.
    """

    name: str
    fingerprint: str
    plan: Plan = field(compare=False, repr=False)
    units: Mapping[str, str] = field(compare=False, repr=False)
    links: tuple[str, ...] = field(compare=False, repr=False)
    sources: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    belief_off: str = field(default="", compare=False)

    @property
    def at_fault(self) -> str:
        """The changed links, named for a message about a run that has failed."""
        return f"link {', '.join(self.links)}"

    def endless(self) -> BadValue:
        """Return the error for a run in which an outcome is not a finite number."""
        at_fault = self.at_fault
        return BadValue(at_fault, np.inf, advice=say("own_link.endless", links=at_fault))

    @property
    def said(self) -> str:
        """A sentence for the results of a changed model, which names this model."""
        said = say("setting.model", name=self.name, fingerprint=self.fingerprint)
        return f"{said} {say('setting.off', belief=self.belief_off)}" if self.belief_off else said


def notes_on_models(made: Iterable[Model | None]) -> dict[str, str]:
    """Return the entry of "attrs" that names several models, each only once.

    Examples
    --------
    >>> notes_on_models([None, None])
    {}
    """
    said = dict.fromkeys(one.said for one in made if one)
    return {"made_with": " ".join(said)} if said else {}


def note_on_model(made: Model | None) -> dict[str, str]:
    """Return the entry of "attrs" that names a table's model; there is none for the usual model.

    Examples
    --------
    >>> note_on_model(None)
    {}
    """
    return {"made_with": made.said} if made else {}


def variant(
    replace: dict[str, Function] | None = None,
    add: dict[str, Function] | None = None,
    name: str = "",
) -> Model:
    """Return a model of your own, in which some links are replaced and others are added.

    This is the only way to change a link. If you put a function into a module of the package
    instead, the next run is refused. Runs without ``model=`` do not change.

    A link takes controls, beliefs, assumptions, stocks and other links by name. A parameter with a
    default keeps this default. A link is worked out for many futures at once, so it may use only
    operators and NumPy's ufuncs. It is called only here, where its calls of NumPy are recorded.

    Parameters
    ----------
    replace : mapping of str to callable, optional
        The new function for each replaced link, by the link's name. It keeps the link's unit.
    add : mapping of str to callable, optional
        New links by name. Each is an outcome of every run, and other links may take it. A name that
        ends in ``_change`` moves a stock with the name before this ending. The stock starts at 0.
    name : str, optional
        The model's name; by default the names of the changed links.

    Returns
    -------
    Model
        The model for ``model=`` in `simulate` and in every other function that runs policies. If
        the usual model with a belief at 0 gives the same runs, the changed model says so, because
        you do not need it then.

    Raises
    ------
    BadValue
        If a link is not in the model, takes a value that the model does not have, states another
        unit than the link that it replaces, leaves the range of its unit, depends on itself
        through others, does something that cannot be recorded, or gives another result each time,
        as random numbers do. The message names the link.

    Examples
    --------
    >>> import numpy as np
    >>> eager = variant(replace={"taming": lambda stake, tames: -2 * tames * np.maximum(stake, 0)})
    >>> eager.name
    'taming'
    >>> variant(replace={"denial": lambda gdp: gdp})  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: input of link denial must be ...
    """
    own = _own(
        instance("replace", {} if replace is None else replace, dict),
        instance("add", {} if add is None else add, dict),
    )
    links = {link.name: link for link in (*model.LINKS, *own)}
    moves = [link for link in links.values() if variable(link.name) != link.name]
    stocks = [variable(link.name) for link in moves]
    still, moving = model.given()
    there = {*still, *stocks, *moving}
    tape = Tape(still, dict.fromkeys([*stocks, *moving]))
    follows = [link for link in links.values() if link not in moves]
    calls = {
        "auxiliaries": _noted(tape, in_order(follows, there)),
        "changes": _noted(tape, in_order(moves, there | {link.name for link in follows})),
    }
    units = {variable(link.name): _of_variable(link) for link in own if not link.must}
    plan = model.planned(tape, stocks, **calls)._replace(own=tuple(units))
    changed = tuple(link.name for link in own)
    called = instance("name", name, str) or ", ".join(changed) or say("setting.usual")
    sources = {link.name: source_of(link.function) for link in own}
    made = Model(called, _mark(plan), plan, units, changed, sources)
    _tried(made, own)
    return dataclasses.replace(made, belief_off=_belief_off(made))


def plan_of(made: Model | None) -> Plan:
    """Return the plan of a run with a changed model or with the usual model.

    An object that is no model is refused. If somebody has put another function in the place of a
    link in its module, every run is refused. The message names the link and the right way to change
    it.
    """
    for function in model.FUNCTIONS:
        stands = vars(sys.modules[function.__module__])[function.__name__]
        if stands is not function:
            field = f"{function.__module__}.{function.__name__}"
            raise BadValue(field, stands, say("own_link.patched"), say("own_link.replace"))
    return model.plan() if made is None else instance("model", made, Model).plan


def _own(replace: dict[str, Function], add: dict[str, Function]) -> list[OwnLink]:
    """Return the reader's own links by name; refuse a name that no link may have."""
    units = {link.name: link.notes["Unit"] for link in model.LINKS}
    still, moving = model.given()
    taken = {*units, *still, *moving, *rows("outcomes")}
    for name in replace:
        known("replace", name, units)
    for name in add:
        if not str(name).isidentifier() or taken & {name, variable(name)}:
            raise BadValue("add", name, say("own_link.free"))
    return [OwnLink(one, name, units.get(name, "")) for name, one in {**replace, **add}.items()]


def _of_variable(link: OwnLink) -> str:
    """Return the unit of the variable that a link computes, or of the stock that it changes."""
    stock = variable(link.name) != link.name
    return link.unit.removesuffix("per year").strip() if stock else link.unit


def _noted(tape: Tape, links: list[Link]) -> list[Call]:
    """Record links in order, and return the calls that a run must make at each step."""
    calls = []
    for link in links:
        try:
            calls += tape.trace([link])
            place = tape.named[link.name]
            tape.trace([link])
        except Exception as failed:
            raise _refused(f"link {link.name}", failed) from failed
        # If a link that is recorded twice has two places on the tape, the two calls of the link
        # gave different results.
        if tape.named[link.name] != place:
            same, how = say("own_link.repeats"), say("own_link.no_chance")
            raise BadValue(f"link {link.name}", link.function, same, how)
    return calls


def _refused(links: str, failed: Exception) -> BadValue:
    """Return the error for links that do not treat each number of an array by itself."""
    return BadValue(links, failed, say("own_link.noted"), say("own_link.ufuncs"))


def _mark(plan: Plan) -> str:
    """Return the fingerprint of a plan, which depends only on what the links compute."""
    calls = {
        part: [(call.ufunc.__name__, call.inputs, call.place) for call in made]
        for part, made in plan.parts.items()
    }
    return hashlib.sha256(repr((calls, plan.named, plan.numbers)).encode()).hexdigest()[:8]


def _tried(made: Model, own: list[OwnLink]) -> None:
    """Refuse a model if a value of the reader's own links is out of range or is not a number."""
    with np.errstate(all="ignore"):
        try:
            for now in _steps(made.plan, Beliefs()):
                _within(now, made, own)
        except TypeError as failed:  # raised by a ufunc that does not take floats
            raise _refused(made.at_fault, failed) from failed


def _steps(plan: Plan, beliefs: Beliefs) -> Iterator[State]:
    """Yield the state at each step of a run of every named policy, in a few futures each."""
    policies = np.repeat([[*vars(policy).values()] for policy in PRESETS.values()], TRIED_EACH, 0)
    controls = SimpleNamespace(**dict(zip(CONTROLS, policies.T, strict=True)))
    rng = np.random.default_rng(TRIED_SEED)
    drawn = draw(Assumptions(), len(policies), TRIED_SEED)
    now = model.start(controls, beliefs, drawn, plan)
    for _ in range(4 * TRIED_YEARS):
        model.step(now, 1 / 4, 4 * rng.standard_exponential(len(policies), FLOAT))
        yield now


def _belief_off(made: Model) -> str:
    """Return the belief that gives the same runs if it is 0 in the usual model, or else nothing."""
    taken = {name for link in model.LINKS if link.name in made.links for name in link.inputs}
    for belief in sorted(taken & {*rows("beliefs")}):
        pairs = zip(
            _steps(made.plan, Beliefs()),
            _steps(model.plan(), Beliefs(**{belief: 0})),
            strict=True,
        )
        if all(
            np.allclose(own[name], usual[name], SLACK)
            for own, usual in pairs
            for name in rows("outcomes")
        ):
            return belief
    return ""


def _within(now: State, made: Model, own: list[OwnLink]) -> None:
    for link in own:
        low, high = -np.inf, np.inf
        if link.unit in rows("units"):
            low, high = (value("units", link.unit, end) for end in ("lowest", "highest"))
        if variable(link.name) != link.name:
            low = -high
        values = now[link.name]
        wrong = ~((values >= low - SLACK) & (values <= high * (1 + SLACK)) & np.isfinite(values))
        if wrong.any():
            bounds = {"low": f"{low:.12g}", "high": f"{high:.12g}", "unit": link.unit}
            allowed = say("refused.measured", **bounds) if link.unit else say("refused.finite")
            raise BadValue(f"link {link.name}", float(values[wrong][0]), allowed)
    for name in rows("outcomes"):
        if not np.isfinite(now[name]).all():
            raise made.endless()
