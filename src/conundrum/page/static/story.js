// The twin of how Python tells one world of a run: `run/story.py`.

// `about.story` holds the months of a year's steps, and by what the reserves count as spent.
function stories(about, played, told) {
  const { words, outcomes, start } = about;
  const { months, spent } = about.story;
  const { steps, years, worlds } = played.about;
  const middle = (steps + 1) >> 1;

  function date(step) {
    const year = start + step * years;
    const month = months[Math.floor((year % 1) * months.length)];
    return say(words, `date.${month}`, { year: `${Math.floor(year)}` });
  }

  function span(many) {
    return say(words, many * years === 1 ? "number.year" : "number.years",
      { count: writtenOut(many * years) });
  }

  // By which step the regime had fallen in each world; -1 where it stands.
  const falls = (run) => told.once(run, "falls", () => {
    const found = new Int16Array(worlds).fill(-1);
    for (let step = steps; step >= 0; step -= 1) {
      played.at(run.kept, "fallen", step).forEach((fell, w) => { if (fell) found[w] = step; });
    }
    return found;
  });

  // The numbers of the worlds, counted from 1, by how they end.
  const kinds = (run) => told.once(run, "kinds", () => {
    const found = { early: [], late: [], never: [] };
    falls(run).forEach((fell, w) =>
      found[fell < 0 ? "never" : fell <= middle ? "early" : "late"].push(w + 1));
    return Object.entries(found).filter(([, alike]) => alike.length);
  });
  const kindOf = (run, world) => kinds(run).findIndex(([, alike]) => alike.includes(world));

  // One world of a run: each of its numbers as it is, and as it is written.
  function lifeOf(run, world) {
    const number = (outcome, step) => played.at(run.kept, outcome, step)[world - 1];
    const inUnit = (outcome, step) => number(outcome, step) * outcomes[outcome].per_unit;
    return {
      run, world, number, inUnit, fell: falls(run)[world - 1],
      show: (outcome, step) => told.show(outcome, inUnit(outcome, step)),
      left: (step) => people(number("leavers", step)),
      first: (from, holds) => {
        for (let step = from; step <= steps; step += 1) if (holds(step)) return step;
        return -1;
      },
    };
  }

  function before(sentence, { show }, step) {
    const [hostility, warheads, hunger] = ["hostility", "warheads", "hunger"].map((outcome) =>
      [show(outcome, step), show(outcome, 0)]);
    return say(words, sentence, {
      hostility: hostility[0], warheads: warheads[0], hunger: hunger[0],
      hostility_2016: hostility[1], warheads_2016: warheads[1], hunger_2016: hunger[1],
    });
  }

  function reserves({ number, show, first }, until) {
    const held = { start: show("reserves", 0) };
    const gone = first(0, (step) => number("reserves", step) < spent * number("reserves", 0));
    return gone >= 0 && gone <= until
      ? say(words, "story.spent", { ...held, date: date(gone) })
      : say(words, "story.reserves", { ...held, left: show("reserves", until) });
  }

  // How many weapons were loose, and until when: less than one counts as none.
  function weapons({ number, show, first, fell }) {
    const [half, last] = [number("warheads", fell) / 2, 1].map((some) =>
      first(fell, (step) => number("warheads", step) < some));
    return say(words, `story.${half < 0 ? "" : "half_"}${last < 0 ? "loose" : "secured"}`, {
      warheads: show("warheads", fell - 1), half: span(half - fell), last: span(last - fell),
      loose: show("warheads", steps), end: date(steps),
    });
  }

  function reunion({ number }) {
    const cost = number("cost", steps);
    return say(words, cost > 0 ? "story.reunited" : "story.apart",
      { cost: written(cost), end: date(steps) });
  }

  function story(life) {
    const { run, world, fell, show, left } = life;
    const [kind, alike] = kinds(run)[kindOf(run, world)];
    const named = { world, end: date(steps) };
    const share = say(words, `kind.${kind}`,
      { worlds: told.worldsOf((100 * alike.length) / worlds), date: date(middle) });
    if (fell < 0) {
      return [
        say(words, "story.stands", named),
        share,
        before("story.at_the_end", life, steps),
        reserves(life, steps),
        say(words, "story.left", { people: left(steps) }),
        say(words, "story.held", { warheads: show("warheads", steps) }),
      ];
    }
    return [
      say(words, "story.falls", { ...named, date: date(fell), years: span(fell) }),
      share,
      before("story.just_before", life, fell - 1),
      reserves(life, fell),
      say(words, "story.left_in_all", { ...named, people: left(steps), before: left(fell - 1) }),
      weapons(life),
      reunion(life),
    ];
  }

  return { date, falls, kinds, kindOf, lifeOf, story };
}
