// The twin of what Python shows of the record on one axis: `panels/timeline.py`,
// `charts/evidence/period.py`, `charts/evidence/timeline_rows.py`. The record comes with the door.
function timelines({ words }) {
  const many = (what, number) =>
    say(words, number === 1 ? `one.${what}` : `many.${what}`, { count: written(number) });
  const none = say(words, "period.none");

  function named({ events, years, levels }, start, end) {
    const within = (facts) => facts.filter(({ year }) => start <= year && year <= end);
    const held = within(events);
    const figures = (panel) => within(years).filter((one) => one.panel === panel);
    const kind = (row) => held.filter((one) => one.row === row).length;
    const signed = (row, sign) => held.filter((one) => one.row === row && one.sign === sign).length;
    const [broken, told] = [kind("breakdown"), kind("statement")];
    const measures = signed("Washington", 1);
    const tests = kind("test");
    const launches = sum(figures("Launches").map(({ value }) => value));
    const counted = {
      resolutions: signed("Council", 1),
      vetoes: signed("Council", -1),
      measures,
      tightening: measures,
      meetings: held.filter(({ panel }) => panel === "Talks").length - broken - told,
      breakdowns: broken,
      statements: told,
      tests,
      nuclear_tests: tests,
      launches,
      missile_launches: launches,
    };
    if (!counted.vetoes) delete counted.vetoes;
    return {
      ...Object.fromEntries(Object.entries(counted).map(([what, number]) => [what, many(what, number)])),
      trade: ends(figures("Trade with China")),
      output: growth(levels, start, end),
      arrivals: all(figures("Arrivals")),
    };
  }

  const span = (figures) => ({ start: `${figures[0].year}`, end: `${figures.at(-1).year}` });

  function ends(money) {
    if (!money.length) return none;
    const [first, last] = [money[0], money.at(-1)].map(({ value }) => written(value / 1000, 2));
    return say(words, money.length === 1 ? "period.trade_once" : "period.trade",
      { first, last, ...span(money) });
  }

  function growth(levels, start, end) {
    const held = levels.filter(({ year }) => start - 1 <= year && year <= end);
    if (held.length < 2) return none;
    const last = held.at(-1);
    const grown = written(100 * (last.level / held[0].level - 1));
    const signed = /^[-0]/.test(grown) ? grown : say(words, "period.rise", { growth: grown });
    return say(words, last.year === end ? "period.output" : "period.output_until",
      { growth: signed, year: `${last.year}` });
  }

  function all(people) {
    if (!people.length) return none;
    const number = written(sum(people.map(({ value }) => value)));
    return say(words, people.length === 1 ? "period.arrivals_once" : "period.arrivals",
      { people: number, ...span(people) });
  }

  function counts(held) {
    return {
      Pressure: say(words, held.vetoes ? "period.pressure_vetoes" : "period.pressure", held),
      Pressurenarrow: say(words, "period.pressure", held),
      Talks: say(words, "period.talks", held),
      Talksnarrow: say(words, "period.talks_narrow", held),
      Nucleartests: held.tests,
      Launches: held.launches,
      TradewithChina: held.trade,
      Output: held.output,
      Arrivals: held.arrivals,
    };
  }

  function sentence(held, start, end) {
    const period = start === end ? `${start}`
      : say(words, "period.years", { start: `${start}`, end: `${end}` });
    return say(words, held.vetoes ? "period.holds_vetoes" : "period.holds", { period, ...held });
  }

  function inYear({ events, years, sources }, year) {
    const facts = [
      ...events.map(({ day, ...fact }) => ({ when: day, ...fact })),
      ...years.map(({ figure, ...fact }) => ({ when: fact.panel, what: figure, ...fact })),
    ];
    const lines = facts.filter((fact) => fact.year === year).map((fact) =>
      say(words, fact.seen === "recalled" ? "period.recalled" : "period.fact",
        { ...fact, source: sources[fact.source] }));
    return [`${year}`, ...lines].join("\n");
  }

  function answer({ years: { start, end, year } }, runs, shown, record) {
    if (!record.events) return undefined;
    const held = named(record, start, end);
    return {
      chart: () => ["_params", { start, end, year, said: counts(held) }],
      said: () => ["text", sentence(held, start, end)],
      one_year: () => ["text", inYear(record, year)],
    };
  }

  // Half a year counts as the next one. A first year after the last one takes the last one with it,
  // and the other way round.
  function moved({ years }, name) {
    const [start, end, year] = [years.start, years.end, years.year].map((one) => Math.floor(one + 0.5));
    return { years: {
      start: name === "years.end" ? Math.min(start, end) : start,
      end: name === "years.start" ? Math.max(start, end) : end,
      year,
    } };
  }

  function brush({ years }, { period: [start, end] = [years.start, years.end], read }) {
    return { sets: { years: { start, end, year: read ?? years.year } } };
  }

  return Object.assign(answer, { moved, asks: { brush } });
}
