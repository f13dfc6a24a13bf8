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

