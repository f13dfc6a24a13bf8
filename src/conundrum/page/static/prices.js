// The twin of `panels/prices.py`: two prices, and one belief against warheads. With a question come
// the policies of the table, what they cost under the central beliefs, and which are run under others.
function pricesOf(about, played) {
  const { words, presets } = about;
  let costs;

  async function view({ beliefs, chosen }, prices) {
    const cost = (policy, moved = {}) => costs.costOf(policy, { ...beliefs, ...moved });
    const table = await costs.charted(beliefs, prices);
    return {
      table, edges: costs.edges(table), beliefs, chosen, row: table[prices.named.indexOf(chosen)],
      tied: await cost({ ...presets[chosen], shared_conditions: 1 }),
      arms: await cost(presets[chosen], { growth_arms: 1, growth_tames: 0 }),
      tames: await cost(presets[chosen], { growth_arms: 0, growth_tames: 1 }),
    };
  }

  const head = (title, text) => `<h3>${escaped(title)}</h3><p>${escaped(text)}</p>`;

  return async (setting, runs, shown, { prices, turning }) => {
    if (!prices) return undefined;
    costs ??= pricesCost(about, played, prices.powers);
    const says = pricesWords(about, prices);
    const turned = turnings(about, costs, { prices, turning, leave: says.leave });
    const [seen, way] = [await view(setting, prices), await turned.found(setting)];
    return {
      head: () => ["value", head(says.title(seen), says.read(seen))],
      versus: () => ["value", says.versus(seen)],
      chart: () => ["_params", says.drawn(seen, prices.look)],
      told: () => ["text", says.told(seen)],
      said: () => ["text", says.counted(seen)],
      turned: () => ["value", head(turned.title(way), say(words, "turning.about"))],
      turning: () => ["_params", turned.drawn(way)],
      ends: () => ["text", turned.said(way)],
      table: () => ["value", says.table(seen) + turned.table(way)],
    };
  };
}
