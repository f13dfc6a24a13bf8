// Where games are kept: in the browser, or where it keeps nothing, in this window. Each game has a name
// of its own; besides there is which one is in play, which window leads, and of each game
// the seat whose choice is being changed.
const [LOG, NOW, DESK] = ["conundrum game ", "conundrum game in play", "conundrum desk"];
const CHANGING = "conundrum change of ";
const me = String(Math.random());
let [kept, stores] = [{}, false];
try {
  localStorage[LOG] = "";
  delete localStorage[LOG];
  [kept, stores] = [localStorage, true];
} catch { /* this window keeps it, as long as it is open */ }

// Keep something; a browser that is full keeps nothing more, and says why.
function keep(name, told) {
  try {
    kept[name] = told;
    return "";
  } catch ({ message }) {
    stores = false;
    return message;
  }
}

// The names of the games, the newest first.
const namesKept = () =>
  Object.keys(kept).filter((name) => name.startsWith(LOG) && name !== NOW).sort().reverse();
