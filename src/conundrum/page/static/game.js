// The twin of `analysis/game`: what follows of what each pair of stances is worth to each power. A
// game is two tables, Washington's and Beijing's, with a row for each of Washington's stances and a
// column for each of Beijing's. `about.game` holds the stances that make a concert, and how close
// together two costs are not told apart.
function gameRules({ concerts, finest }) {
  const turned = (table) => table[0].map((_, column) => table.map((row) => row[column]));
  const map = (table, what) => table.map((row, r) => row.map((one, c) => what(one, r, c)));

  // In each row, what is as good as the best.
  const best = (table) => table.map((row) => row.map((one) => one >= Math.max(...row)));
  const bestReplies = ([us, china]) => [turned(best(turned(us))), best(china)];

  function meeting([mine, yours], names) {
    return mine.flatMap((row, r) => row.flatMap((good, c) =>
      (good && yours[r][c] ? [[names[r], names[c]]] : [])));
  }

  const meets = (game, names) => meeting(bestReplies(game), names);

  // Say how a game ends: where, and in a dilemma which concert both would prefer to that.
  function endOf(game, names) {
    const [mine, yours] = bestReplies(game);
    const met = meeting([mine, yours], names);
    const bound = mine.some((row) => row.every(Boolean))
      && turned(yours).some((column) => column.every(Boolean));
    if (met.length !== 1 || !bound) return { meets: met, better: null };
    const [row, column] = met[0].map((name) => names.indexOf(name));
    const better = concerts.find(([name]) => {
      const at = names.indexOf(name);
      return at >= 0 && game.every((worth) => worth[at][at] > worth[row][column]);
    });
    return { meets: met, better: better ?? null };
  }

  // Divide all costs into rectangles, by the games where a move costs nothing, and where all.
  function regions(free, dear, names) {
    const worths = free.map((table, side) => (cost) =>
      map(table, (one, r, c) => one + cost * (dear[side][r][c] - one)));
    const cuts = worths.map((worth, side) => kept(worth, side));
    const middles = cuts.map((edges) => edges.slice(1).map((edge, i) => (edges[i] + edge) / 2));
    const ends = middles[1].map((china) => middles[0].map((us) =>
      endOf([worths[0](us), worths[1](china)], names)));
    return rectangles(ends, ...cuts).map(([left, right, low, high]) => ({
      across: [cuts[0][left], cuts[0][right]], up: [cuts[1][low], cuts[1][high]],
      end: ends[low][left],
    }));
  }

  // The costs at which any two cells of a table are worth the same, with both ends.
  function crossings(worth) {
    const [start, end] = [worth(0).flat(), worth(1).flat()];
    const slope = start.map((one, at) => end[at] - one);
    const met = start.flatMap((one, i) => start.map((other, j) => (one - other) / (slope[j] - slope[i])));
    const inside = new Set(met.filter((cost) => cost > 0 && cost < 1));
    return [0, ...[...inside].sort((one, other) => one - other), 1];
  }

  // Of the crossings, those at which anything changes; of those close together, the last.
  function kept(worth, side) {
    const cuts = crossings(worth);
    const found = [cuts[0]];
    for (let at = 1; at < cuts.length - 1; at += 1) {
      const [cut, after] = [cuts[at], cuts[at + 1]];
      const [before, behind] = [found.at(-1), after].map((one) => judged(worth((one + cut) / 2), side));
      if (after - cut >= finest && before !== behind) found.push(cut);
    }
    return [...found, cuts.at(-1)];
  }

  // In short, what a power would answer, and which concert it would prefer to which cell.
  function judged(worth, side) {
    const mine = side === 0 ? turned(best(turned(worth))) : best(worth);
    return JSON.stringify([mine, worth.map((_, at) => map(worth, (one) => worth[at][at] > one))]);
  }

  // Divide a grid into rectangles of cells alike: left, right, low and high cut of each.
  function rectangles(ends, across, up) {
    const free = new Set(ends.flatMap((line, row) => line.map((_, column) => `${row} ${column}`)));
    const spans = [across, up].map((cuts) =>
      cuts.flatMap((_, from) => cuts.slice(from + 1).map((__, to) => [from, from + 1 + to])));
    const area = ([left, right, low, high]) => (across[right] - across[left]) * (up[high] - up[low]);
    const possible = spans[0].flatMap((wide) => spans[1].map((tall) => [...wide, ...tall]))
      .sort((one, other) => area(other) - area(one));
    const found = [];
    for (const [left, right, low, high] of possible) {
      const cells = [];
      for (let row = low; row < high; row += 1) {
        for (let column = left; column < right; column += 1) cells.push([row, column]);
      }
      const alike = cells.every(([row, column]) => free.has(`${row} ${column}`)
        && same(ends[row][column], ends[low][left]));
      if (alike) {
        cells.forEach(([row, column]) => free.delete(`${row} ${column}`));
        found.push([left, right, low, high]);
      }
    }
    return found;
  }

  // The name of a game of two choices, and which choice of each player is called cooperation.
  function nameOf([us, china]) {
    for (const i of [0, 1]) {
      for (const j of [0, 1]) {
        const mine = order(us[i][j], us[i][1 - j], us[1 - i][j], us[1 - i][1 - j]);
        const yours = order(china[i][j], china[1 - i][j], china[i][1 - j], china[1 - i][1 - j]);
        if (mine === yours && mine !== "other") return { name: mine, cooperate: [i, j] };
      }
    }
    return { name: "other", cooperate: null };
  }

  // A player's order of the four outcomes: both cooperate, it alone, the other alone, neither.
  function order(r, s, t, p) {
    const above = (...falling) => falling.slice(1).every((low, at) => falling[at] > low);
    if (above(r, s, p) && above(r, t)) return "harmony";
    if (above(r, t) && above(r, p, s) && t >= p) return "stag hunt";
    if (above(t, r, s, p)) return "chicken";
    if (above(t, r, p, s)) return "prisoner's dilemma";
    return above(t, p, r) && above(p, s) ? "deadlock" : "other";
  }

  // What each power gets by its best other choice while the other keeps to an agreement.
  const without = (all, at) => Math.max(...all.filter((_, place) => place !== at));

  // What one power would have to give the other for an agreement to hold of itself.
  function sidePayment([us, china], [row, column]) {
    const gains = [without(turned(us)[column], row) - us[row][column],
      without(china[row], column) - china[row][column]];
    const [needed, spare] = [1, -1].map((sign) => gains.map((gain) => Math.max(0, sign * gain)));
    return { needed, spare, possible: spare[0] + spare[1] >= needed[0] + needed[1] };
  }

  // How patient each power must be to keep it; nothing where there is no pair to fall back on.
  function discounts(game, [row, column]) {
    const [mine, yours] = bestReplies(game);
    const stable = (table) => table.flatMap((line, r) =>
      line.filter((_, c) => mine[r][c] && yours[r][c]));
    if (!stable(game[0]).length) return undefined;
    const highest = [Math.max(...turned(game[0])[column]), Math.max(...game[1][row])];
    return game.map((table, side) => {
      const [agreed, punished] = [table[row][column], Math.min(...stable(table))];
      if (highest[side] <= agreed) return 0;
      return punished < agreed ? (highest[side] - agreed) / (highest[side] - punished) : Infinity;
    });
  }

  return { bestReplies, meets, endOf, regions, nameOf, sidePayment, discounts, turned };
}
