"""The panel of arguments for and against each policy, each with a future in which it is right."""

from collections.abc import Mapping
from functools import cache, partial
from html import escape

from conundrum.analysis.arguments import SIDES, Argument, arguments
from conundrum.analysis.run_statistic import run, settled
from conundrum.charts.argument import cards, figures
from conundrum.charts.cited_table import link
from conundrum.charts.doubt.rows import label
from conundrum.model import PRESETS, called
from conundrum.panels.lab import Lab
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import CONTROL_SLIDERS, bar, box
from conundrum.panels.text_panel import text_panel
from conundrum.run import Run, Scenario, Setting
from conundrum.tables import begun, known, rows, say, value, written_out
from conundrum.views.two_kinds import second_line
from conundrum.widgets import Fold, Folded


def argument(name: str = "2016") -> LivePanel:
    """Show an argument for or against a policy, and the future in which the argument is right.

    Parameters
    ----------
    name : str, optional
        A name of `PRESETS`, for the argument that speaks for this policy; or an argument's id in
        ``data/arguments.toml``, such as ``weapons_insure``.

    Returns
    -------
    LivePanel
        A widget with a button for every argument. If the argument speaks for a policy, the button
        has the policy's name, and otherwise a short name of the argument.

    Raises
    ------
    BadValue
        If there is neither a policy nor an argument of that name.

    Examples
    --------
    >>> panel = argument("Washington alone")
    >>> panel.now
    {'chosen': 'pressure_begun'}
    """
    defended = {chosen.policy: of for of, chosen in arguments().items() if chosen.side == "for"}
    known("name", name, [*defended, *arguments()])
    first = defended.get(name, name)

    def write(chosen: str) -> dict[str, str]:
        # A page without a kernel can open only the future of the first argument; other futures are
        # hidden.
        return _shows(chosen) | {"future": "" if chosen == first else "none"}

    made = text_panel(first, (), arguments(), write)
    bars = [bar(say(f"argument.{side}"), made.choices_of(_choices(side))) for side in SIDES]
    every = Fold(
        say("argument.every", count=str(len(made.buttons))),
        lambda: (box("nk-more", *bars), lambda: None),
    )
    # The section's content is made at once, so that a page can open the section without a kernel.
    every.make()
    opened = cache(_fold)
    future = box("nk-more", made.place("future", opened(first)))

    def follow() -> None:
        future.children = (opened(made.now["chosen"]),)

    made.changed = follow
    read = (made.html("about"), made.html("score"), made.table_section())
    # The lab needs more width than the text of an argument.
    return made.laid(box("nk-shown", every, *read), future)


def setting(policy: str, held: Mapping[str, float]) -> list[str]:
    """Return sentences on the values that an argument fixes, and on the usual values.

    Examples
    --------
    >>> setting("2016", {"reach": 0.6})
    ['“Reach of American threats” to 60% in every future, instead of a value from 5% to 60%']
    >>> setting("2016", {"growth_arms": 1.0})
    ['“Growth arms (belief)” to 100% instead of 50%']
    """
    return [_set(policy, name, to) for name, to in held.items()]


def _set(policy: str, name: str, to: float) -> str:
    if name in CONTROL_SLIDERS:
        called_so, usual = CONTROL_SLIDERS[name]["name"], f"{getattr(PRESETS[policy], name):.0%}"
        return say("argument.control", name=called_so, to=f"{to:.0%}", usual=usual)
    named = begun(label(name))
    if name in rows("beliefs"):
        usual = f"{100 * value('beliefs', name, 'central'):.0f}"
        return say("argument.share", name=named, to=f"{100 * to:.0f}", usual=usual)
    about = rows("assumptions")[name]
    written = _percent if about["unit"] == "share" else written_out
    low, high = (written(float(about[end])) for end in ("low", "high"))
    return say("argument.drawn", name=named, to=written(to), low=low, high=high)


def _percent(share: float) -> str:
    return f"{100 * share:g}%"


def _choices(side: str) -> dict[str, Setting]:
    return {
        called(chosen.policy) if side == "for" else chosen.short: {"chosen": name}
        for name, chosen in arguments().items()
        if chosen.side == side
    }


@cache
def _shows(name: str) -> dict[str, str]:
    """Return the texts of an argument, one for each part of the panel."""
    chosen = arguments()[name]
    return {
        "about": _words(chosen),
        "score": cards(chosen, partial(_kinds, chosen)),
        "table": figures(chosen),
    }


def _kinds(chosen: Argument, policy: str, on: bool) -> str:
    """Return a sentence with two averages: one where the regime rules, one where it has fallen."""
    outlook = Run(run(chosen.setting(policy, on)))
    return "" if chosen.priorities else second_line(outlook, chosen.outcome, outlook.last)


def _words(chosen: Argument) -> str:
    sources = "; ".join(link(rows("sources"), name) for name in chosen.sources)
    named = {"policy": called(chosen.policy), "argument": chosen.short}
    head = say("argument.side", side=begun(chosen.side), **named)
    sets = say("number.parts").join(escape(part) for part in setting(chosen.policy, chosen.held))
    compared = [policy for policy in (chosen.policy, chosen.than) if policy]
    meant = "".join(f"<p class='nk-help'>{escape(_meant(policy))}</p>" for policy in compared)
    return (
        f"<h3>{escape(head)}</h3>"
        f"<p>{escape(chosen.claim)}</p>"
        f"<p><b>{say('argument.evidence')}</b> {escape(chosen.evidence)}</p>"
        f"<p class='nk-help'>{say('record.sources', sources=sources)}</p>"
        f"<p><b>{say('argument.switch')}</b> {escape(chosen.supposes)}</p>"
        f"<p class='nk-help'>{say('argument.sets', sets=sets)}</p>{meant}"
    )


def _meant(policy: str) -> str:
    meaning = rows("presets")[policy]["meaning"]
    return say("argument.meant", policy=called(policy), meaning=meaning)


def _fold(name: str) -> Fold:
    chosen = arguments()[name]
    return Fold(say("argument.open", argument=chosen.short), lambda: _lab(chosen))


def _lab(chosen: Argument) -> Folded:
    here = _scenario(chosen.policy, chosen.held)
    # An argument that names no other policy is compared with its own policy under the usual values.
    beside = _scenario(chosen.than, chosen.held) if chosen.than else _scenario(chosen.policy, {})
    opened = Lab(here)
    opened.session.compare(beside)
    return opened, lambda: None


def _scenario(policy: str, held: Mapping[str, float]) -> Scenario:
    set_to, beliefs, assumptions = settled({"preset": policy, **held})
    return Scenario(set_to, beliefs, assumptions=assumptions)
