// The twin of what Python shows of what one would have to believe: `panels/believing.py`,
// `charts/ranking.py`, `analysis/tradeoffs/decision.py`.

// With a question comes what is tried: the policies, the named ones first, how far each power moves
// in each, and the worlds in which they are run, which are fewer than usual.
function believing(about, played) {
  const { words, outcomes, eyes } = about;
  const { inWords } = policyWords(about);
  const known = new Map();
  let few;

  // What each policy costs in each world, for each weight alone. Other beliefs need other runs, and
  // other weights do not; it pauses after as many worlds as a usual run has.
  async function costs(beliefs, { policies, worlds, ...drawn }, weighed) {
    const key = JSON.stringify(beliefs);
    few ??= player({ ...played.about, worlds }, floats(drawn.drawn), floats(drawn.thresholds));
    const found = known.get(key) ?? [];
    while (found.length < policies.length) {
      const kept = few.follow({ policy: policies[found.length], beliefs, held: {} });
      found.push(weighed.map((outcome) => weigh(few, outcomes, kept, { [outcome]: 1 })));
      if (found.length % Math.round(played.about.worlds / worlds) === 0) await pause();
    }
    known.delete(key);
    known.set(key, found);
    if (known.size > 4) known.delete(known.keys().next().value);
    return found;
  }

  const whose = (weights) => Object.keys(eyes).find((one) => same(eyes[one], weights));

  // What a power that changes its position loses by that.
  function price({ cost }, weights, { moves, farthest }, policy) {
    const power = whose(weights);
    const far = power in moves ? [moves[power]] : Object.values(moves);
    return (cost * Math.max(...far.map((all) => all[policy]))) / farthest;
  }

  function losses(cost, weights, moved) {
    const all = sum(Object.values(weights)) || 1;
    return cost[0].map((_, world) =>
      sum(Object.values(weights).map((weight, at) => weight * cost[at][world])) / all + moved);
  }

  function rank(lost, names, errors) {
    const best = lost[bestOf(lost)];
    return names.map((name, at) => {
      const gaps = lost[at].map((one, world) => one - best[world]);
      const gap = mean(gaps);
      const spread = sum(gaps.map((one) => (one - gap) ** 2)) / (gaps.length - 1);
      const error = errors * Math.sqrt(spread / gaps.length);
      return { name, loss: mean(lost[at]), gap, error, close: gap <= error };
    }).sort((one, other) => one.loss - other.loss);
  }

  function bestOf(lost) {
    const means = lost.map(mean);
    return means.indexOf(Math.min(...means));
  }

  function drawn(ranked) {
    const short = (number) => rounded(number, 4);
    return {
      loss: ranked.map(({ loss }) => short(loss)),
      low: ranked.map(({ loss, error }) => short(Math.max(loss - error, 0))),
      high: ranked.map(({ loss, error }) => short(loss + error)),
      name: ranked.map(({ name }) => name),
      says: ranked.map(({ name, loss }) =>
        say(words, "ranking.bar", { policy: name, loss: written(loss, 2) })),
    };
  }

  function finding([first, second], weights) {
    const power = whose(weights);
    const title = say(words, `ranking.head_${second.close ? "close" : "clear"}`, {
      whose: power ? say(words, "weighed.of", { power }) : say(words, "weighed.own"),
      first: first.name, second: second.name,
    });
    return `<h3>${escaped(title)}</h3><p>${escaped(say(words, "ranking.about"))}</p>`;
  }

  function sentences([first, second], { policies, worlds }, best) {
    return say(words, second.close ? "ranking.close" : "ranking.clear", {
      first: first.name, loss: written(first.loss, 2), second: second.name,
      gap: written(second.gap, 3), error: written(second.error, 3),
      count: written(policies.length), worlds, policy: inWords(best),
    });
  }

  function table(ranked) {
    const rows = ranked.map(({ name, loss, gap, error }) =>
      [name, written(loss, 2), written(gap, 3), written(error, 3)]);
    return htmlTable(say(words, "ranking.name"), say(words, "ranking.caption"),
      ["policy", "loss", "behind", "error"].map((head) => say(words, `ranking.${head}`)), rows);
  }

  return async ({ beliefs, weights, position }, runs, shown, { tried }) => {
    if (!tried) return undefined;
    const found = await costs(beliefs, tried, Object.keys(weights));
    const lost = found.map((cost, at) => losses(cost, weights, price(position, weights, tried, at)));
    const ranked = rank(lost.slice(0, tried.named.length), tried.named, tried.errors);
    return {
      head: () => ["value", finding(ranked, weights)],
      chart: () => ["_params", drawn(ranked)],
      said: () => ["text", sentences(ranked, tried, tried.policies[bestOf(lost)])],
      table: () => ["value", table(ranked)],
    };
  };
}
