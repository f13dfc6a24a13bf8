// The twin of `panels/game_map.py` and `charts/game_map.py`: which game is played over two things.
function gamesMap({ words, game: { map } }, { pair }) {
  const { across, down, ends, letters, meetings, several, none, prices, beliefs } = map;
  const told = (sentence, named) => say(words, `games_map.${sentence}`, named);
  const tops = (axes) => axes.map((axis) => ends[axis] ?? 100);
  const between = (top, count) => Array.from({ length: count }, (_, place) => (top * place) / (count - 1));
  const labels = (axes) => tops(axes).map((top, i) => between(top, [across, down][i]).map(writtenOut));
  const names = (axes) => axes.map((axis, i) =>
    told(["across", "up"][i], { axis: words.games_map[axis] }));
  const called = (name) => (name === "other" ? told("other") : name);
  const meeting = (meets) => meets.map(pair).join(told("or")) || told("none");

  // An axis is a belief, or what belongs to one power: its price, or one of its weights.
  function at(setting, axis) {
    if (beliefs.includes(axis)) return 100 * setting.beliefs[axis];
    const [power, what] = axis.toLowerCase().split(".");
    return 100 * (prices.includes(axis) ? setting.pays[power] : setting[power][what]);
  }

  function held(setting, axis, share) {
    if (beliefs.includes(axis)) return { ...setting, beliefs: { ...setting.beliefs, [axis]: share } };
    const [power, what] = axis.toLowerCase().split(".");
    const record = prices.includes(axis) ? "pays" : power;
    const field = prices.includes(axis) ? power : what;
    return { ...setting, [record]: { ...setting[record], [field]: share } };
  }

  // The setting of each cell, the lowest row first.
  function settings(setting) {
    const [wide, tall] = tops(setting.over);
    return between(tall, down).flatMap((up) => between(wide, across).map((right) =>
      held(held(setting, setting.over[1], up / 100), setting.over[0], right / 100)));
  }

  function mark(meets) {
    if (!meets.length) return none;
    return meetings[meets.map((one) => one.join(", ")).join("; ")] ?? several;
  }

  function drawn(cells, setting) {
    const { over } = setting;
    const marks = cells.map(({ meets }) => mark(meets));
    const steps = [across - 1, down - 1];
    const [wide, tall] = labels(over);
    const blank = (count) => Array(cells.length - count).fill("");
    return {
      game: cells.map(({ name }) => letters[name]),
      meet: marks.map(([text]) => text),
      fill: marks.map(([, colour]) => colour),
      strength: marks.map(([, , strength]) => strength),
      x_label: [...wide, ...blank(across)],
      y_label: [...tall, ...blank(down)],
      names: names(over),
      here: tops(over).map((top, i) =>
        rounded(Math.min(at(setting, over[i]) / top, 1) * steps[i], 2)),
    };
  }

  function counts(all) {
    const found = new Map();
    for (const what of all) found.set(what, (found.get(what) ?? 0) + 1);
    return [...found].sort(([, one], [, other]) => other - one)
      .map(([what, count]) => told("count", { what, count })).join(say(words, "number.parts"));
  }

  const counted = (cells) => told("counted", {
    cells: cells.length, names: counts(cells.map(({ name }) => called(name))),
    meets: counts(cells.map(({ meets }) => meeting(meets))),
  });

  function table(cells, { over }) {
    const [wide, tall] = labels(over);
    const said = cells.map(({ name, meets }) => told("cell", {
      name: name === "other" ? told("unnamed") : name, meet: meeting(meets),
    }));
    const rows = tall.map((label, row) => [label, ...said.slice(row * across, (row + 1) * across)]);
    return htmlTable(told("name"), names(over).join(say(words, "number.parts")), ["", ...wide], rows);
  }

  return { settings, drawn, counted, table };
}
