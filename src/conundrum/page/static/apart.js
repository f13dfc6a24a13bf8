// The twin of `charts/apart.py`. `about.apart` holds the policies by name, and how they are drawn.
function takenApart(about, played, told, panels) {
  const { words, outcomes, end } = about;
  const { policies, parts, names, frames, tall, line, dot, colours } = about.apart;
  const measures = Object.keys(frames);

  const named = (name) => names[name];

  function ending(run, outcome) {
    const here = told.last(run, outcome);
    return (outcome === "fallen" ? mean(here) : median(here)) * outcomes[outcome].per_unit;
  }

  const across = (number, outcome) => Math.min(100 * number / frames[outcome], 100);

  function row(runs, name, outcome) {
    const colour = name === "whole" ? colours.whole : colours.part;
    const [first, here] = ["first", name].map((one) => across(ending(runs[one], outcome), outcome));
    const [left, long] = [Math.min(first, here), Math.abs(first - here)];
    return `<p class="nk-against"><span>${escaped(named(name))}</span>` +
      `<b>${panels.atEnd(runs[name], outcome)}</b></p>` +
      `<svg aria-hidden="true" width="100%" height="${tall}">` +
      `<line x1="${written(first, 1)}%" x2="${written(first, 1)}%" y2="${tall}" ` +
      `stroke="${colours.part}" stroke-width="2" stroke-dasharray="4 3"/>` +
      `<rect x="${written(left, 1)}%" width="${written(long, 1)}%" y="${(tall - line) / 2}" ` +
      `height="${line}" fill="${colour}"/>` +
      `<circle cx="${written(here, 1)}%" cy="${Math.floor(tall / 2)}" r="${dot}" fill="${colour}"/></svg>`;
  }

  function measure(runs, outcome) {
    const { label, said_in } = outcomes[outcome];
    const first = say(words, "apart.start",
      { unit: said_in, number: panels.atEnd(runs.first, outcome) });
    const drawn = Object.keys(runs).filter((name) => name !== "first")
      .map((name) => row(runs, name, outcome)).join("");
    return `<div><h4>${escaped(label)}</h4><p>${escaped(first)}</p>${drawn}</div>`;
  }

  function finding(runs) {
    const said = {};
    for (const outcome of ["warheads", "fallen"]) {
      const ends = parts.map((name) => ending(runs[name], outcome));
      const least = parts[ends.indexOf(Math.min(...ends))];
      said[`${outcome}_part`] = named(least);
      said[outcome] = panels.atEnd(runs[least], outcome);
      said[`${outcome}_first`] = panels.atEnd(runs.first, outcome);
    }
    return say(words, "apart.head", said);
  }

  function adding(runs) {
    const said = {};
    for (const outcome of ["warheads", "output"]) {
      const first = ending(runs.first, outcome);
      const added = sum(parts.map((name) => ending(runs[name], outcome) - first));
      said[`${outcome}_sum`] = told.show(outcome, first + added);
      said[outcome] = panels.atEnd(runs.whole, outcome);
    }
    return say(words, "apart.sum", said);
  }

  function table(runs) {
    const rows = Object.entries(runs).map(([name, run]) =>
      [named(name), ...measures.map((one) => panels.atEnd(run, one))]);
    return htmlTable(say(words, "apart.name"), say(words, "apart.caption", { year: end }),
      [say(words, "apart.part"), ...measures.map(told.head)], rows);
  }

  return async ({ beliefs }, runs) => {
    const made = {};
    for (const [name, policy] of Object.entries(policies)) {
      made[name] = runs({ policy, beliefs });
      if (!made[name]) return undefined;
      await pause();
    }
    const drawn = measures.map((one) => measure(made, one)).join("");
    return {
      head: () => ["value", `<h3>${escaped(finding(made))}</h3>`],
      drawn: () => ["value", `<div class="nk-apart">${drawn}</div>`],
      said: () => ["text", adding(made)],
      table: () => ["value", table(made)],
    };
  };
}
