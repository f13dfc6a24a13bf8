// The twin of what Python shows of the plane of stances: `panels/plane.py`, `charts/plane_words.py`,
// `charts/plane_map.py`, `charts/plane_side.py`, `charts/stance_map_words.py`,
// `analysis/tradeoffs/plane.py`, `analysis/tradeoffs/criteria.py`.

// `about.plane` holds the figures that can be mapped, what stands around the map, the marked policies
// and how long is early. With a question come the maps of the table, as a list for each figure.
function planes(about, played, told, panels) {
  const { words, outcomes, end } = about;
  const { figures: mapped, marked, fine, run: coarse, shared, edge, half, span, span_steps } = about.plane;
  const { steps, worlds } = played.about;
  const maps = new Map();

  function figures(run) {
    const early = new Float64Array(worlds);
    for (let step = 0; step <= span_steps; step += 1) {
      played.at(run.kept, "instability", step).forEach((one, w) => { early[w] += one; });
    }
    const fallen = told.last(run, "fallen");
    const instability = told.last(run, "instability");
    const stands = instability.filter((_, w) => !fallen[w]);
    return {
      instability_first: median(early.map((one) => one / (span_steps + 1))),
      instability_end: median(instability),
      instability_standing: stands.length ? median(stands) : NaN,
      warheads: median(told.last(run, "warheads")),
      leavers: mean(told.last(run, "leavers")),
      fallen: mean(fallen),
    };
  }

  const stanceOf = (place, many) => +(-1 + (2 * place) / (many - 1)).toFixed(6);
  const nearest = (stance, many) => Math.floor(((stance + 1) / 2) * (many - 1) + 0.5);
  const all = (many) => Array.from({ length: many }, (_, place) => place);
  const mix = (power, stance) =>
    ({ [`${power}_sanctions`]: (1 + stance) / 2, [`${power}_engagement`]: (1 - stance) / 2 });

  // A power that stands where the policy has it keeps its own mix of sanctions and engagement.
  function standing({ policy, stance, conditions }) {
    const moved = Object.entries(stance).filter(([power, at]) =>
      +at.toFixed(6) !== +(policy[`${power}_sanctions`] - policy[`${power}_engagement`]).toFixed(6));
    const mixes = moved.map(([power, at]) => mix(power, at));
    return Object.assign({ ...policy }, ...mixes, { shared_conditions: conditions });
  }

  // The figures of policies; a run at a time, so that nothing sticks.
  async function ends(policies, beliefs) {
    const found = [];
    for (const policy of policies) {
      found.push(figures({ kept: played.follow({ policy, beliefs, held: {} }) }));
      await pause();
    }
    return Object.fromEntries(Object.keys(mapped).map((figure) =>
      [figure, found.map((one) => one[figure])]));
  }

  // Each figure of every pair, Washington's stances one after the other.
  function mapOf(beliefs, conditions, kept) {
    if (same(beliefs, about.beliefs) && kept[conditions]) return kept[conditions];
    const stances = all(coarse).map((place) => stanceOf(place, coarse));
    return once(["map", beliefs, conditions], () => ends(stances.flatMap((us) => stances.map((china) =>
      ({ ...mix("us", us), ...mix("china", china), shared_conditions: conditions }))), beliefs));
  }

  const namedIn = (beliefs) => once(["named", beliefs], () =>
    ends(Object.keys(marked).map((name) => about.presets[name]), beliefs));

  function once(what, work) {
    const key = JSON.stringify(what);
    if (!maps.has(key)) maps.set(key, work());
    return maps.get(key);
  }

  const missing = (number) => number === null || Number.isNaN(number);

  function write(figure, number) {
    if (missing(number)) return say(words, "map.none");
    const { outcome } = mapped[figure];
    return told.show(outcome, number * outcomes[outcome].per_unit);
  }

  function name(stance) {
    if (stance === 0) return say(words, "stance.middle");
    const how = Math.abs(stance) === 1 ? "full" : "more";
    return say(words, `stance.${how}_${stance > 0 ? "pressure" : "engagement"}`);
  }

  const hundredths = (stance) => written(100 * stance);

  // What is shown: the map, its figure, where it is fullest, and a column of it.
  function viewOf(cells, figure, { us, china }, tops) {
    const many = Math.sqrt(cells.fallen.length);
    const column = nearest(us, many);
    const upwards = (of) => cells[of].slice(column * many, (column + 1) * many);
    const known = upwards(figure).map((one) => missing(one) ? -1 : one);
    const highest = known.indexOf(Math.max(...known));
    return {
      cells, figure, us, china, many, column, upwards,
      figures: cells[figure],
      top: Math.max(tops[figure], ...cells[figure].filter((one) => !missing(one))),
      start: highest === many - 1 ? 0 : highest,
    };
  }

  function title({ cells, figure, figures: shown, many }) {
    if (figure === "instability_end") {
      const fallen = cells.fallen[shown.indexOf(Math.min(...shown))];
      return fallen >= half ? say(words, "plane.gone")
        : say(words, "plane.stands", { worlds: told.inWorlds([fallen]) });
    }
    const corners = { engage: 0, china: many - 1, us: shown.length - many, press: shown.length - 1 };
    const ended = Object.entries(corners).map(([corner, at]) => [corner, write(figure, shown[at])]);
    return say(words, "plane.corners", { figure: mapped[figure].label, ...Object.fromEntries(ended) });
  }

  function head(view) {
    const { figure, many, us, start } = view;
    const moved = say(words, "plane.column",
      { washington: hundredths(us), start: hundredths(stanceOf(start, many)) });
    const differ = [...new Set([figure, "fallen"])].map((of) => {
      const [old, now] = [start, many - 1].map((at) => write(of, view.upwards(of)[at]));
      return `<div><p class="nk-largest">${say(words, "plane.difference", { old, new: now })}</p>` +
        `<p>${say(words, `plane.${of}`, { year: end, span })}</p></div>`;
    });
    return `<h3>${escaped(title(view))}</h3><p>${escaped(moved)}</p>` +
      `<div class="nk-duo">${differ.join("")}</div>`;
  }

  const filled = (html, named) => html.replace(/\{(\w+)\}/g, (place, what) => named[what]);

  function names(view, named) {
    return Object.keys(marked).map((policy, at) => say(words, "plane.named",
      { policy: about.called[policy], figure: write(view.figure, named[view.figure][at]) }));
  }

  function drawn(view, own, ended, conditions) {
    const { figure, figures: shown, many, us, china, top, cells } = view;
    const says = write(figure, own[figure]);
    const there = Object.values(marked).some((at, i) =>
      same(at, [us, china]) && write(figure, ended[figure][i]) === says);
    return {
      n: many,
      shade: shown.map((one) => missing(one) ? 0 : rounded(Math.max(one, 0) / (top || 1), 3)),
      fallen: cells.fallen.map((one) => rounded(one, 3)),
      washington: us, beijing: china, column: stanceOf(view.column, many),
      start: stanceOf(view.start, many),
      own: there ? "" : says,
      named: names(view, ended),
      off: Object.keys(marked).map((one) => about.presets[one].shared_conditions !== conditions),
    };
  }

  function side(view, own) {
    const { figure, many, china } = view;
    const { per_unit, frame } = outcomes[mapped[figure].outcome];
    const share = (one) => missing(one) ? null : rounded((one * per_unit) / frame, 4);
    const [line, fallen] = [view.upwards(figure), view.upwards("fallen")];
    // Of the reader's policy, at Beijing's full pressure, and where the title begins.
    const lines = [own[figure], line.at(-1), line[view.start]];
    const falls = [own.fallen, fallen.at(-1), fallen[view.start]];
    return {
      n: many, line: line.map(share), fallen: fallen.map((one) => rounded(one, 4)), beijing: china,
      start: stanceOf(view.start, many),
      at: lines.flatMap((one, i) => [share(one), falls[i]]),
      says: lines.flatMap((one, i) => [write(figure, one), write("fallen", falls[i])]),
      alone: figure === "fallen",
    };
  }

  function pair(own, policy, stance) {
    const concert = 1 - Math.abs(policy.us_sanctions - policy.us_engagement
      - (policy.china_sanctions - policy.china_engagement)) / 2;
    return say(words, "map.pair", {
      washington: name(stance.us), beijing: name(stance.china), concert: written(concert, 2),
      first: write("instability_first", own.instability_first), span, year: end,
      end: write("instability_end", own.instability_end),
      standing: write("instability_standing", own.instability_standing),
      worlds: told.inWorlds([own.fallen]),
    });
  }

  function table({ cells, figure, figures: shown, many }) {
    const cell = (at) => figure === "fallen" ? write(figure, shown[at]) : say(words, "plane.cell",
      { figure: write(figure, shown[at]), fallen: write("fallen", cells.fallen[at]) });
    const places = all(many);
    const rows = [...places].reverse().map((up) =>
      [hundredths(stanceOf(up, many)), ...places.map((across) => cell(across * many + up))]);
    return htmlTable(say(words, "map.name"),
      say(words, "plane.caption", { figure: mapped[figure].label }),
      [say(words, "map.corner"), ...places.map((at) => hundredths(stanceOf(at, many)))], rows);
  }

  async function answer(setting, runs, shown, { maps: kept, tops }) {
    const { stance, beliefs, mapped: figure, conditions } = setting;
    const policy = standing(setting);
    const [run, first] = [policy, about.presets[about.first]].map((one) => runs({ policy: one, beliefs }));
    if (!run || !first || !kept) return undefined;
    const [cells, ended] = [await mapOf(beliefs, conditions, kept), await namedIn(beliefs)];
    const own = figures(run);
    const view = viewOf(cells, figure, stance, tops);
    const { over_map, over_side } = mapped[figure];
    return {
      holds: { policy },
      map: () => ["_params", drawn(view, own, ended, conditions)],
      side: () => ["_params", side(view, own)],
      ...panels.parts(run, first, shown),
      said: () => ["text", pair(own, policy, stance)],
      head: () => ["value", head(view)],
      over_map: () => ["value", filled(over_map, { top: write(figure, view.top) })],
      over_side: () => ["value", filled(over_side, {
        washington: hundredths(stance.us),
        listed: names(view, ended).map((one) => `<li>${escaped(one)}</li>`).join(""),
      })],
      below: () => ["value", filled(about.plane.below, { pairs: cells.fallen.length })],
      table: () => ["value", table(view)],
    };
  }

  // A click on the map, at shares of its width and height from the lower left, chooses a square.
  function pick({ beliefs, conditions }, { at }) {
    const many = same(beliefs, about.beliefs) && shared.includes(conditions) ? fine : coarse;
    const [us, china] = at.map((share) => {
      const place = nearest((2 * share - 1) * edge, many);
      return stanceOf(Math.min(Math.max(place, 0), many - 1), many);
    });
    const policy = { ...mix("us", us), ...mix("china", china), shared_conditions: conditions };
    return { sets: { policy, stance: { us, china } } };
  }

  return Object.assign(answer, { asks: { pick } });
}
