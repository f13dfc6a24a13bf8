// What the lab has folded away below a run, beside its table: its code, and what is held. The twin of
// `panels/lab/code_fold.py` and `panels/lab/held_assumptions.py`.
function folded(about, played, lab) {
  const { words } = about;
  const { encode, decode } = codes(about.codes);

  // The table stands there already: only what is held is written anew.
  function marked(table, held) {
    const at = (number) => say(words, "held.at", { number: writtenOut(number) });
    return table.replace(/(<span data-name="(\w+)" data-drawn="([^"]*)">).*?<\/span>/g,
      (_, tag, name, drawn) => `${tag}${name in held ? `<b>${at(held[name])}</b>` : drawn}</span>`);
  }

  const answer = async (setting, runs, outcomes) => ({
    ...await lab({ before: null, ...setting }, runs, outcomes),
    refused: lab.needs({ before: null, ...setting }).map((one) => run(one, runs)?.refused).find(Boolean),
    code: () => encode(setting),
    assumptions: (table) => marked(table, setting.held),
  });

  // What the page cannot run, such as other draws, is left to the kernel.
  function run(scenario, runs, sets) {
    if (runs(scenario)) return { sets };
    return scenario.seed === played.about.seed ? { refused: endless(words, scenario.held) } : undefined;
  }

  // So is what cannot be read: the kernel says why. All other buttons switch what is held.
  const asks = {
    code(now, { entry }, runs) {
      const read = decode(entry);
      return read && run(read, runs, read);
    },
    hold(now, { entry, choice }, runs, list) {
      const chosen = list.get("choices").find(({ name }) => name === choice);
      const { number, refused } = takeNumber(entry, chosen);
      if (refused) return { refused };
      const held = byName({ ...now.held, [choice]: shortest(number) });
      return run({ ...now, held }, runs, { held });
    },
    release({ held }, { release }) {
      const { [release]: released, ...rest } = held;
      return { sets: { held: rest } };
    },
  };
  const acted = (name, { choices, ...now }, ...given) => (name in asks ? asks[name](now, ...given)
    : { sets: { held: byName($views_lab.switched(now.held)) } });
  return Object.assign(answer, { acted, moved: lab.moved });
}

// In one order, however they came to be held, as Python has them.
const byName = (held) =>
  Object.fromEntries(Object.keys(held).sort().map((name) => [name, held[name]]));

// What is said of a run in which an outcome is no finite number, as in `run/follow.py`.
const endless = (words, held) => say(words, "refused.value", {
  field: Object.keys(held).join(", "),
  allowed: say(words, "refused.finite"),
  given: shortlyAll(Object.values(held)),
});
