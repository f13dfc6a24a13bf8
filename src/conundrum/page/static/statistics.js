// The twin of `run/statistics.py`: what may be asked of a run by whatever is shown of it. What
// `src/conundrum/shown/` says is written in Python, and translated; it is given runs as these.

// A run as what is shown of it may see it. `numbers` is what `player.js` wrote: a copy, or what the next
// run is written over, which is measured before that.
function aRun(played, { policy, beliefs, held = {} }, numbers) {
  const { worlds, steps, years, start, units, weighed } = played.about;
  const kept = new Map();
  const here = (outcome, step) => played.at(numbers, outcome, step);

  function loss(weights, share) {
    const total = new Float64Array(worlds);
    const all = sum(Object.values(weights)) || 1;
    for (const outcome of weighed.filter((one) => weights[one])) {
      const { per_unit, frame } = units[outcome];
      const [scale, part] = [per_unit / (frame * share), weights[outcome] / all / (steps + 1)];
      for (let step = 0; step <= steps; step += 1) {
        const [numbers, fell] = [here(outcome, step), here("fallen", step)];
        for (let w = 0; w < worlds; w += 1) {
          const counts = outcome === "hostility" ? 1 - fell[w] : 1;
          total[w] += part * Math.min(numbers[w] * scale * counts, 1);
        }
      }
    }
    return total;
  }

  const run = {
    policy, beliefs, held, worlds, last: steps, step_years: years, first_year: start,
    at: (outcome, step) => Float64Array.from(here(outcome, step)),
    drawn: (assumption) => Float64Array.from(played.given(assumption)),
    number: (outcome, step, world) => here(outcome, step)[world - 1],
    in_unit: (outcome, step, world) => here(outcome, step)[world - 1] * units[outcome].per_unit,
    quantiles: (outcome, step, shares) => quantiles(here(outcome, step), shares),
    mean_over(outcome, first, count) {
      const total = new Float64Array(worlds);
      for (let step = first; step < first + count; step += 1) {
        const [numbers, fell] = [here(outcome, step), here("fallen", step)];
        for (let w = 0; w < worlds; w += 1) {
          total[w] += numbers[w] * (outcome === "hostility" ? 1 - fell[w] : 1);
        }
      }
      return total.map((one) => one / count);
    },
    first_true(outcome) {
      const found = Array(worlds).fill(-1);
      for (let step = steps; step >= 0; step -= 1) {
        here(outcome, step).forEach((holds, w) => { if (holds) found[w] = step; });
      }
      return found;
    },
    first_below(outcome, world, start, limit) {
      for (let step = start; step <= steps; step += 1) if (here(outcome, step)[world - 1] < limit) return step;
      return -1;
    },
    // The pinned run is weighed again at each move.
    loss: (weights, share = 1) =>
      run.kept(`loss ${JSON.stringify(weights)} ${share}`, () => loss(weights, share)),
    year: (step) => start + step * years,
    step: (year) => Math.round((Math.floor(year + 0.5) - Math.floor(start)) / years),
    kept(what, work) {
      if (!kept.has(what)) kept.set(what, work());
      return kept.get(what);
    },
  };
  return run;
}
