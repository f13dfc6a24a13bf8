// The twin of what Python shows of three policies in a hundred worlds each: `charts/posters.py` and
// `posters_words.py`.

// What a policy is called, and a number in large, of people from a million on in millions.
function posterWords({ words, called }) {
  const MILLION = 1e6;
  const name = (policy) => called[policy];

  function numbered(number, unit, many = "") {
    const counted = `<b>${escaped(number)}</b> ${many && `<small>${escaped(many)}</small> `}`;
    return `<p class="nk-number">${counted}<span>${escaped(unit)}</span></p>`;
  }

  function countedPeople(number, unit) {
    if (number < MILLION) return numbered(people(number), unit);
    return numbered(written(number / MILLION, 1), unit, say(words, "posters.million"));
  }

  return { name, numbered, countedPeople };
}

// `about.posters` holds the policies in their order, the rows, how many dots there are, the people
// for whom one figure stands, and the columns of the table.
function posters(about, played, told, panels) {
  const { words, outcomes } = about;
  const { policies, rows, dots, a_mark, heads } = about.posters;
  const { steps, years, worlds } = played.about;
  const { date, falls, lifeOf, story } = stories(about, played, told);
  const { name, numbered, countedPeople } = posterWords(about);

  const here = ({ kept }, outcome, step) => played.at(kept, outcome, step);
  const meanLeft = (run, step) => mean(here(run, "leavers", step));
  const middleWarheads = (run, step) => median(here(run, "warheads", step));
  const of100 = (run, step) => told.count(here(run, "fallen", step));
  const fallen = (run, step) => panels.worlds(of100(run, step));

  // The worlds for which the dots stand, counted from 1.
  const standingFor = (run) => told.once(run, "dots", () => {
    const fell = Array.from(falls(run), (step) => (step < 0 ? steps + 1 : step));
    const row = fell.map((_, w) => w).sort((one, other) => fell[one] - fell[other] || one - other);
    return Array.from({ length: dots }, (_, dot) => {
      if (dot === 0) return row[0] + 1;
      if (dot === dots - 1) return row[worlds - 1] + 1;
      return row[Math.ceil(((2 * dot + 1) * worlds) / (2 * dots)) - 1] + 1;
    });
  });

  function marks(run, outcome, step, ours, ringed) {
    const many = {
      fallen: () => fallen(run, step),
      leavers: () => Number(written(meanLeft(run, step) / a_mark)),
      warheads: () => Number(written(middleWarheads(run, step))),
    }[outcome]();
    const first = Math.min(many, dots);
    const said = say(words, `posters.${outcome}_marks`, { count: `${first}`, people: written(a_mark) });
    const drawn = { first, ours, about: said, names: [], ringed: -1 };
    if (outcome !== "fallen" || ringed === undefined) return drawn;
    const standing = standingFor(run);
    const names = standing.map((world, dot) =>
      say(words, `posters.${dot < first ? "fallen" : "standing"}_world`, { world }));
    return { ...drawn, names, ringed: standing.indexOf(ringed) };
  }

  // The people who have left in the median world: of all, and of each kind.
  function middles(run, step) {
    const left = here(run, "leavers", step);
    const down = here(run, "fallen", step);
    const of = (kind) => {
      const some = left.filter((_, w) => kind(down[w] > 0));
      return some.length ? people(median(some)) : "";
    };
    return { median: of(() => true), stands: of((fell) => !fell), fell: of((fell) => fell) };
  }

  function card(run, outcome, step) {
    if (outcome === "fallen") return numbered(`${fallen(run, step)}`, say(words, "posters.of_100"));
    if (outcome === "warheads") {
      return numbered(told.show("warheads", middleWarheads(run, step)), say(words, "posters.in_median"));
    }
    const head = countedPeople(meanLeft(run, step), say(words, "posters.average"));
    const note = say(words, "posters.median", { people: middles(run, step).median });
    return `${head}<p class="nk-versus">${escaped(note)}</p>`;
  }

  function best(runs, measured, step) {
    return policies.reduce((one, other) =>
      measured(runs[other], step) < measured(runs[one], step) ? other : one);
  }

  function finding(runs, step, chosen) {
    if (!chosen) return say(words, "posters.asks");
    if (!step) return say(words, "posters.start", { date: date(step) });
    const [warheads, left] = [middleWarheads, meanLeft].map((what) => name(best(runs, what, step)));
    return say(words, warheads === left ? "posters.one" : "posters.neither",
      { date: date(step), warheads, people: left });
  }

  function said(runs, step, chosen) {
    if (!chosen) return say(words, "posters.before");
    const run = runs[chosen];
    const { stands, fell } = middles(run, step);
    const which = stands && fell ? "both" : stands ? "stands" : "fell";
    const beats = [of100, meanLeft, middleWarheads].every((measured) =>
      measured(run, step) < measured(runs[policies[0]], step));
    return [
      say(words, "posters.chosen", { policy: name(chosen) }),
      say(words, "humps.fallen", { date: date(step), worlds: told.inWorlds(here(run, "fallen", step)) }),
      say(words, `humps.${which}`, { stands, fell }),
      ...(step && beats
        ? [say(words, "posters.rests", { policy: name(chosen), first: name(policies[0]) })] : []),
    ].join(" ");
  }

  function opened(runs, chosen, { policy, world }) {
    if (!policy) return chosen ? say(words, "posters.open") : "";
    return [say(words, "posters.under", { policy: name(policy) }), ...story(lifeOf(runs[policy], world))]
      .join(" ");
  }

  function table(runs, step) {
    const rows = policies.map((policy) => {
      const run = runs[policy];
      return [
        name(policy), `${fallen(run, step)}`, people(meanLeft(run, step)),
        ...Object.values(middles(run, step)).map((one) => one || say(words, "posters.no_world")),
        told.show("warheads", middleWarheads(run, step)),
      ];
    });
    return htmlTable(say(words, "posters.name"), say(words, "posters.caption", { date: date(step) }),
      heads.map((one) => say(words, `posters.${one}_head`)), rows);
  }

  function answer({ chosen, count, dot, ...believed }, simulated) {
    const runs = {};
    for (const policy of policies) {
      const run = simulated({ policy: about.presets[policy], ...believed });
      if (!run) return undefined;
      runs[policy] = run;
    }
    const step = chosen ? (Math.round(count.year) - Math.floor(about.start)) / years : 0;
    const parts = policies.flatMap((policy) => rows.flatMap((outcome) => {
      const here = policy === dot.policy ? dot.world : 0;
      const ringed = chosen ? here : undefined;
      return [
        [`card.${outcome}.${policy}`, () => ["value", card(runs[policy], outcome, step)]],
        [`marks.${outcome}.${policy}`, () =>
          ["marks", marks(runs[policy], outcome, step, policy === chosen, ringed)]],
      ];
    }));
    return {
      ...Object.fromEntries(parts),
      head: () => ["value", `<h3>${escaped(finding(runs, step, chosen))}</h3>`],
      said: () => ["text", said(runs, step, chosen)],
      story: () => ["text", opened(runs, chosen, dot)],
      table: () => ["value", table(runs, step)],
      // A button is marked by what was chosen, in whichever year.
      holds: { count: { year: Number(about.end) } },
    };
  }

  const open = (policy) => ({ beliefs, held }, { mark }, _, simulated) => {
    const run = simulated({ policy: about.presets[policy], beliefs, held });
    return run && { sets: { dot: { policy, world: standingFor(run)[mark] } } };
  };
  return Object.assign(answer, {
    asks: Object.fromEntries(policies.map((policy) => [policy, open(policy)])),
  });
}
