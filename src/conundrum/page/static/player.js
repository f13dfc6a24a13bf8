// Runs a scenario in all futures that were drawn, and says how its outcomes lie.

// `about` holds how many futures there are, the steps, the length of one in years, the names of
// controls, beliefs, assumptions and outcomes in the order of `future`, each belief's central
// strength, and the policy of 2016.
function player(about, drawn, thresholds) {
  const { futures, steps, years, outcomes } = about;
  const block = (steps + 1) * futures;

  // Every run is written over the one before, since new memory takes a fifth longer, or twice as long.
  let slate;

  // Return every outcome in every future at every step, good until the next run: to keep it, copy it.
  // `policy` and `beliefs` hold shares by name, `held` the assumptions that are the same in all futures,
  // and whether each future has beliefs of its own.
  // In place of one policy there may be a `course` of them, each with the step from which it holds.
  // `ranges` holds assumptions that are drawn from other ranges than their own. `events` holds steps, each
  // with what is added then, by name: to a stock once, to an assumption until the next event.
  function follow({ policy, course = [[0, policy]], beliefs, held, ranges = {}, events = [] }) {
    const turns = [[-1, about.first], ...course].flatMap(([step, shares]) =>
      [step, ...about.controls.map((name) => shares[name])]);
    const controls = Float64Array.of(...turns, -2);
    const struck = Float64Array.of(...events.flatMap(([step, by]) =>
      [step, ...about.moved.map((name) => by[name] ?? 0)]), -2);
    const strengths = new Float64Array(about.beliefs.length * futures);
    about.beliefs.forEach((name, i) => {
      const own = held.beliefs_drawn ? given(name) : undefined;
      for (let w = 0; w < futures; w += 1) {
        strengths[i * futures + w] = (own ? own[w] : beliefs[name]) / about.central[i];
      }
    });
    const fixed = Object.keys({ ...held, ...ranges }).length ? drawn.slice() : drawn;
    for (const [name, { own, other }] of Object.entries(ranges)) {
      const first = about.drawn.indexOf(name) * futures;
      for (let i = first; i < first + futures; i += 1) fixed[i] = $run_ranges.moved(fixed[i], own, other);
    }
    for (const [name, number] of Object.entries(held)) {
      const row = about.drawn.indexOf(name);
      fixed.fill(number, row * futures, (row + 1) * futures);
    }
    slate ??= new Float32Array(outcomes.length * block);
    for (let w = 0; w < futures; w += 1) {
      future(w, futures, controls, strengths, fixed, thresholds, steps, years, slate, struck);
    }
    return slate;
  }

  // The futures of an outcome at a step, in a part of `kept`.
  function at(kept, outcome, step) {
    const first = outcomes.indexOf(outcome) * block + step * futures;
    return kept.subarray(first, first + futures);
  }

  // The same futures for other years; for more, with what talks bear in those that follow.
  function lasting(steps, following = []) {
    const borne = new Float32Array(thresholds.length + following.length);
    borne.set(thresholds);
    borne.set(following, thresholds.length);
    return player({ ...about, steps }, drawn, borne);
  }

  // One future by itself, counted from 0.
  function alone(place) {
    const of = (rows) => Float32Array.from({ length: rows.length / futures }, (_, row) =>
      rows[row * futures + place]);
    return player({ ...about, futures: 1 }, of(drawn), of(thresholds));
  }

  // What an assumption, or a belief, is drawn as in each future.
  function given(name) {
    const first = about.drawn.indexOf(name) * futures;
    return drawn.subarray(first, first + futures);
  }

  return { about, follow, at, lasting, alone, given };
}

