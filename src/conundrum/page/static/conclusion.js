// The twin of `analysis/conclusion_worlds.py` and `charts/conclusion_worlds.py`. What a conclusion is comes with its panel.
function concluded(about, played, told) {
  const { words, beliefs: central } = about;
  const { believed, hardly, tall, line, dot, colours } = about.conclusion;
  const { worlds } = played.about;
  const known = new Map();

  // The figure in each world. A limit that is moved needs no run.
  function figures({ outcome, policies, scale }, beliefs, runs) {
    const key = JSON.stringify([outcome, policies, beliefs]);
    if (!known.has(key)) {
      const ends = policies.map((policy) => runs({ policy, beliefs }));
      if (!ends.every(Boolean)) return undefined;
      const [ours, theirs] = ends.map((run) => told.last(run, outcome));
      known.set(key, Array.from(ours, (one, w) => (one - (theirs ? theirs[w] : 0)) * scale));
    }
    return known.get(key);
  }

  const counted = (found, limit, least) =>
    found.filter((figure) => (least ? figure >= limit : figure <= limit)).length;

  function head({ usual, ends }) {
    const among = Object.values(ends).flat();
    const moved = Math.max(...among.map((count) => Math.abs(count - usual)));
    return say(words, `conclusion.${moved <= hardly ? "same" : "head"}`, {
      count: written(usual), worlds: written(worlds), moved: written(moved),
      least: written(Math.min(...among)), most: written(Math.max(...among)),
    });
  }

  function row(name, pair, usual) {
    const [off, twice, middle] = [...pair, usual].map((count) => (100 * count) / worlds);
    const across = (share) => `${written(share, 1)}%`;
    const said = say(words, "conclusion.ends", { off: written(pair[0]), twice: written(pair[1]) });
    return `<p class="nk-against"><span>${escaped(believed[name].label)}</span><b>${escaped(said)}</b></p>` +
      `<svg aria-hidden="true" width="100%" height="${tall}" overflow="visible">` +
      `<line x1="0" x2="100%" y1="${tall}" y2="${tall}" stroke="${colours.grid}"/>` +
      `<line x1="${across(middle)}" x2="${across(middle)}" y2="${tall}" ` +
      `stroke="${colours.usual}" stroke-width="2" stroke-dasharray="4 3"/>` +
      `<rect x="${across(Math.min(off, twice))}" width="${across(Math.abs(off - twice))}" y="${(tall - line) / 2}" ` +
      `height="${line}" fill="${colours.run}"/>` +
      `<circle cx="${across(off)}" cy="${tall / 2}" r="${dot}" fill="${colours.page}" ` +
      `stroke="${colours.run}" stroke-width="2"/>` +
      `<circle cx="${across(twice)}" cy="${tall / 2}" r="${dot}" fill="${colours.run}"/></svg>`;
  }

  function table({ usual, ends }) {
    const rows = Object.entries(ends).map(([name, pair]) => [believed[name].label, ...pair.map((one) => written(one))]);
    return htmlTable(say(words, "conclusion.name"),
      say(words, "conclusion.caption", { count: written(usual), worlds: written(worlds) }),
      ["belief", "off", "twice"].map((one) => say(words, `conclusion.${one}`)), rows);
  }

  return async ({ count: { limit } }, runs, _, one) => {
    if (!one.policies) return undefined; // it comes a little later than its panel
    const count = (beliefs) => {
      const found = figures(one, beliefs, runs);
      return found && counted(found, limit, one.least);
    };
    const usual = count(central);
    if (usual === undefined) return undefined;
    const ends = {};
    for (const name of Object.keys(believed)) {
      ends[name] = believed[name].ends.map(count);
      await pause();
    }
    const counts = { usual, ends };
    return {
      head: () => ["value", `<h3>${escaped(head(counts))}</h3>`],
      said: () => ["text", one.counts_if.replace("{limit}", writtenOut(limit))],
      drawn: () => ["value", Object.entries(ends).map(([name, pair]) => row(name, pair, usual)).join("")],
      table: () => ["value", table(counts)],
    };
  };
}
