// Where games are kept: in the browser, or what it does not store, in this window. Each game has a name
// of its own; besides there is which one is in play, which window leads, and of each game
// the seat whose choice is being changed.
const [LOG, NOW, DESK] = ["conundrum game ", "conundrum game in play", "conundrum desk"];
const CHANGING = "conundrum change of ";
const me = String(Math.random());
let [stored, lasting] = [{}, false];
try {
  [stored, lasting] = [localStorage, true];
} catch { /* this window keeps it, as long as it is open */ }

const unstored = {};
const stores = () => lasting && !Object.keys(unstored).length;
const kept = (name) => unstored[name] ?? stored[name];

// Keep something, and return what is wrong, once: that from now on, only this window has the newest.
function keep(name, told) {
  const before = stores();
  try {
    stored[name] = told;
    delete unstored[name];
  } catch {
    unstored[name] = told;
  }
  return before && !stores() ? $tables_words.say("at_desk.not_kept") : "";
}

// Remove something, and store what has room now.
function drop(name) {
  delete stored[name];
  delete unstored[name];
  for (const [one, told] of Object.entries(unstored)) keep(one, told);
}

// The names of the games, the newest first.
const namesKept = () => Object.keys({ ...stored, ...unstored })
  .filter((name) => name.startsWith(LOG) && name !== NOW).sort().reverse();
