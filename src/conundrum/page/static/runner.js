// The twin of `run/runner.py`: runs what a panel needs, and hands what came of it to what it shows.
// A module of `src/conundrum/views/`, translated, has `needs` and `view`; and where presses and entries
// set what only it knows, `acted`; where buttons are marked by more than is set, `holds`; where a slider
// takes more with it, `moved`; where sliders move numbers, `numbers`.
const MOST_MEASURED = 1000;

// A run is refused, as with other draws: then nothing comes of it.
const runOf = (need, runs, played) => {
  const run = runs(need);
  return run && (run.seen ??= aRun(played, run, run.kept));
};

// A figure that a question is about.
const measuring = (played, runs) => (spec) =>
  $analysis_figure_of_run.figure_of(spec, (need) => runOf(need, runs, played) ?? null);

// Fewer futures are drawn anew, with what the bridge brings for that; fewer years are those first ones,
// and of more the bridge brings what follows. One future may be run by itself.
function playerOf({ futures, years, alone }, played, offered) {
  const { about } = played;
  const fewer = futures && futures !== about.futures;
  const one = alone !== undefined;
  if (!fewer && !years && !one) return played;
  played.others ??= new Map();
  const name = `${futures} ${years} ${alone}`;
  if (!played.others.has(name)) {
    const steps = years ? years / about.years : about.steps;
    played.others.set(name, one ? playerOf({ futures, years }, played, offered).alone(alone)
      : fewer ? player({ ...about, futures, steps }, floats(offered.drawn), floats(offered.thresholds))
        : played.lasting(steps, steps > about.steps ? floats(offered.thresholds) : []));
  }
  return played.others.get(name);
}

// Return what a panel answers. Between as many futures as a usual run has, it tells how far it is.
function panelAnswer(panel, played) {
  const kept = new Map();

  // What is measured of a run is taken before the next one is written over it.
  function measureOf({ measure, ...need }, offered) {
    const name = `${measure.name} ${JSON.stringify(need)}`;
    const known = kept.has(name);
    const here = playerOf(need, played, offered);
    const found = known ? kept.get(name)
      : measure(aRun(here, need, here.follow({ held: {}, ...need })));
    kept.delete(name);
    kept.set(name, found);
    if (kept.size > MOST_MEASURED) kept.delete(kept.keys().next().value);
    return { known, found };
  }

  async function answer(given, runs, outcomes, choices, told = pause) {
    const setting = { ...given, outcomes, choices };
    const needs = panel.needs(setting);
    const results = [];
    let futures = 0;
    for (const need of needs) {
      if (!need.measure) {
        results.push(runOf(need, runs, played) ?? null);
        continue;
      }
      const { known, found } = measureOf(need, choices);
      results.push(found);
      futures += known ? 0 : need.futures ?? played.about.futures;
      if (futures >= played.about.futures) {
        futures = 0;
        await told(results.length / needs.length);
      }
    }
    const holds = panel.holds?.(setting);
    const numbers = () => panel.numbers?.(setting, results) ?? [];
    // A part knows all it shows: what stands there by now is not for a place of its own.
    const parts = Object.entries(panel.view(setting, results))
      .map(([name, part]) => [name, () => part()]);
    return { ...Object.fromEntries(parts), numbers, ...(holds && { holds }) };
  }

  const acted = (name, setting, said, runs) => {
    const results = panel.needs(setting).filter((need) => !need.measure)
      .map((need) => runOf(need, runs, played) ?? null);
    return panel.acted(setting, name, said, results);
  };
  return Object.assign(answer, { acted, needs: panel.needs, moved: panel.moved });
}
