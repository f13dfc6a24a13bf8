// Runs a scenario in all worlds that were drawn, and says how its outcomes lie.

// `about` holds how many worlds there are, the steps, the length of one in years, the names of
// controls, beliefs, assumptions and outcomes in the order of `world`, each belief's central
// strength, and the policy of 2016.
function player(about, drawn, thresholds) {
  const { worlds, steps, years, outcomes } = about;
  const block = (steps + 1) * worlds;

  // Return every outcome in every world at every step. `policy` and `beliefs` hold shares by name,
  // `held` the assumptions that are the same in all worlds. In place of one policy there may be a
  // `course` of them, each with the step at which it comes into force.
  function follow({ policy, course = [[0, policy]], beliefs, held }) {
    const turns = [[-1, about.first], ...course].flatMap(([step, shares]) =>
      [step, ...about.controls.map((name) => shares[name])]);
    const controls = Float64Array.of(...turns, -2);
    const strengths = about.beliefs.map((name, i) => beliefs[name] / about.central[i]);
    const given = Object.keys(held).length ? drawn.slice() : drawn;
    for (const [name, number] of Object.entries(held)) {
      const row = about.drawn.indexOf(name);
      given.fill(number, row * worlds, (row + 1) * worlds);
    }
    const kept = new Float32Array(outcomes.length * block);
    for (let w = 0; w < worlds; w += 1) {
      world(w, worlds, controls, strengths, given, thresholds, steps, years, kept);
    }
    return kept;
  }

  // The worlds of an outcome at a step, in a part of `kept`.
  function at(kept, outcome, step) {
    const first = outcomes.indexOf(outcome) * block + step * worlds;
    return kept.subarray(first, first + worlds);
  }

  return { about, follow, at };
}

// Keep the last few runs, since the pinned one stays and other eyes look at the same one again.
// A run with a number that is none is refused: the kernel says why. Other draws than the usual
// ones are with the kernel, too, which answers in place of the page.
function remembered(played) {
  const kept = new Map();
  return ({ policy, course, beliefs, held = {}, seed = played.about.seed }) => {
    if (seed !== played.about.seed) return undefined;
    const key = JSON.stringify([policy, course, beliefs, held]);
    const run = kept.has(key) ? kept.get(key) : followed({ policy, course, beliefs, held });
    kept.delete(key);
    kept.set(key, run);
    if (kept.size > 4) kept.delete(kept.keys().next().value);
    return run;
  };

  function followed(scenario) {
    const numbers = played.follow(scenario);
    return finite(numbers) ? { ...scenario, kept: numbers } : undefined;
  }
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

// Let what waits have its turn between runs, such as the question of another panel.
function pause() {
  return new Promise((go) => setTimeout(go));
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function sum(numbers) {
  let total = 0;
  for (let i = 0; i < numbers.length; i += 1) total += Number(numbers[i]);
  return total;
}

const mean = (numbers) => sum(numbers) / numbers.length;
const median = (numbers) => quantiles(numbers, [0.5])[0];

// Return quantiles by rising share, between two neighbours in proportion, as NumPy does. What is
// smaller is moved before what is larger only as far as the asked places need it.
function quantiles(numbers, shares) {
  const sorted = numbers.slice();
  const end = sorted.length - 1;
  const places = shares.map((share) => share * end);
  const needed = [...new Set(places.map(Math.floor))];
  select(sorted, needed, 0, needed.length, 0, end);
  return places.map((place) => {
    const at = Math.floor(place);
    const part = place - at;
    if (!part) return sorted[at];
    // What lies between two needed places is in no order, but above the first and below the second.
    const next = needed.find((other) => other > at) ?? end;
    return sorted[at] * (1 - part) + least(sorted, at + 1, next) * part;
  });
}

function least(numbers, first, last) {
  let found = numbers[first];
  for (let i = first + 1; i <= last; i += 1) if (numbers[i] < found) found = numbers[i];
  return found;
}

// Put the numbers that belong to `needed[from]` to `needed[to - 1]` there, within `low` to `high`.
function select(numbers, needed, from, to, low, high) {
  if (from >= to || low >= high) return;
  const middle = (from + to) >> 1;
  const place = needed[middle];
  let [left, right] = [low, high];
  while (left < right) {
    const pivot = numbers[(left + right) >> 1];
    let [i, j] = [left, right];
    while (i <= j) {
      while (numbers[i] < pivot) i += 1;
      while (numbers[j] > pivot) j -= 1;
      if (i <= j) {
        const swapped = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = swapped;
        i += 1;
        j -= 1;
      }
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else break;
  }
  select(numbers, needed, from, middle, low, place - 1);
  select(numbers, needed, middle + 1, to, place + 1, high);
}
