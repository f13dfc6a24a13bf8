"""What the lab shows: a run beside the pinned run, and what the last move changed."""

from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.charts.html_table import html_table
from conundrum.charts.scoreboard import legend_of
from conundrum.model import policy_in
from conundrum.model.assumptions import DRAWN
from conundrum.run import CENTRAL, Run, end_in_words, in_futures, mean, same, show, written_average
from conundrum.run.drawn_beliefs import are_drawn, others_held
from conundrum.run.made_with import ASSUMPTIONS, made_with
from conundrum.tables import percent, rows, say, written, written_out
from conundrum.tables.used_in import outcomes as used_in
from conundrum.views.gauge import Entry, entry, outcome_entries
from conundrum.views.judges import judges
from conundrum.views.last_move import drawn_anew, first_headline, headline
from conundrum.views.losses import by_priorities, compare_losses, look
from conundrum.views.outcomes import EVERY, edges, head
from conundrum.views.pinned import compared, same_held, title
from conundrum.views.policy_words import CONTROLS_OF
from conundrum.views.small_chart import outcome_parts
from conundrum.views.two_kinds import describe_kinds as kinds_told, ruled

OUTCOMES = used_in("lab")
"""The outcomes that the whole lab shows, in the order in which they are read."""

HELD = max(
    min(vars(policy_in("stances", begins))[control] for control in own)
    for begins in rows("stances")
    for own in CONTROLS_OF.values()
    if len(own) > 1
)
"""The largest share of both sanctions and engagement that a power has used at once since 2016."""

BELIEFS = [f"beliefs.{name}" for name in CENTRAL]
"""The fields of the setting that the sliders of beliefs change."""

LEGEND = legend_of("{pinned}")


class Setting(TypedDict):
    """What the reader has set in the lab.

    Parameters
    ----------
    policy, beliefs, held, priorities : dict
        The numbers of the scenario, by name; ``held`` has the assumptions that do not vary.
    seed : int
        Decides the futures.
    pinned : dict
        The run that the reader has pinned, or the policy of 2016.
    follows : bool
        Whether nothing is pinned. Then the policy of 2016 has all else as it is set now.
    before : dict or None
        The scenario before the last move.
    outcomes : list of str
        The outcomes that the lab shows.
    """

    policy: dict[str, float]
    beliefs: dict[str, float]
    held: dict[str, float]
    priorities: dict[str, float]
    seed: int
    pinned: dict[str, Any]
    follows: bool
    before: dict[str, Any] | None
    outcomes: list[str]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return the run, the pinned run, and, if it has the same futures, the run before a move."""
    before = setting["before"]
    runs = [run_of(setting), against(setting)]
    return [*runs, run_of(before)] if before is not None and alike(setting, before) else runs


def run_of(scenario: Mapping[str, Any]) -> dict[str, Any]:
    """Return those parts of a scenario on which the scenario's run depends."""
    return {part: scenario[part] for part in ["policy", "beliefs", "held", "seed"]}


def against(setting: Setting) -> dict[str, Any]:
    """Return the pinned run, with which the run is compared.

    If the reader has pinned nothing, that is the policy of 2016 with all else as it is set now.
    """
    if setting["follows"] is True:
        return {**run_of(setting), "policy": setting["pinned"]["policy"]}
    return run_of(setting["pinned"])


def alike(setting: Setting, before: dict[str, Any]) -> bool:
    """Return whether the futures are the same as before the reader's last move."""
    return before["seed"] == setting["seed"]


