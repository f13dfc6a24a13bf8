// The desk and the room's window: the room is told what it shows, and no more, so that what is sealed is
// not in it. Windows of one browser hear each other over a channel; those of a page from a file, or of
// each other's making, by messages. The room asks again and again, in case the desk was opened anew.
const ASKS = "who leads";
const still = (shown) => ({ ...shown, ends: null, left: 0, of: 1 });
const WAITS = () => {
  const says = $tables_words.say("in_room.waits");
  return still({ html: `<main><h2>${says}</h2></main>`, says });
};
let [wire, room, shows] = [undefined, null, {}];
try {
  wire = new BroadcastChannel("conundrum game");
} catch { /* a page may have none */ }

const heard = (hear) => [globalThis, wire].forEach((one) => one?.addEventListener("message", hear));

function openRoom() {
  room = open(`${location.href.split("#")[0]}#room`, "conundrum-room", "popup,width=1280,height=720");
  return room;
}

// Tell the room what it shows.
function tell(now) {
  shows = now;
  wire?.postMessage({ shows });
  room?.postMessage({ shows }, "*");
}

function answering(leads) {
  heard(({ data, source }) => {
    if (data !== ASKS || !leads()) return;
    room = source ?? room;
    tell(shows);
  });
}

// What a window is that shows the room's.
function roomWindow(root) {
  const view = make("div", { class: "nk-view" });
  const said = make("p", { role: "status", class: "nk-unseen" });
  const screen = make("div", { class: "nk-screen", id: "large" });
  screen.append(view, said);
  root.replaceChildren(screen);
  document.title = $tables_words.say("in_room.title");
  function show({ data }) {
    if (!data?.shows) return;
    if (shows.html !== data.shows.html) view.innerHTML = data.shows.html;
    if (shows.says !== data.shows.says) said.textContent = data.shows.says;
    shows = data.shows;
  }
  const ask = () => {
    wire?.postMessage(ASKS);
    opener?.postMessage(ASKS, "*");
  };
  let stage = "";
  show({ data: { shows: WAITS() } });
  heard(show);
  ask();
  setInterval(ask, 1000);
  setInterval(() => {
    const now = tick(shows);
    if (now && now !== stage) said.textContent = $tables_words.say(`in_room.${now}`);
    stage = now;
  }, 200);
}
