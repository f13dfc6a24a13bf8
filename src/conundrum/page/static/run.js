// The twin of what Python says and draws of a run: `run/outlook.py`, `charts/bands.py`,
// `charts/scoreboard.py`, `charts/pinned_run.py`; what it costs stands in `weighing.js`. A run here is
// the scenario and all its outcomes, and keeps what was worked out of it.

// `about` holds what Python reads from `data/`: each outcome's words, unit, scale and digits, the
// names of controls, beliefs and presets, the year in which a run ends, and the words.
function teller(about, played) {
  const { words, outcomes, end } = about;
  const SHARES = Object.values(about.quantiles);
  const count = (happened) => (100 * sum(happened)) / happened.length;
  const last = (run, outcome) => played.at(run.kept, outcome, played.about.steps);
  const show = (outcome, number) => {
    const { unit, per_unit, digits } = outcomes[outcome];
    return unit === "people" ? people(number / per_unit) : written(number, digits);
  };
  // Beside the end of a line; from where two figures are a million, in millions.
  const atItsLine = (outcome, number) => outcomes[outcome].unit === "people" && number >= 0.995
    ? say(words, "chart.short", { number: written(number, 1) }) : show(outcome, number);

  // What is worked out of a run is kept as long as the run: the pinned one is asked at each move.
  const known = new WeakMap();
  function once(run, what, work) {
    if (!known.has(run)) known.set(run, new Map());
    const found = known.get(run);
    if (!found.has(what)) found.set(what, work());
    return found.get(what);
  }

  const inWorlds = (happened) => worldsOf(count(happened));

  function worldsOf(of100) {
    if (of100 > 0 && of100 < 1) return say(words, "worlds.few");
    if (of100 > 99 && of100 < 100) return say(words, "worlds.many");
    return say(words, "worlds.some", { count: written(of100) });
  }

  // The edges of the bands, every half a year.
  const edges = (run, outcome) => once(run, outcome, () => measured(run, outcome));

  function measured(run, outcome) {
    const { per_unit } = outcomes[outcome];
    const found = Object.keys(about.quantiles).map((name) => [name, []]);
    for (let step = 0; step <= played.about.steps; step += about.every) {
      const here = played.at(run.kept, outcome, step);
      const at = outcome === "fallen" ? Array(SHARES.length).fill(mean(here)) : quantiles(here, SHARES);
      found.forEach(([, edge], i) => edge.push(at[i] * per_unit));
    }
    return Object.fromEntries(found);
  }

  // The numbers of one small chart and its notes.
  const shape = (run, outcome) => once(run, `shape of ${outcome}`, () => shaped(run, outcome));

  function shaped(run, outcome) {
    const { digits, frame } = outcomes[outcome];
    const exact = edges(run, outcome);
    const highest = Math.max(...exact.q95);
    const drawn = Object.entries(exact).map(([name, edge]) =>
      [name, edge.map((one) => rounded(one, digits + 1))]);
    return {
      ...Object.fromEntries(drawn),
      last: atItsLine(outcome, outcome === "fallen" ? count(last(run, outcome)) : exact.q50.at(-1)),
      above: highest > frame ? say(words, "chart.above", { number: show(outcome, highest) }) : "",
    };
  }

  // Whether an outcome's unit is its name.
  const countsItself = (outcome) =>
    outcomes[outcome].said_in === outcomes[outcome].inside;

  // One sentence on where an outcome ends.
  function ends(run, outcome) {
    const { label, said_in, per_unit } = outcomes[outcome];
    if (outcome === "fallen") {
      return say(words, "end.fallen", { worlds: inWorlds(last(run, outcome)), year: end });
    }
    const [low, , middle, , high] = quantiles(last(run, outcome), SHARES);
    const number = (one) => show(outcome, one * per_unit);
    return say(words, countsItself(outcome) ? "end.plain" : "end.unit", {
      outcome: label, unit: said_in, start: number(median(played.at(run.kept, outcome, 0))),
      median: number(middle), year: end, low: number(low), high: number(high),
    });
  }

  const isFirst = (pinned) => same(pinned.policy, about.presets[about.first]);

  function name(pinned) {
    const named = Object.keys(about.presets).find((one) => same(pinned.policy, about.presets[one]));
    return named ? about.called[named] : say(words, "pinned.short");
  }

  function title(pinned) {
    if (isFirst(pinned)) return say(words, "pinned.first");
    const policy = name(pinned);
    const unnamed = policy === say(words, "pinned.short");
    return unnamed ? say(words, "pinned.other") : say(words, "pinned.named", { policy });
  }

  function setting(run) {
    const said = Object.entries(about.controls).map(([control, [power, label]]) =>
      say(words, "setting.control",
        { power, control: label, share: percent(words, run.policy[control]) }));
    if (!same(run.beliefs, about.beliefs)) {
      const believed = Object.entries(about.theories).map(([belief, label]) =>
        say(words, "setting.belief",
          { belief: label, share: percent(words, run.beliefs[belief]) }));
      said.push(say(words, "setting.beliefs", { beliefs: believed.join(say(words, "number.list")) }));
    }
    const held = Object.entries(run.held).map(([assumption, number]) =>
      say(words, "setting.assumption", { assumption, number: writtenOut(number) }));
    if (held.length) {
      said.push(say(words, "setting.held", { assumptions: held.join(say(words, "number.list")) }));
    }
    return said.join(" ");
  }

  function compared(run, pinned) {
    const shared = same(run.beliefs, pinned.beliefs) && same(run.held, pinned.held);
    if (same(run.policy, pinned.policy) && shared) {
      return say(words, isFirst(pinned) ? "compared.first" : "compared.alike", { pinned: title(pinned) });
    }
    const [ours, theirs] = [last(run, "warheads"), last(pinned, "warheads")];
    const under = isFirst(pinned) ? "compared.under_first" : "compared.under_other";
    const smaller = ours.map((number, world) => number < theirs[world]);
    const said = say(words, under, { worlds: inWorlds(smaller), pinned: title(pinned) });
    if (isFirst(pinned) && shared) return said;
    return `${said} ${say(words, "compared.setting", { setting: setting(pinned) })}`;
  }

  function sentences(run, pinned, shown) {
    const told = [...shown].sort((one, other) => (other === "fallen") - (one === "fallen"));
    return [
      ...told.map((outcome) => ends(run, outcome)),
      compared(run, pinned),
      say(words, "setting.run", { setting: setting(run) }),
    ].join(" ");
  }

  const { loss, weighed, look } = weighing(about, played, { inWorlds, name, once });

  const legend = (pinned, shown) => about.legend[Number(shown.includes("fallen"))]
    .replace("{pinned}", () => escaped(title(pinned)));

  const inWordsAndNumbers = (run, pinned, shown) =>
    `<p class="nk-status">${escaped(sentences(run, pinned, shown))}</p>${table(run, shown)}`;

  // The numbers of the charts, a row a year.
  function table(run, shown) {
    const cells = (outcome) => {
      const { q05, q50, q95 } = edges(run, outcome);
      const number = (edge, at) => show(outcome, edge[at]);
      return (at) => outcome === "fallen" ? number(q50, at) : say(words, "table.range",
        { median: number(q50, at), low: number(q05, at), high: number(q95, at) });
    };
    const columns = shown.map(cells);
    const first = Number(end) - played.about.steps * played.about.years;
    const a_year = 1 / played.about.years / about.every;
    const rows = Array.from({ length: Number(end) - first + 1 }, (_, year) =>
      [`${first + year}`, ...columns.map((column) => column(year * a_year))]);
    return htmlTable(say(words, "table.name"), say(words, "table.caption"),
      [say(words, "table.year"), ...shown.map(head)], rows);
  }

  function head(outcome) {
    const { label, said_in } = outcomes[outcome];
    return { html: `${escaped(label)}<br>${escaped(said_in)}` };
  }

  return {
    count, countsItself, head, inWorlds, inWordsAndNumbers, last, legend, look, loss, sentences, shape, show, title,
    weighed, worldsOf,
  };
}
