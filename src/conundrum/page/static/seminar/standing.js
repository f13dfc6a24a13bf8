// How a game stands by its log: rules and runs are asked of the small Python, seals and draws opened here.
const SEATS = Object.fromEntries(GAME.seats.all_seats().map((seat) => [seat, GAME.seats.about(seat)]));

// The model: a run of one future takes about a millisecond, and what came of it is kept.
let played;
const known = new Map();
function measured(need) {
  const name = JSON.stringify(need);
  if (!known.has(name)) {
    const here = playerOf(need, played, {});
    known.set(name, need.measure(aRun(here, need, here.follow({ held: {}, ...need }))));
  }
  return known.get(name);
}

const clockTime = (seconds) =>
  new Date(1000 * seconds).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

// Return how a game stands; nothing if the log holds no game.
function standing(text) {
  try {
    const { acts, faults } = gameLog.read(text);
    const rules = GAME.log_rules.rules_in(acts, draws.deck);
    return rules && stood(acts, faults, rules);
  } catch {
    return undefined;
  }
}

function stood(written, faults, rules) {
  const acts = written.flatMap((act) => {
    const choice = act.sealed ? seals.opened(act.sealed, SEATS) : {};
    if (!choice) faults.push($tables_words.say("game_log.damaged", { line: act.n }));
    const moment = (Date.parse(act.at) || Date.now()) / 1000;
    return choice ? [{ ...act, ...choice, moment, time: clockTime(moment) }] : [];
  });
  const found = GAME.rounds.state(acts, rules);
  const { game, done } = found;
  const clock = GAME.clock.state(acts, done);
  const place = draws.future(rules.seed, played.about.futures);
  const lives = GAME.future.needs(game, place).map(measured);
  const story = GAME.future.story(game, lives);
  const ended = ["end", "debrief"].includes(clock.step);
  const left = ended ? GAME.without.needs(game, place).map(measured) : [];
  return { game, clock, story, lives, left, ended, acts, done, faults: [...faults, ...found.faults] };
}

// The log of a game that rules begin.
const begun = (rules) => {
  const deck = rules.deck.length ? rules.deck : draws.deck(rules.seed, GAME.seats.cards());
  return gameLog.added("", { act: "begin", rules: { ...rules, deck } }, Date.now());
};

// Return a log with acts more; what a seat chose is sealed.
const withActs = (text, acts) => acts.reduce((log, { seat, round, does, ...act }) => {
  const open = { ...act, ...(seat && { seat }), ...(round && { round }) };
  const sealed = act.act === "choose" && { ...act, sealed: seals.sealed({ seat, round, does }, SEATS) };
  return gameLog.added(log, sealed || open, Date.now());
}, text);
