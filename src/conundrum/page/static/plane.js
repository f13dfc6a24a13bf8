// The twin of what Python shows of the plane of stances: `panels/plane.py`, `charts/stance_map.py`,
// `charts/stance_map_words.py`, `analysis/tradeoffs/criteria.py`, `analysis/tradeoffs/stance_map.py`.

// `about.plane` holds the stances of the map, the figures that it can show, and how long is early.
function planes(about, played, told, panels) {
  const { words, outcomes, end } = about;
  const { stances, figures: mapped, span, span_steps, shade } = about.plane;
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

  const mix = (power, stance) =>
    ({ [`${power}_sanctions`]: (1 + stance) / 2, [`${power}_engagement`]: (1 - stance) / 2 });

  // A power that stands where the policy has it keeps its own mix of sanctions and engagement.
  function standing({ policy, stance, conditions }) {
    const moved = Object.entries(stance).filter(([power, at]) =>
      +at.toFixed(6) !== +(policy[`${power}_sanctions`] - policy[`${power}_engagement`]).toFixed(6));
    const mixes = moved.map(([power, at]) => mix(power, at));
    return Object.assign({ ...policy }, ...mixes, { shared_conditions: conditions });
  }

  // The figures of all pairs, in the order of the map; a run at a time, so that nothing sticks.
  async function map(beliefs, conditions) {
    const cells = [];
    for (const us of stances) {
      for (const china of stances) {
        const policy = { ...mix("us", us), ...mix("china", china), shared_conditions: conditions };
        const kept = played.follow({ policy, beliefs, held: {} });
        cells.push({ us, china, ...figures({ kept }) });
        await pause();
      }
    }
    return cells;
  }

  function mapOf(beliefs, conditions) {
    const key = JSON.stringify([beliefs, conditions]);
    if (!maps.has(key)) maps.set(key, map(beliefs, conditions));
    return maps.get(key);
  }

  function write(figure, number) {
    if (Number.isNaN(number)) return say(words, "map.none");
    const { outcome } = mapped[figure];
    return told.show(outcome, number * outcomes[outcome].per_unit);
  }

  function name(stance) {
    if (stance === 0) return say(words, "stance.middle");
    const how = Math.abs(stance) === 1 ? "full" : "more";
    return say(words, `stance.${how}_${stance > 0 ? "pressure" : "engagement"}`);
  }

  function drawn(cells, figure, stance) {
    const numbers = cells.map((cell) => cell[figure]);
    const highest = Math.max(...numbers.filter((one) => !Number.isNaN(one))) || 1;
    return {
      shade: numbers.map((one) => rounded(((one || 0) / highest) * shade, 3)),
      says: numbers.map((one) => write(figure, one)),
      washington: stance.us, beijing: stance.china,
    };
  }

  function heading(cells, figure) {
    const ordered = cells.filter((cell) => !Number.isNaN(cell[figure]))
      .sort((one, other) => one[figure] - other[figure]);
    const [least, most] = [ordered[0], ordered.at(-1)];
    const finding = say(words, "map.finding", {
      figure: mapped[figure].label,
      most: write(figure, most[figure]),
      most_washington: name(most.us), most_beijing: name(most.china),
      least: write(figure, least[figure]),
      least_washington: name(least.us), least_beijing: name(least.china),
    });
    return `<h3>${escaped(finding)}</h3><p>${escaped(mapped[figure].unit)}.</p>`;
  }

  function pair(run, policy, stance) {
    const shown = figures(run);
    const concert = 1 - Math.abs(policy.us_sanctions - policy.us_engagement
      - (policy.china_sanctions - policy.china_engagement)) / 2;
    return say(words, "map.pair", {
      washington: name(stance.us), beijing: name(stance.china), concert: written(concert, 2),
      first: write("instability_first", shown.instability_first), span, year: end,
      end: write("instability_end", shown.instability_end),
      standing: write("instability_standing", shown.instability_standing),
      worlds: told.inWorlds(told.last(run, "fallen")),
    });
  }

  function table(cells, figure) {
    const { label, unit } = mapped[figure];
    const rows = [...stances].reverse().map((china) => [name(china), ...stances.map((us) =>
      write(figure, cells.find((cell) => cell.us === us && cell.china === china)[figure]))]);
    return htmlTable(say(words, "map.name"), say(words, "map.caption", { figure: label, unit }),
      [say(words, "map.corner"), ...stances.map(name)], rows);
  }

  async function answer(setting, runs, shown) {
    const { stance, beliefs, mapped: figure } = setting;
    const policy = standing(setting);
    const [run, first] = [policy, about.presets[about.first]].map((one) => runs({ policy: one, beliefs }));
    if (!run || !first) return undefined;
    const cells = await mapOf(beliefs, setting.conditions);
    return {
      holds: { policy },
      map: () => ["_params", drawn(cells, figure, stance)],
      ...panels.parts(run, first, shown),
      said: () => ["text", pair(run, policy, stance)],
      head: () => ["value", heading(cells, figure)],
      table: () => ["value", table(cells, figure)],
    };
  }

  // A click on the map, at shares of its width and height from the lower left, chooses a cell.
  function pick({ conditions }, { at }) {
    const [us, china] = at.map((share) =>
      stances[Math.min(Math.floor(share * stances.length), stances.length - 1)]);
    const policy = { ...mix("us", us), ...mix("china", china), shared_conditions: conditions };
    return { sets: { policy, stance: { us, china } } };
  }

  return Object.assign(answer, { asks: { pick } });
}
