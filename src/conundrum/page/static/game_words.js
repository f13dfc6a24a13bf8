// The twin of `analysis/game/in_words.py` and `charts/payoff_table.py`: a game in words, and its table.
function gameWords({ words, game: { concerts, powers, close } }, rules) {
  const told = (sentence, named) => say(words, `game.${sentence}`, named);
  const key = (stance) => stance.replaceAll(" ", "_");
  const to = (stance) => told(`to_${key(stance)}`);
  const does = (stance) => told(`does_${key(stance)}`);
  const inConcert = (meet) => concerts.some((concert) => same(concert, meet));

  function pair([us, china]) {
    return inConcert([us, china]) ? told("both", { to: to(us) })
      : told("pair", { washington: does(us), beijing: does(china) });
  }

  // `best` has a row for each choice of the other power, a column for each of one's own.
  function habit(power, other, best, names) {
    const always = names.filter((_, at) => best.every((row) => row[at]));
    if (always.length) {
      return told("always", { power, other, to: always.map(to).join(told("or_to")) });
    }
    const replies = names.map((name, at) =>
      told("reply", { to: to(names[best[at].indexOf(true)]), other, does: does(name) }));
    const last = replies.pop();
    return told("replies", { power, replies: replies.join(say(words, "number.list")), last });
  }

  function habits(game, names) {
    const [mine, yours] = rules.bestReplies(game);
    const [us, china] = powers;
    return `${habit(us, china, rules.turned(mine), names)} ${habit(china, us, yours, names)}`;
  }

  function meeting(game, names) {
    const found = rules.meets(game, names).map((meet) =>
      told(inConcert(meet) ? "concert" : "discord", { pair: pair(meet) }));
    return found.length ? told("equilibrium", { pairs: found.join(told("or")) }) : told("nowhere");
  }

  function called(game, names) {
    if (names.length !== 2) return told("three");
    const { name, cooperate } = rules.nameOf(game);
    if (!cooperate) return told("nameless");
    const [us, china] = cooperate.map((choice) => names[choice]);
    const alike = us === china ? "both" : "apart";
    return told("called", {
      name, meaning: words.games[name],
      cooperate: told(`cooperate_${alike}`, { pair: pair([us, china]) }),
    });
  }

  // What is too small to be written is no less a best answer in the table of the game.
  function leaving(power, need) {
    const how = need === 0 ? "stays" : need < close ? "gains_little" : "gains";
    return told(how, { power, need: written(need, 2) });
  }

  function keeping(game, names, keep) {
    const at = keep.map((name) => names.indexOf(name));
    const { needed, spare, possible } = rules.sidePayment(game, at);
    const [washington, beijing] = powers.map((power, side) => leaving(power, needed[side]));
    const said = [told("agreement", { pair: pair(keep), washington, beijing })];
    if (Math.max(...needed) > 0) said.push(patience(game, at), payment(spare, possible));
    return said.join(" ");
  }

  function patience(game, at) {
    const needed = rules.discounts(game, at);
    if (!needed) return told("no_threat");
    return needed.flatMap((share, side) => {
      if (share === 0) return [];
      const power = powers[side];
      return [share === Infinity ? told("no_patience", { power })
        : told("patience", { power, share: percent(words, share) })];
    }).join(" ");
  }

  function payment(spare, possible) {
    const givers = powers.flatMap((power, side) => (spare[side] < close ? []
      : [told("gives", { power, most: written(spare[side], 2) })]));
    if (!givers.length) return told("no_gift");
    return told(possible ? "enough" : "not_enough", { givers: givers.join(told("and")) });
  }

  function payoffs(game, names) {
    const [mine, yours] = rules.bestReplies(game);
    const stance = (power, name) => say(words, "payoffs.stance", { power, does: does(name) });
    const line = (power, worth, good) => {
      const lost = `${power} <b>${written(-worth, 2)}</b>`;
      return good ? `<span class="nk-best">${lost}<i>${say(words, "payoffs.best")}</i></span>`
        : `<span>${lost}</span>`;
    };
    const cell = (r, c) => {
      const best = [mine[r][c], yours[r][c]];
      const lines = powers.map((power, side) => line(power, game[side][r][c], best[side])).join("");
      return { html: best.every(Boolean)
        ? `${lines}<span class="nk-meet">${say(words, "payoffs.meet")}</span>` : lines };
    };
    const rows = names.map((name, r) => [stance(powers[0], name), ...names.map((_, c) => cell(r, c))]);
    return htmlTable(say(words, "payoffs.name"), say(words, "payoffs.caption"),
      ["", ...names.map((name) => stance(powers[1], name))], rows, "nk-payoffs");
  }

  return { pair, habits, meeting, called, keeping, payoffs };
}
