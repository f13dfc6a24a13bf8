// The twin of what Python shows of the powers' game: `panels/replies.py`, `panels/game_regions.py`,
// `panels/game_map.py`. Other beliefs take a run for each pair of stances; weights and what a change of
// position costs take none.
function repliesTo(about, played) {
  const { words, outcomes, game: given } = about;
  const { stances, pairs, moves, farthest } = given;
  const rules = gameRules(given);
  const told = gameWords(about, rules);
  const map = gameRegions(about);
  const known = new Map();

  // What each pair costs on average in eyes that see one outcome alone; it pauses after each run.
  function costs(beliefs, weighed) {
    const key = JSON.stringify(beliefs);
    const found = known.get(key) ?? run(beliefs, weighed);
    known.delete(key);
    known.set(key, found);
    if (known.size > 12) known.delete(known.keys().next().value);
    return found;
  }

  async function run(beliefs, weighed) {
    const found = [];
    for (const policy of pairs) {
      const kept = played.follow({ policy, beliefs, held: {} });
      found.push(weighed.map((outcome) => mean(weigh(played, outcomes, kept, { [outcome]: 1 }))));
      await pause();
    }
    return found;
  }

  // What each pair of open stances is worth to each power.
  function worths(cost, { washington, beijing, pays }, open) {
    const places = open.map((name) => stances.indexOf(name));
    const worth = (weights, price, move, at) => {
      const lost = sum(Object.values(weights).map((weight, of) => weight * cost[at][of]));
      return -(lost / (sum(Object.values(weights)) || 1)) - (price / farthest) * moves[move][at];
    };
    return [[washington, pays.washington, "Washington"], [beijing, pays.beijing, "Beijing"]]
      .map(([weights, price, power]) => places.map((us) => places.map((china) =>
        worth(weights, price, power, us * stances.length + china))));
  }

  async function answer(setting) {
    const { stances: open, keep, pays } = setting;
    const cost = await costs(setting.beliefs, Object.keys(setting.washington));
    const game = worths(cost, setting, open);
    const priced = (share) => worths(cost, { ...setting, pays: { washington: share, beijing: share } }, open);
    const view = { regions: rules.regions(priced(0), priced(1), open), here: [pays.washington, pays.beijing] };
    const closed = keep.some((name) => !open.includes(name));
    const agreed = closed ? worths(cost, setting, stances) : game;
    const trapped = rules.endOf(game, open).better ? map.ways(view) : "";
    const lead = [say(words, "regions.about"), map.boxed(view)].filter(Boolean).join(" ");
    const cells = once(() => games(setting));
    return {
      chart: () => ["_params", map.drawn(view)],
      head: () => ["value", `<h3>${escaped(map.title(view))}</h3><p>${escaped(lead)}</p>`],
      payoffs: () => ["value", `<h4>${escaped(map.point(view))}</h4>${told.payoffs(game, open)}`],
      tops: () => ["tops", map.tops(view)],
      named: () => ["text", told.called(game, open)],
      ends: () => ["text", trapped],
      said: () => ["text", `${told.habits(game, open)} ${told.meeting(game, open)}`],
      kept: () => ["text", told.keeping(agreed, closed ? stances : open, keep)],
      table: () => ["value", map.table(view)],
      map: async () => ["_params", maps.drawn(await cells(), setting)],
      counted: async () => ["text", maps.counted(await cells())],
      cells: async () => ["value", maps.table(await cells(), setting)],
    };
  }

  // The game of press and engage in each cell of a map over two things.
  const maps = gamesMap(about, told);
  async function games(setting) {
    const found = [];
    for (const held of maps.settings(setting)) {
      const cost = await costs(held.beliefs, Object.keys(held.washington));
      const game = worths(cost, held, given.map.stances);
      found.push({ name: rules.nameOf(game).name, meets: rules.meets(game, given.map.stances) });
    }
    return found;
  }

  // A click on the map of costs, at shares of its width and height from the lower left.
  function pick(_, { at }, widget) {
    const [washington, beijing] = widget.get("tops").map((top, side) =>
      Math.round(100 * at[side] * top) / 100);
    return { sets: { pays: { washington, beijing } } };
  }

  return Object.assign(answer, { asks: { pick } });
}

function once(work) {
  let done;
  return () => (done ??= work());
}
