// The twin of `run/finite.py`: assumptions held so far out that a run leaves the numbers are named.

// A loop, since `every` calls a function for each of a million numbers: 5 ms in place of half a one.
function finite(numbers) {
  for (let i = 0; i < numbers.length; i += 1) if (!Number.isFinite(numbers[i])) return false;
  return true;
}

// Return what is said of a scenario that no run can follow.
function refusing({ words, outcomes, codes }, played) {
  return (scenario) => {
    const { held } = scenario;
    const { world, outcome } = lostIn(played, played.follow(scenario));
    const again = played.alone(world);
    const released = (names) => Object.fromEntries(names.map((name) =>
      [name, codes.assumptions[name].central]));
    const named = together(Object.keys(held), (names) =>
      finite(again.follow({ ...scenario, held: { ...held, ...released(names) } })));
    return say(words, "refused.value", {
      field: named.join(", "),
      allowed: say(words, "refused.finite", { outcome: outcomes[outcome].inside }),
      given: shortlyAll(named.map((name) => held[name])),
    });
  };
}

// The first world in which a number is none, and of what it is.
function lostIn({ about: { worlds, steps, outcomes } }, kept) {
  const lost = (world) => outcomes.find((_, at) => {
    for (let step = 0; step <= steps; step += 1) {
      if (!Number.isFinite(kept[(at * (steps + 1) + step) * worlds + world])) return true;
    }
    return false;
  });
  const world = Array.from({ length: worlds }, (_, w) => w).find(lost);
  return { world, outcome: lost(world) };
}

// As few of the names as are enough, held together, for a run without numbers. They are let go one
// more each run, until one has numbers: the last that was let go is one of them. Then again with
// those that were left.
function together(names, hasNumbers) {
  const last = names.findIndex((_, at) => hasNumbers(names.slice(0, at + 1)));
  return last < 0 ? [] : [names[last], ...together(names.slice(last + 1), hasNumbers)];
}
