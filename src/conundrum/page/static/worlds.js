// The twin of what Python shows of one world of a run, and of where all of them stand:
// `panels/worlds.py`, `charts/trajectory.py`, `charts/histogram.py`.

// `about.worlds` holds the bins, and how near a world is near the mean.
function worldByWorld(about, played, told) {
  const { words, outcomes, start } = about;
  const { bins, near } = about.worlds;
  const { steps, years, worlds } = played.about;
  const { date, kinds, kindOf, lifeOf, story } = stories(about, played, told);

  // The hostility of a regime ends with it.
  const none = ({ fell }, outcome, step) => outcome === "hostility" && fell >= 0 && step >= fell;

  function lines(life, shown) {
    const last = (outcome) => (none(life, outcome, steps) ? "" : told.atItsLine(outcome, life.inUnit(outcome, steps)));
    const drawn = (outcome) => {
      const line = [];
      for (let step = 0; step <= steps; step += about.every) {
        line.push(none(life, outcome, step) ? null
          : rounded(life.inUnit(outcome, step), outcomes[outcome].digits + 2));
      }
      return { line, last: last(outcome) };
    };
    const { fell } = life;
    return {
      ...Object.fromEntries(shown.map((outcome) => [outcome, drawn(outcome)])),
      fell: fell >= 0 ? start + fell * years : 0,
    };
  }

  function table(life, shown) {
    const rows = [];
    for (let step = 0; step <= steps; step += 1 / years) {
      const { fell, show } = life;
      const numbers = shown.map((one) => (none(life, one, step) ? "" : show(one, step)));
      const regime = fell >= 0 && fell <= step ? "fallen" : "stands";
      rows.push([`${Math.floor(start + step * years)}`, ...numbers, say(words, `world.${regime}`)]);
    }
    return htmlTable(say(words, "world.name"), say(words, "world.caption", life),
      [say(words, "table.year"), ...shown.map(told.head), say(words, "world.regime")], rows);
  }

  // Where all worlds stand in the October of a year.
  function stand(run, year) {
    const step = (Math.round(year) - Math.floor(start)) / years;
    const left = played.at(run.kept, "leavers", step);
    const fallen = played.at(run.kept, "fallen", step);
    const sides = [0, 1].map((fell) => left.filter((_, w) => (fallen[w] > 0) === Boolean(fell)));
    return { step, left, fallen, sides };
  }

  function humps({ left, sides }, world) {
    const { per_unit, frame } = outcomes.leavers;
    const inside = (one) => Math.min(one * per_unit, frame);
    const bars = (side) => {
      const held = Array(bins).fill(0);
      // What lies beyond the frame is counted in the last bin.
      for (const one of side) held[Math.min(Math.floor((inside(one) / frame) * bins), bins - 1)] += 1;
      return held.map((many) => (100 * many) / worlds);
    };
    const [stands, fell] = sides.map(bars);
    return { stands, fell, mean: mean(left) * per_unit, here: inside(left[world - 1]) };
  }

  function counted({ step, left, fallen, sides }, world) {
    const middling = mean(left);
    const [stands, fell] = sides.map((side) => side.length && people(median(side)));
    const which = stands && fell ? "both" : stands ? "stands" : "fell";
    return [
      say(words, "humps.fallen", { date: date(step), worlds: told.inWorlds(fallen) }),
      say(words, `humps.${which}`, { stands, fell }),
      say(words, "humps.mean", {
        mean: people(middling),
        near: told.inWorlds(left.map((one) => Math.abs(one - middling) <= near * middling)),
      }),
      say(words, "humps.here", { world, here: people(left[world - 1]) }),
    ].join(" ");
  }

  // What a press shows next: a world of the same kind, or the first one of another.
  function press(name, { world, count, ...scenario }, runs) {
    const all = kinds(runs(scenario));
    const at = kindOf(runs(scenario), world);
    if (name === "Another kind") return { world: all[(at + 1) % all.length][1][0] };
    const [, alike] = all[at];
    const way = name === "Next" ? 1 : -1;
    return { world: alike.at((alike.indexOf(world) + way) % alike.length) };
  }

  function visit(_, { entry }) {
    const world = readNumber(entry);
    if (Number.isInteger(world) && world >= 1 && world <= worlds) return { sets: { world } };
    return { refused: say(words, "world.refused", { worlds: written(worlds), given: shortly(entry) }) };
  }

  function answer({ world, count, ...scenario }, runs, shown) {
    const run = runs(scenario);
    if (!run) return undefined;
    const [life, all] = [lifeOf(run, world), stand(run, count.year)];
    return {
      told: () => ["text", story(life).join(" ")],
      lines: () => ["_params", lines(life, shown)],
      table: () => ["value", table(life, shown)],
      humps: () => ["_params", humps(all, world)],
      counted: () => ["text", counted(all, world)],
    };
  }
  return Object.assign(answer, { press, asks: { World: visit } });
}
