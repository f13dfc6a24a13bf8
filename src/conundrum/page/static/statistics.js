// The twin of `run/statistics.py`: what may be asked of a run by whatever is shown of it. What
// `src/conundrum/views/` says is written in Python, and translated; it is given runs as these.

// A run as what is shown of it may see it. `numbers` is what `player.js` wrote: a copy, or what the next
// run is written over, which is measured before that.
function aRun(played, { policy, beliefs, held = {}, discount: usual = 0 }, numbers) {
  const { futures, steps, years, start, units, weighed, while_it_rules } = played.about;
  const kept = new Map();
  const here = (outcome, step) => played.at(numbers, outcome, step);

  // Add to a total what an outcome costs at a step.
  function addCost(total, outcome, step, part, share = 1) {
    const { per_unit, frame } = units[outcome];
    const scale = per_unit / (frame * share);
    const numbers = here(outcome, step);
    for (let w = 0; w < futures; w += 1) total[w] += part * Math.min(numbers[w] * scale, 1);
    return total;
  }

  function loss({ discount = usual, ...weights }, share, by) {
    const total = new Float64Array(futures);
    const all = sum(Object.values(weights)) || 1;
    const ahead = Array.from({ length: steps + 1 }, (_, step) => (1 + discount) ** (-step * years));
    for (const outcome of weighed.filter((one) => weights[one])) {
      const weight = weights[outcome] / all;
      if (by === "end") addCost(total, outcome, steps, weight, share);
      else ahead.forEach((counts, step) => addCost(total, outcome, step, weight / sum(ahead) * counts, share));
    }
    return total;
  }

  const run = {
    policy, beliefs, held, futures, last: steps, step_years: years, first_year: start,
    at: (outcome, step) => new Float64Array(here(outcome, step)),
    drawn: (assumption) => new Float64Array(played.given(assumption)),
    number: (outcome, step, future) => here(outcome, step)[future - 1],
    in_unit: (outcome, step, future) => here(outcome, step)[future - 1] * units[outcome].per_unit,
    average(outcome, step) {
      const numbers = here(outcome, step);
      let total = 0;
      for (let w = 0; w < futures; w += 1) total += numbers[w];
      return units[outcome].per_unit * total / futures;
    },
    quantiles(outcome, step, shares) {
      const fell = here("fallen", step);
      const all = here(outcome, step);
      const numbers = while_it_rules.includes(outcome) ? all.filter((_, w) => !fell[w]) : all;
      return numbers.length ? quantiles(numbers, shares) : shares.map(() => 0);
    },
    first_true(outcome) {
      const found = Array(futures).fill(-1);
      for (let step = steps; step >= 0; step -= 1) {
        here(outcome, step).forEach((holds, w) => { if (holds) found[w] = step; });
      }
      return found;
    },
    first_below(outcome, future, start, limit) {
      for (let step = start; step <= steps; step += 1) if (here(outcome, step)[future - 1] < limit) return step;
      return -1;
    },
    course: (outcome) => Array.from({ length: steps + 1 }, (_, step) =>
      mean(addCost(new Float64Array(futures), outcome, step, 1))),
    // The pinned run is weighed again at each move.
    loss: (weights, share = 1, by = "way") =>
      run.once(`loss ${JSON.stringify(weights)} ${share} ${by}`, () => loss(weights, share, by)),
    year: (step) => start + step * years,
    step: (year) => Math.round((Math.floor(year + 0.5) - Math.floor(start)) / years),
    once(what, work) {
      if (!kept.has(what)) kept.set(what, work());
      return kept.get(what);
    },
  };
  return run;
}
