// The twin of what Python says of a run that is set against the record: `run/hindcast.py`,
// `charts/forecast.py`, `counts.py`, `forecast_words.py`. The record comes with the door, from
// `panels/forecast.py`: its figures, the panels of the chart, and what may drive the model.
function forecasts(about, played, told) {
  const { words, start } = about;
  const EDGES = Object.keys(about.quantiles);
  const SHARES = Object.values(about.quantiles);
  const FIELDS = [...EDGES, "at", "x", "year", "by", "low", "middle", "high", "side", "seen"];
  const COLUMNS = ["year", "series", "by", "unit", "median", "half", "nine", "record", "hit"];
  const HITS = ["by", "figures", "in_50", "in_90", "centred"];

  // The worlds of an outcome on the quarter of a date.
  const reader = (run) => (outcome, at) =>
    played.at(run.kept, outcome, Math.ceil((at - start) / played.about.years));

  // What of a run stands for each series, by date.
  const modelled = {
    "output": (on, at) => on("output", at).map((one) => 100 * one),
    "sales to China": (on, at) => {
      const [pressure, before] = [on("pressure", at), on("pressure", start)];
      return on("output", at).map((one, w) => 100 * one * (1 - pressure[w]) / (1 - before[w]));
    },
    // Those who left in the year around a date.
    "arrivals": (on, at) => {
      const before = on("leavers", at - 0.5);
      return on("leavers", at + 0.5).map((one, w) => one - before[w]);
    },
    "warheads": (on, at) => on("warheads", at),
  };

  function compare(run, lines) {
    const on = reader(run);
    return lines.map((line) => {
      const at = quantiles(modelled[line.series](on, line.at), SHARES);
      const edges = Object.fromEntries(EDGES.map((edge, i) => [edge, at[i]]));
      const { q05, q25, q75, q95 } = edges;
      const { low, middle, high } = line;
      const side = low > q95 ? 1 : high < q05 ? -1 : 0;
      return {
        ...line, ...edges, side,
        in_50: q25 <= high && low <= q75,
        in_90: side === 0,
        centred: q05 <= middle && middle <= q95,
      };
    });
  }

  // How often the record lies in the bands: by series, or by estimator.
  function hits(compared, field) {
    const names = [...new Set(compared.map((line) => line[field]))].filter(Boolean);
    return names.map((name) => {
      const lines = compared.filter((line) => line[field] === name);
      const count = (where) => written(sum(lines.map((line) => line[where])));
      return {
        [field]: name, figures: `${lines.length}`,
        in_50: count("in_50"), in_90: count("in_90"), centred: count("centred"),
      };
    });
  }

  const range = (low, high) => low === high ? written(low)
    : say(words, "forecast.range", { low: written(low), high: written(high) });

  const dated = (compared, series) => compared.filter((line) => line.series === series)
    .sort((one, other) => one.at - other.at);

  function drawn(compared, panels) {
    const counted = hits(compared, "series");
    return Object.fromEntries(counted.map(({ series, in_90, figures }) => {
      const { key, top } = panels[series];
      const lines = dated(compared, series);
      const highest = Math.max(...lines.map(({ q95 }) => q95));
      return [key, {
        ...Object.fromEntries(FIELDS.map((field) => [field, lines.map((line) => line[field])])),
        said: say(words, "forecast.count", { inside: in_90, figures }),
        above: highest > top ? say(words, "forecast.above", { number: people(highest) }) : "",
        end: written(lines.at(-1).q50),
      }];
    }));
  }

  const onSide = (lines, side) => written(lines.filter((line) => line.side === side).length);

  function head(compared) {
    const found = say(words, "forecast.head", {
      inside: onSide(compared, 0), figures: written(compared.length), expected: written(0.9 * compared.length),
    });
    const missed = say(words, "forecast.missed",
      { above: onSide(compared, 1), below: onSide(compared, -1) });
    return `<h3>${escaped(found)}</h3><p>${escaped(missed)}</p>`;
  }

  // What the latest counts of warheads show.
  function countsHead(compared, late) {
    const lines = dated(compared, "warheads");
    const year = Math.max(...lines.map((line) => line.year)) - late + 1;
    const latest = lines.filter((line) => line.year >= year);
    const above = latest.filter(({ side }) => side > 0).length;
    const kind = above === latest.length ? "all" : ["none", "one", "some"][Math.min(above, 2)];
    const found = say(words, `counts.${kind}`,
      { year: `${year}`, above: `${above}`, figures: `${latest.length}` });
    return `<h3>${escaped(found)}</h3><p>${escaped(say(words, "counts.about"))}</p>`;
  }

  function countsTold(compared, yearly) {
    const lines = dated(compared, "warheads");
    const groups = [...new Set(lines.map(({ by }) => by))];
    const often = groups.filter((group) => lines.filter(({ by }) => by === group).length >= yearly);
    return say(words, "counts.told", {
      figures: `${lines.length}`, year: `${Math.min(...lines.map((line) => line.year))}`,
      groups: `${groups.length}`, above: onSide(lines, 1), inside: onSide(lines, 0),
      below: onSide(lines, -1), yearly: often.join(say(words, "number.list")),
    });
  }

  const counted = (compared, panels) => hits(compared, "series")
    .map(({ series, in_90, in_50, figures }) => say(words, "forecast.series",
      { series: panels[series].short, wide: in_90, narrow: in_50, figures }))
    .join(" ");

  function against(compared) {
    const rows = hits(compared, "by").map((row) => HITS.map((field) => row[field]));
    return htmlTable(say(words, "forecast_hits.name"), say(words, "forecast_hits.caption"),
      HITS.map((field) => say(words, `forecast_hits.${field}`)), rows);
  }

  // How far apart the two are in the last year of each series.
  function last(compared, panels) {
    const ends = Object.entries(panels).flatMap(([series, { key }]) => {
      const all = compared.filter((line) => line.series === series);
      const lines = all.filter(({ year }) => year === Math.max(...all.map((line) => line.year)));
      const [lows, highs] = ["low", "high"].map((end) => lines.map((line) => line[end]));
      return [
        [key, written(lines.at(-1).q50)],
        [`${key}_record`, range(Math.min(...lows), Math.max(...highs))],
      ];
    });
    return say(words, "forecast.last", Object.fromEntries(ends));
  }

  function byEach(compared) {
    const each = hits(compared, "by").map(({ by, in_90, figures }) =>
      say(words, "forecast.estimator", { by, inside: in_90, figures }));
    return say(words, "forecast.by_each", { estimators: each.join(say(words, "number.list")) });
  }

  function standing(run, end) {
    const stands = reader(run)("fallen", end).map((fell) => 1 - fell);
    return say(words, "forecast.standing", { year: `${end - 1}`, worlds: told.inWorlds(stands) });
  }

  function table(compared) {
    const rows = compared.map(({ year, series, by, unit, seen, source, ...line }) => [
      `${year}`, series, by, unit, written(line.q50), range(line.q25, line.q75),
      range(line.q05, line.q95), range(line.low, line.high),
      say(words, line.in_50 ? "forecast.both" : line.in_90 ? "forecast.wide"
        : line.side > 0 ? "forecast.over" : "forecast.under"),
      seen, { html: source },
    ]);
    const heads = [...COLUMNS.map((column) => `forecast_table.${column}`), "record.known", "record.source"];
    return htmlTable(say(words, "record.name"), say(words, "forecast_table.caption"),
      heads.map((one) => say(words, one)), rows, "", false);
  }

  function answer({ course, beliefs }, runs, shown, { lines, panels, courses, end, late, yearly }) {
    const run = lines && runs({ course: courses[course], beliefs });
    if (!run) return undefined;
    const compared = compare(run, lines);
    const numbers = drawn(compared, panels);
    const draws = () => ["_params", numbers];
    return {
      head: () => ["value", head(compared)],
      marks: draws,
      chart: draws,
      counts: draws,
      counts_head: () => ["value", countsHead(compared, late)],
      counts_told: () => ["text", countsTold(compared, yearly)],
      counted: () => ["text", counted(compared, panels)],
      said: () =>
        ["text", `${last(compared, panels)} ${byEach(compared)} ${standing(run, end)}`],
      against: () => ["value", against(compared)],
      table: () => ["value", table(compared)],
    };
  }

  // The one button that sets beliefs.
  const press = () => ({ beliefs: about.beliefs });
  return Object.assign(answer, { press });
}
