// The twin of what Python shows of worlds that are drawn, each under three policies:
// `panels/endings.py`, `charts/endings.py`, `charts/lives.py`.

// `about.endings` holds how many draws are set beside all worlds, and the warheads at the edge.
function endings(about, played, told) {
  const { words, outcomes } = about;
  const { policies } = about.posters;
  const { ten, most_warheads: mostWarheads } = about.endings;
  const { steps, worlds } = played.about;
  const { date, falls, lifeOf } = stories(about, played, told);
  const { name, countedPeople } = posterWords(about);

  const fell = (run, world) => falls(run)[world - 1] >= 0;
  const listed = ([first, second]) =>
    say(words, second ? "endings.two" : "endings.one", { first, second });

  function finding(runs, drawn) {
    if (!drawn.length) return say(words, "endings.title");
    const world = drawn.at(-1);
    const [down, up] = [true, false].map((side) =>
      policies.filter((policy) => fell(runs[policy], world) === side).map(name));
    if (!up.length || !down.length) {
      return say(words, down.length ? "endings.all_fall" : "endings.all_stand", { world });
    }
    return say(words, "endings.decides", { world, falls: listed(down), stands: listed(up) });
  }

  function fate(run, world) {
    const step = falls(run)[world - 1];
    return step < 0 ? say(words, "endings.stands", { date: date(steps) })
      : say(words, "endings.falls", { date: date(step) });
  }

  function card(policy, run, drawn) {
    const head = `<h4>${escaped(name(policy))}</h4>`;
    if (!drawn.length) return head;
    const world = drawn.at(-1);
    const life = lifeOf(run, world);
    const cross = fell(run, world) ? '<b aria-hidden="true">✕</b> ' : "";
    return `${head}<p class="nk-fate">${cross}${escaped(fate(run, world))}</p>` +
      `<p class="nk-number"><b>${life.show("warheads", steps)}</b> ` +
      `<span>${escaped(say(words, "posters.warheads_unit"))}</span></p>` +
      countedPeople(life.number("leavers", steps), say(words, "endings.left"));
  }

  function shape(run, drawn) {
    if (!drawn.length) {
      const none = Array(steps + 1).fill(null);
      return { up: none, down: none, fell: -1, ends: steps };
    }
    const { inUnit, fell } = lifeOf(run, drawn.at(-1));
    const side = (outcome, most) =>
      Array.from({ length: steps + 1 }, (_, step) => rounded(inUnit(outcome, step) / most, 4));
    return {
      up: side("warheads", mostWarheads), down: side("leavers", -outcomes.leavers.frame),
      fell, ends: fell >= 0 ? fell : steps,
    };
  }

  const yours = (run, outcome, drawn) => drawn.map((world) => told.last(run, outcome)[world - 1]);
  const left = (some) => people(mean(some));

  function tally(run, drawn) {
    if (!drawn.length) return "";
    const down = drawn.filter((world) => fell(run, world)).length;
    const named = { fell: down, drawn: drawn.length };
    const said = drawn.length < ten ? [say(words, "endings.fell_of", named)] : [
      say(words, "endings.fell_all", { ...named, worlds: told.inWorlds(told.last(run, "fallen")) }),
      say(words, "endings.mean",
        { yours: left(yours(run, "leavers", drawn)), all: left(told.last(run, "leavers")) }),
    ];
    const marks = `<b>${"✕".repeat(down)}</b>${"●".repeat(drawn.length - down)}`;
    return `<p class="nk-tally" aria-hidden="true">${marks}</p>` +
      said.map((one) => `<p>${escaped(one)}</p>`).join("");
  }

  // Whether the regime falls under some policies in a world, and not under all.
  function decides(runs, world) {
    const down = policies.filter((policy) => fell(runs[policy], world)).length;
    return down > 0 && down < policies.length;
  }

  function said(runs, drawn, guess) {
    if (!guess) return say(words, "endings.asks");
    if (!drawn.length) return say(words, "endings.guessed");
    const count = drawn.filter((world) => decides(runs, world)).length;
    const named = { count, drawn: drawn.length };
    if (drawn.length < ten) {
      const more = say(words, "endings.more", { worlds: written(worlds) });
      return `${say(words, "endings.counted", named)} ${more}`;
    }
    const every = Array.from({ length: worlds }, (_, w) => decides(runs, w + 1));
    return say(words, "endings.beside",
      { ...named, worlds: told.inWorlds(every), guess: say(words, `endings.${guess}`) });
  }

  function table(runs, drawn) {
    const heads = policies.flatMap((policy) => ["regime", "warheads", "left"].map((head) =>
      say(words, `endings.${head}_head`, { policy: name(policy) })));
    const cells = (world) => policies.flatMap((policy) => {
      const life = lifeOf(runs[policy], world);
      return [fate(runs[policy], world), life.show("warheads", steps), life.left(steps)];
    });
    const means = (some) => policies.flatMap((policy) => [
      say(words, "endings.fell_cell", { worlds: told.inWorlds(some(runs[policy], "fallen")) }),
      told.show("warheads", mean(some(runs[policy], "warheads"))),
      left(some(runs[policy], "leavers")),
    ]);
    const rows = drawn.map((world) => [`${world}`, ...cells(world)]);
    if (drawn.length >= ten) {
      rows.push(
        [say(words, "endings.mean_yours"), ...means((run, outcome) => yours(run, outcome, drawn))],
        [say(words, "endings.mean_all"), ...means(told.last)],
      );
    }
    return htmlTable(say(words, "endings.name"), say(words, "endings.caption", { date: date(steps) }),
      [say(words, "endings.world"), ...heads], rows);
  }

  function answer({ guess, waiting, drawn: many, ...believed }, simulated) {
    const runs = {};
    for (const policy of policies) {
      const run = simulated({ policy: about.presets[policy], ...believed });
      if (!run) return undefined;
      runs[policy] = run;
    }
    const drawn = waiting.slice(0, many);
    const parts = policies.flatMap((policy) => [
      [`card.${policy}`, () => ["value", card(policy, runs[policy], drawn)]],
      [`life.${policy}`, () => ["_params", shape(runs[policy], drawn)]],
      [`tally.${policy}`, () => ["value", tally(runs[policy], drawn)]],
    ]);
    return {
      ...Object.fromEntries(parts),
      head: () => ["value", `<h3>${escaped(finding(runs, drawn))}</h3>`],
      said: () => ["text", said(runs, drawn, guess)],
      table: () => ["value", table(runs, drawn)],
    };
  }

  const press = (_, { waiting, drawn }) => ({ drawn: Math.min(drawn + 1, waiting.length) });
  return Object.assign(answer, { press });
}
