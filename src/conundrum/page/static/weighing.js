// The twin of `run/weights.py`: what a run costs in someone's eyes, in each world. Both are changed
// together; `tests/page/test_weighing.py` holds one against the other.
function weigh(played, outcomes, kept, weights) {
  const { worlds, steps } = played.about;
  const total = new Float64Array(worlds);
  const all = sum(Object.values(weights)) || 1;
  for (const [outcome, weight] of Object.entries(weights).filter(([, one]) => one)) {
    const { per_unit, frame } = outcomes[outcome];
    const [scale, part] = [per_unit / frame, weight / all / (steps + 1)];
    for (let step = 0; step <= steps; step += 1) {
      const here = played.at(kept, outcome, step);
      const fell = played.at(kept, "fallen", step);
      for (let w = 0; w < worlds; w += 1) {
        const counts = outcome === "hostility" ? 1 - fell[w] : 1;
        total[w] += part * Math.min(here[w] * scale * counts, 1);
      }
    }
  }
  return total;
}

// The twin of what Python says of a run in someone's eyes, in `charts/pinned_run.py`.
function weighing(about, played, { inWorlds, name, once }) {
  const { words, outcomes } = about;

  const loss = (run, weights) =>
    once(run, JSON.stringify(weights), () => weigh(played, outcomes, run.kept, weights));

  const whose = (weights) =>
    Object.keys(about.eyes).find((power) => same(about.eyes[power], weights));

  function weighed(run, pinned, weights) {
    const power = whose(weights);
    const lost = (losses) => written(median(losses), about.loss_digits);
    const [ours, theirs] = [loss(run, weights), loss(pinned, weights)];
    const alike = ours.every((number, world) => number === theirs[world]);
    return say(words, alike ? "weighed.alike" : "weighed.lower", {
      whose: power ? say(words, "weighed.of", { power }) : say(words, "weighed.own"),
      ours: lost(ours), theirs: lost(theirs), pinned: name(pinned),
      worlds: inWorlds(ours.map((number, world) => number < theirs[world])),
    });
  }

  function look(weights) {
    const text = about.looks[whose(weights)] ?? say(words, "weighed.weights");
    return `<p class="nk-help">${escaped(text)}</p>`;
  }

  return { loss, weighed, look };
}