def view(setting: Setting, results: list[Run | None]) -> dict[str, partial[Any]]:
    """Return each part of the panel; without a run, return only the parts that need no run."""
    run, pinned = results[0], results[1]
    weights, outcomes = setting["priorities"], setting["outcomes"]
    said: dict[str, partial[Any]] = {
        "look": partial(look, weights),
        "held": partial(held_labels, setting["held"]),
        "drawn": partial(describe_drawn, setting["held"]),
    }
    if run is None or pinned is None:
        return said
    return {
        **said,
        **outcome_parts(run, pinned, outcomes),
        "moved": partial(last_move, setting, results),
        "legend": partial(legend, run, pinned),
        "kinds": partial(kinds, run, outcomes),
        "judges": partial(judges, run, pinned),
        "weighed": partial(compare_losses, run, pinned, weights),
        "table": partial(in_words_and_numbers, run, pinned, outcomes),
    }


def numbers(setting: Setting, results: list[Run | None]) -> list[Entry]:
    """Return the numbers above the charts, with the loss if the panel shows all outcomes."""
    run, outcomes, weights = results[0], setting["outcomes"], setting["priorities"]
    if run is None:
        return []
    heads = outcome_entries(run, outcomes)
    if len(outcomes) < len(OUTCOMES):
        return heads
    # If outcomes changed, the loss says nothing new. The change of the loss then counts as 0, so
    # that the loss comes last in the list. If the reader changes weights, only the loss changes, so
    # the loss is shown.
    loss = written(100 * mean(run.loss(weights)))
    return [*heads, entry(say("gauge.loss", whose=by_priorities(weights)), loss, 0)]


def holds(setting: Setting) -> dict[str, Any]:
    """Return the label of the button for random beliefs, and whether the button is marked."""
    label = {"label": say("lab.draw"), "on": are_drawn(setting["held"])}
    return {"labels": {"Draw": label}}


def describe_drawn(held: dict[str, float]) -> str:
    """Say that each future has its own beliefs; return an empty text if beliefs are not random."""
    return say("lab.drawn") if are_drawn(held) else ""


def switched(held: dict[str, float]) -> dict[str, float]:
    """Return the assumptions that are fixed after the button for random beliefs was pressed.

    If chance sets the beliefs already, the reader sets them again after the press.

    Examples
    --------
    >>> switched({"leak": 0.2}), switched({"beliefs_drawn": 1.0})
    ({'leak': 0.2, 'beliefs_drawn': 1.0}, {})
    >>> switched({"beliefs_drawn": 0.0})
    {'beliefs_drawn': 1.0}
    """
    return others_held(held) if are_drawn(held) else {**held, DRAWN: 1.0}


def moved(setting: Setting, field: str) -> Setting:
    """Return a setting after a slider was moved; a belief's slider switches random beliefs off."""
    return {**setting, "held": others_held(setting["held"])} if field in BELIEFS else setting


def last_move(setting: Setting, results: list[Run | None]) -> str:
    """Return as HTML what the last move changed most, with notes on the move."""
    before = setting["before"]
    if before is not None and not alike(setting, before):
        return drawn_anew()
    run, pinned, was = results[0], results[1], results[2] if len(results) > 2 else None
    assert run is not None
    assert pinned is not None
    notes = held_by_nobody(run.policy)
    if was is not None and setting["follows"] is True and takes_along(run, was) is True:
        notes.append(say("move.follows"))
    told = first_headline(run, pinned) if was is None else headline(run, was, setting["outcomes"])
    return told + "".join([f'<p class="nk-help">{escape(note)}</p>' for note in notes])


def held_by_nobody(policy: dict[str, float]) -> list[str]:
    """Return a note on each power that presses and engages at once more than any power has done.

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> held_by_nobody(vars(Policy(us_sanctions=0.9, us_engagement=0.8)))[0][:54]
    'Washington presses and engages at the same time: its s'
    """
    told = []
    for power, own in CONTROLS_OF.items():
        least = min([policy[control] for control in own])
        if len(own) > 1 and least > HELD:
            told.append(say("lab.both", power=power, least=percent(least), most=percent(HELD)))
    return told


def takes_along(run: Run, was: Run) -> bool:
    """Return whether a move changed beliefs or assumptions, which also change 2016's run."""
    return not (same(run.beliefs, was.beliefs) and same_held(run.held, was.held))


