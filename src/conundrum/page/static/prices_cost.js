// The twin of `analysis/tradeoffs/edges.py` and `turning.py`: what policies cost under some beliefs,
// below which line none costs less, and where two lines of warheads change places.
function pricesCost(about, played, powers) {
  const { eyes } = about;
  const known = new Map();
  const weighed = [...new Set(powers.flatMap((power) => Object.keys(eyes[power])))];
  const last = (kept, outcome) => played.at(kept, outcome, played.about.steps);
  const ofControls = (shares) =>
    Object.fromEntries(played.about.controls.map((control, at) => [control, shares[at]]));

  // The mean loss of each power: each outcome is weighed once for all of them.
  function losses(kept) {
    const cost = weighed.map((outcome) => mean(weigh(played, about.outcomes, kept, { [outcome]: 1 })));
    return powers.map((power) => {
      const weights = weighed.map((outcome) => eyes[power][outcome]);
      return sum(weights.map((weight, at) => weight * cost[at])) / sum(weights);
    });
  }

  // What came of a run is kept, since a way through beliefs is run once. It pauses now and then.
  async function costOf(policy, beliefs) {
    const key = JSON.stringify([policy, beliefs]);
    if (!known.has(key)) {
      const kept = played.follow({ policy, beliefs, held: {} });
      const [leavers, warheads] = [mean(last(kept, "leavers")), median(last(kept, "warheads"))];
      known.set(key, { leavers, warheads, lost: losses(kept) });
      if (known.size > 1024) known.delete(known.keys().next().value);
      if (known.size % 3 === 0) await pause();
    }
    return known.get(key);
  }

  async function run(policies, beliefs) {
    const first = await costOf(about.presets[about.first], beliefs);
    const rows = [];
    for (const [name, policy] of policies) {
      const cost = await costOf(policy, beliefs);
      const accepts = powers.filter((_, at) => cost.lost[at] <= first.lost[at]);
      rows.push({ name, policy, ...cost, accepts });
    }
    return rows;
  }

  // A row a policy, the named ones first.
  async function charted(beliefs, { policies, costs, accepts, again, named }) {
    const known = named.map((name) => [name, about.presets[name]]);
    if (!same(beliefs, about.beliefs)) {
      return run([...known, ...again.map((at) => ["", ofControls(policies[at])])], beliefs);
    }
    const others = policies.map((shares, at) => ({
      name: "", policy: ofControls(shares), leavers: costs[at][0], warheads: costs[at][1],
      accepts: powers.filter((_, power) => accepts[at][power]),
    }));
    return [...await run(known, beliefs), ...others];
  }

  // Of policies that cost the same, all are on the line, or none is.
  function edge(rows) {
    let best = { leavers: Infinity, warheads: Infinity };
    return ordered(rows).filter((row) => {
      const level = row.warheads === best.warheads;
      if (row.warheads > best.warheads || (level && row.leavers > best.leavers)) return false;
      best = row;
      return true;
    });
  }

  const edges = (rows) =>
    ({ without: edge(rows.filter(({ policy }) => policy.shared_conditions === 0)), shared: edge(rows) });

  function believed(beliefs, axis, share) {
    const ends = { 1: share, [-1]: 1 - share };
    const moved = Object.entries(axis).map(([belief, way]) => [belief, ends[way]]);
    return { ...beliefs, ...Object.fromEntries(moved) };
  }

  // At which share of the way beliefs stand, if they are on it.
  function stands(beliefs, axis) {
    const share = beliefs[Object.keys(axis).at(-1)];
    const on = believed(beliefs, axis, share);
    return Object.keys(axis).every((name) => Math.abs(on[name] - beliefs[name]) < 1e-9)
      ? share : undefined;
  }

  async function curve(policy, beliefs, axis, steps) {
    const line = [];
    for (let step = 0; step <= steps; step += 1) {
      line.push(await costOf(policy, believed(beliefs, axis, step / steps)));
    }
    return line;
  }

  function turns(one, other) {
    const gaps = one.map((ours, at) => ours - other[at]);
    return gaps.slice(1).flatMap((after, place) => {
      const before = gaps[place];
      return (before < 0) === (after < 0) ? []
        : [(place + before / (before - after)) / (gaps.length - 1)];
    });
  }

  return { costOf, charted, edges, stands, curve, turns };
}

// From the fewest people who leave to the most.
function ordered(rows) {
  return [...rows].sort((one, other) =>
    one.leavers - other.leavers || one.warheads - other.warheads);
}

// The twin of `charts/spread.py`: how high names stand so that no two touch.
function spread(heights, gap, lowest) {
  const low = (group) => Math.max(lowest, mean(group) - (gap * (group.length - 1)) / 2);
  const order = heights.map((_, at) => at).sort((one, other) => heights[one] - heights[other]);
  const groups = [];
  for (const place of order) {
    let group = [heights[place]];
    while (groups.length && low(group) - low(groups.at(-1)) < gap * groups.at(-1).length) {
      group = [...groups.pop(), ...group];
    }
    groups.push(group);
  }
  const stand = groups.flatMap((group) => group.map((_, step) => low(group) + gap * step));
  return heights.map((_, place) => +stand[order.indexOf(place)].toFixed(2));
}