// Keep the last few runs, because a pinned run stays, and other priorities judge the same run again.
// A run with a number that is none, which only a held assumption can bring, is refused: the kernel
// says why. Other draws than the usual ones are with the kernel, too, which answers in place of the page.
function remembered(played) {
  const [kept, most] = [new Map(), 4];
  let [spare, underWay] = [undefined, 0];

  function runs({ policy, course, beliefs, held = {}, ranges, events, seed = played.about.seed }) {
    if (seed !== played.about.seed) return undefined;
    const key = JSON.stringify([policy, course, beliefs, held, ranges, events]);
    const run = kept.has(key) ? kept.get(key) : followed({ policy, course, beliefs, held, ranges, events });
    kept.delete(key);
    kept.set(key, run);
    if (kept.size > most + 1) forget();
    return run;
  }

  function followed(scenario) {
    const numbers = played.follow(scenario);
    if (Object.keys(scenario.held).length && !finite(numbers)) return undefined;
    const copy = spare ?? new Float32Array(numbers.length);
    spare = undefined;
    copy.set(numbers);
    return { ...scenario, kept: copy };
  }

  function forget() {
    const [[key, run]] = kept;
    kept.delete(key);
    return run?.kept;
  }

  // While anything is answered, no run that it may look at is written over; then the next one may take
  // the memory of the oldest.
  runs.during = async (answering) => {
    underWay += 1;
    try {
      return await answering();
    } finally {
      underWay -= 1;
      if (!underWay && kept.size > most) spare = forget();
    }
  };
  return runs;
}

// A loop, since `every` calls a function for each of a million numbers: 5 ms in place of half a one.
function finite(numbers) {
  for (let i = 0; i < numbers.length; i += 1) if (!Number.isFinite(numbers[i])) return false;
  return true;
}

// Numbers of single precision, as the kernel sends them.
function floats({ buffer, byteOffset, byteLength }) {
  return new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

// Let what waits have its turn between runs, such as the question of another panel. A message comes at
// once, where a timer after many others would wait four milliseconds.
function pause() {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage("go on");
  });
}

function sum(numbers) {
  let total = 0;
  for (let i = 0; i < numbers.length; i += 1) total += Number(numbers[i]);
  return total;
}

const mean = (numbers) => sum(numbers) / numbers.length;

// Return quantiles by rising share, between two neighbours in proportion, as NumPy does.
function quantiles(numbers, shares) {
  const at = inOrder(numbers);
  return shares.map((share) => {
    const place = share * (numbers.length - 1);
    const below = Math.floor(place);
    const part = place - below;
    return part ? at(below) * (1 - part) + at(below + 1) * part : at(below);
  });
}

const BINS = 256;
const FEW = 40; // what is no more is put in order at once

// Space for the numbers of one look, and for those of a bin within it: kept, since a move takes some
// 250 looks, and to make it anew takes half the time of each.
const spaces = [];
function space(depth, count) {
  if (!(spaces[depth]?.bins.length >= count)) {
    const counts = () => new Uint32Array(BINS + 1);
    spaces[depth] =
      { bins: new Uint8Array(count), firsts: counts(), free: counts(), binned: new Float64Array(count) };
  }
  return spaces[depth];
}

// Return what finds the number at a place in rising order, asked for by rising places. Numbers go into
// bins by size, and a bin is put in order only once it is looked into. It is good until the next look.
function inOrder(numbers, depth = 0) {
  const count = numbers.length;
  let [lowest, highest] = [numbers[0], numbers[0]];
  for (let i = 1; i < count; i += 1) {
    if (numbers[i] < lowest) lowest = numbers[i];
    else if (numbers[i] > highest) highest = numbers[i];
  }
  if (!(lowest < highest)) return () => lowest;
  const per = (BINS - 1) / (highest - lowest);
  // So near or so far that no bins part them, they are put in order at once as well.
  if (count <= FEW || !(per > 0 && per < Infinity)) {
    const few = new Float64Array(numbers).sort();
    return (place) => few[place];
  }

  const { bins, firsts, free, binned } = space(depth, count);
  firsts.fill(0);
  for (let i = 0; i < count; i += 1) {
    bins[i] = (numbers[i] - lowest) * per;
    firsts[bins[i] + 1] += 1;
  }
  for (let bin = 0; bin < BINS; bin += 1) firsts[bin + 1] += firsts[bin];
  free.set(firsts);
  for (let i = 0; i < count; i += 1) {
    binned[free[bins[i]]] = numbers[i];
    free[bins[i]] += 1;
  }

  let [bin, within] = [-1];
  return (place) => {
    if (bin < 0 || firsts[bin + 1] <= place) {
      while (firsts[bin + 1] <= place) bin += 1;
      within = inOrder(binned.subarray(firsts[bin], firsts[bin + 1]), depth + 1);
    }
    return within(place - firsts[bin]);
  };
}