def legend(run: Run, pinned: Run) -> str:
    """Return as HTML what the lines and bands of the charts mean."""
    return LEGEND.replace("{pinned}", escape(title(pinned, run)))


def kinds(run: Run, outcomes: list[str]) -> str:
    """Return the sentences below all charts, on futures with and without a fall, as HTML.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> kinds(Run(simulate()), ["warheads"])[:57]
    '<p>Warheads where the regime rules (84 of 100 futures): 9'
    """
    told = " ".join(kinds_told(run, outcomes, run.last))
    return f"<p>{escape(told)}</p>" if told != "" else ""


def in_words_and_numbers(run: Run, pinned: Run, outcomes: list[str]) -> str:
    """Return as HTML the sentences that describe the charts, and a table with their numbers."""
    said = escape(sentences(run, pinned, outcomes))
    return f'<p class="nk-status">{said}</p>{yearly_table(run, outcomes)}'


def sentences(run: Run, pinned: Run, outcomes: list[str]) -> str:
    """Describe the charts in sentences.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> sentences(Run(simulate()), Run(simulate()), ["fallen"])[:52]
    'In 16 of 100 futures the regime falls by 2036. This '
    """
    # The outcome "fallen" comes first, because the regime may not fall at all.
    first = ["fallen"] if "fallen" in outcomes else []
    told = [*first, *[outcome for outcome in outcomes if outcome != "fallen"]]
    said = [*[ends(run, outcome) for outcome in told], *kinds_told(run, told, run.last)]
    made = say("setting.run", setting=made_with(run))
    return " ".join([*said, compared(run, pinned), made])


def ends(run: Run, outcome: str) -> str:
    """Say in one sentence an outcome's first number and its last number.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> ends(Run(simulate(PRESETS["joint opening"])), "hunger")[:38]
    'Hunger, people in 100: the average is '
    """
    year = int(run.year(run.last))
    if outcome == "fallen":
        return say("end.fallen", futures=in_futures(run.at("fallen", run.last)), year=str(year))
    edge = edges(run, outcome)
    start, mean_then = edge["mean"][0], edge["mean"][-1]
    low, high = edge["q05"][-1], edge["q95"][-1]
    return end_in_words(outcome, year, start, mean_then, low, high, ruled(run, outcome, run.last))


def yearly_table(run: Run, outcomes: list[str]) -> str:
    """Return the numbers of the charts as an HTML table, with a row for each year."""
    a_year = int(1 / run.step_years)
    steps = [year * a_year for year in range(run.last // a_year + 1)]
    columns = [[cell(run, outcome, step) for step in steps] for outcome in outcomes]
    rows = [
        [str(int(run.year(step))), *[column[place] for column in columns]]
        for place, step in enumerate(steps)
    ]
    heads = [say("table.year"), *[head(outcome) for outcome in outcomes]]
    return html_table(say("table.name"), say("table.caption"), heads, rows)


def cell(run: Run, outcome: str, step: int) -> str:
    """Write an outcome at a step: its average and 90 % band, or the falls in 100 futures."""
    if outcome == "fallen":
        return written_average(run, outcome, step)
    edge = edges(run, outcome)
    place = step // EVERY
    return say(
        "table.range",
        mean=show(outcome, edge["mean"][place]),
        low=show(outcome, edge["q05"][place]),
        high=show(outcome, edge["q95"][place]),
    )


def held_labels(held: dict[str, float]) -> dict[str, str]:
    """Return, for each fixed assumption, the label of the button that releases the assumption.

    Examples
    --------
    >>> held_labels({"leak": 0.2})
    {'leak': 'banned trade that leaks is fixed at 0.2: release'}
    """
    return {
        name: say("held.release", name=ASSUMPTIONS[name], number=written_out(number))
        for name, number in others_held(held).items()
    }
