// The twin of `charts/last_move.py`: what the last move changed most, what else, and what hardly.
function lastMoves(about, told, panels) {
  const { words, outcomes, controls, theories, presets, called, also } = about;

  function what(before, run) {
    const differing = (names, field) => Object.keys(names)
      .filter((name) => before[field][name] !== run[field][name])
      .map((name) => [field, name, before[field][name], run[field][name]]);
    const moved = [...differing(controls, "policy"), ...differing(theories, "beliefs")];
    const held = !same(before.held, run.held);
    if (!moved.length) return say(words, held ? "move.assumptions" : "move.back");
    if (moved.length === 1 && !held) {
      const [[field, name, old, now]] = moved;
      const [power, control] = field === "policy" ? controls[name] : ["", theories[name]];
      return say(words, field === "policy" ? "move.control" : "move.belief", {
        power, control, old: percent(words, old), new: percent(words, now),
      });
    }
    const named = Object.keys(presets).find((name) => same(presets[name], run.policy));
    return named && !same(before.policy, run.policy)
      ? say(words, "move.policy", { policy: called[named] }) : say(words, "move.several");
  }

  function change(before, run, outcome) {
    const [old, now] = [before, run].map((one) => panels.atEnd(one, outcome));
    const [was, is] = [old, now].map((number) => Number(number.replaceAll(",", "")));
    return { outcome, old, new: now, size: Math.abs(is - was) / outcomes[outcome].telling };
  }

  const inWords = (one) => say(words, "move.told",
    { ...one, outcome: outcomes[one.outcome].label, unit: outcomes[one.outcome].said_in });

  function largest({ outcome, old, new: now }) {
    const { inside, said_in } = outcomes[outcome];
    const plain = told.countsItself(outcome);
    return say(words, plain ? "move.plain" : "move.largest", {
      old, new: `<b>${now}</b>`, outcome: inside,
      unit: plain ? `<small>${said_in}</small>` : said_in,
    });
  }

  const lines = (moved, most, others) =>
    `<p class="nk-help">${moved}</p><p class="nk-largest">${most}</p><p>${others}</p>`;

  const line = (name) => say(words, `move.${name}`);
  const drawnAnew = () => lines(line("draws"), line("anew"), line("apart"));

  function headline(run, before, shown) {
    if (!before) return lines(line("none"), line("start"), line("marks"));
    const changes = shown.map((outcome) => change(before, run, outcome))
      .sort((one, other) => other.size - one.size);
    const clear = changes.filter((one) => one.size >= 1);
    if (!clear.length) {
      const most = changes[0].size ? inWords(changes[0]) : line("nothing");
      return lines(what(before, run), line("little"), most);
    }
    const said = clear.slice(1, 1 + also).map(inWords);
    const still = changes.filter((one) => one.size < 1)
      .map((one) => outcomes[one.outcome].inside);
    if (still.length) {
      said.push(say(words, "move.hardly", { outcomes: still.join(say(words, "number.list")) }));
    }
    return lines(what(before, run), largest(clear[0]), said.join(" "));
  }
  return { drawnAnew, headline };
}
