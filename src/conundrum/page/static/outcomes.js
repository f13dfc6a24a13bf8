// The twin of what Python shows of each outcome in a panel of its own: `charts/hundred_dots.py`, and
// the cards of `charts/scoreboard.py`.
function outcomePanels(about, played, told) {
  const { words, outcomes, dots, end } = about;
  const { steps, years } = played.about;
  const of100 = (run, step) => told.count(played.at(run.kept, "fallen", step));

  // None and all only where it is none and all.
  const worlds = (number) =>
    Math.min(Math.max(Number(written(number)), +(number > 0)), 100 - +(number < 100));

  function atEnd(run, outcome) {
    if (outcome === "fallen") return `${worlds(of100(run, steps))}`;
    return told.show(outcome, median(told.last(run, outcome)) * outcomes[outcome].per_unit);
  }

  function card(run, pinned, outcome) {
    const { label, said_in } = outcomes[outcome];
    const versus = say(words, "score.versus",
      { pinned: told.title(pinned), number: atEnd(pinned, outcome) });
    return `<h4>${escaped(label)}</h4><p class="nk-number"><b>${atEnd(run, outcome)}</b> ` +
      `<span>${escaped(said_in)}</span></p><p class="nk-versus">${escaped(versus)}</p>`;
  }

  function hundred(run, pinned) {
    const notes = dots.times.map((step) => say(words, "dots.then", {
      year: `${Math.floor(about.start + step * years)}`, count: `${worlds(of100(run, step))}`,
    }));
    return { fell: worlds(of100(run, steps)), pinned: worlds(of100(pinned, steps)), notes };
  }

  const chart = (run, pinned, outcome) => outcome === "fallen" ? hundred(run, pinned)
    : { ...told.shape(run, outcome), pinned: told.shape(pinned, outcome).q50 };

  // The parts of a panel by name, each with the trait that holds it.
  const parts = (run, pinned, shown) => Object.fromEntries(shown.flatMap((outcome) => [
    [`card.${outcome}`, () => ["value", card(run, pinned, outcome)]],
    [`chart.${outcome}`, () => ["_params", chart(run, pinned, outcome)]],
  ]));

  return { atEnd, parts, worlds };
}
