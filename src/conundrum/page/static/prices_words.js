// The twin of `charts/prices_words.py`: what the chart of two prices says, and its table.
function pricesWords(about, given) {
  const { words } = about;
  const { inWords, heads, cells } = policyWords(about);
  const { named, moves, meanings, farthest, powers, level, million, unpressed } = given;

  const leave = (count) => count >= million
    ? say(words, "prices.million", { count: written(count / million, 1) }) : people(count);

  // Of a line, the policy under which the fewest leave for few warheads.
  const few = (edge) => edge.find(({ warheads }) => warheads < level);

  function title({ edges }) {
    const [without, shared] = [edges.without, edges.shared].map((edge) => leave(few(edge).leavers));
    const name = without === shared ? "prices.title_same" : "prices.title";
    return say(words, name, { level, without, shared });
  }

  function read({ table, beliefs }) {
    const searched = same(beliefs, about.beliefs) ? say(words, "prices.searched")
      : say(words, "prices.again", { count: table.length });
    return `${say(words, "prices.about")} ${searched}`;
  }

  const accepted = ({ accepts }) =>
    accepts.length === powers.length ? "both" : accepts[0] ?? "neither";

  const called = (policy) => about.called[policy];

  function versus({ chosen, row, tied }) {
    const fixed = about.presets[chosen].shared_conditions === 1;
    const number = say(words, fixed ? "prices.fixed" : "prices.versus",
      { old: written(row.warheads), new: written(tied.warheads) });
    const policy = say(words, fixed ? "prices.is_tied" : "prices.if_tied", { policy: called(chosen) });
    return `<p class="nk-largest">${number}</p><p>${escaped(policy)}</p>`;
  }

  function told({ chosen, row, tied, arms, tames }) {
    const cost = say(words, "prices.told", {
      meaning: meanings[chosen], policy: called(chosen), leavers: leave(row.leavers), warheads: written(row.warheads),
      tied_leavers: leave(tied.leavers), tied: written(tied.warheads),
      arms: written(arms.warheads), tames: written(tames.warheads),
    });
    const far = Object.entries(moves[chosen]).map(([power, move]) =>
      [power.toLowerCase(), written(move, 2)]);
    const asks = say(words, "prices.asks",
      { ...Object.fromEntries(far), farthest: written(farthest, 2) });
    return `${cost} ${asks} ${say(words, `prices.accepts_${accepted(row)}`)}`;
  }

  function counted({ edges: { shared } }) {
    const accepts = powers.map((power) =>
      [power.toLowerCase(), shared.filter((row) => row.accepts.includes(power)).length]);
    const bend = few(shared).policy;
    const said = [
      say(words, "prices.counted", { shared: shared.length, ...Object.fromEntries(accepts) }),
      say(words, "prices.bend", { level, policy: inWords(bend) }),
    ];
    if (!unpressed.some((control) => bend[control])) said.push(say(words, "prices.unpressed"));
    return said.join(" ");
  }

  function table({ table: all, edges }) {
    const on = (row) => Object.keys(edges).filter((name) => edges[name].includes(row))
      .map((name) => say(words, `prices.${name}`));
    const rows = ordered(all).filter((row) => row.name || on(row).length).map((row) => [
      row.name && called(row.name), leave(row.leavers), written(row.warheads), say(words, `prices.${accepted(row)}`),
      on(row).join(say(words, "number.list")), ...cells(row.policy),
    ]);
    const columns = ["policy", "leave", "warheads", "accept", "line"];
    return htmlTable(say(words, "prices.name_of"), say(words, "prices.caption"),
      [...columns.map((head) => say(words, `prices.${head}`)), ...heads()], rows);
  }

  // What is to be drawn: names stand beside the first rows, and beside what beliefs do to one's own.
  function drawn({ table: all, edges, chosen, row, tied, arms, tames }, look) {
    const { widest, tallest, apart, lowest, over, under, clear, highest } = look;
    const across = ({ leavers }) => +Math.min(leavers / million, widest).toFixed(3);
    const up = ({ warheads }) => +Math.min(warheads, tallest).toFixed(1);
    const names = named.map((name, at) => {
      const one = all[at];
      const costs = {
        policy: called(name),
        leavers: leave(one.leavers), warheads: written(one.warheads),
      };
      const says = ["name", "short"].map((kind) => say(words, `prices.${kind}`, costs));
      return [across(one), up(one), ...says, name === chosen, true];
    });
    for (const [which, cost, x] of [["arms", arms, across(row)], ["tames", tames, across(row)],
      ["tied", tied, across(tied)]]) {
      const says = [which, `short_${which}`].map((name) =>
        say(words, `prices.${name}`, { warheads: written(cost.warheads) }));
      names.push([x, up(cost), ...says, true, which !== "tames"]);
    }
    const aside = names.map((one) => one[5] && one[0] < widest / 2);
    const heights = names.map(([x, y], at) =>
      aside[at] ? Math.min(y, highest) : y + (x >= widest / 2 ? over : -under));
    const stand = heights.map(() => 0);
    for (const [column, low] of [[true, clear], [false, lowest]]) {
      const places = [...stand.keys()].filter((at) => aside[at] === column);
      spread(places.map((at) => heights[at]), apart, low)
        .forEach((height, at) => { stand[places[at]] = height; });
    }
    return {
      without_x: edges.without.map(across), without_y: edges.without.map(up),
      shared_x: edges.shared.map(across), shared_y: edges.shared.map(up),
      x: all.map(across), y: all.map(up),
      chosen: named.indexOf(chosen), bar: [up(arms), up(tames)], tied: [across(tied), up(tied)],
      name_x: names.map(([x]) => x), name_y: stand,
      mark_y: names.map(([, y]) => y), aside,
      name: names.map((one) => one[2]), short: names.map((one) => one[3]),
      mine: names.map((one) => one[4]),
    };
  }

  return { title, read, versus, told, counted, table, drawn, leave };
}
