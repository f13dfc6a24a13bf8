// The class's game in a page. What is written by hand here is what a page alone has: where games are
// kept, windows, files, and what is pressed. All else is the small Python of `shown/seminar/`.
const { say: said } = $tables_words;
const [LOG, NOW, DESK] = ["conundrum game ", "conundrum game in play", "conundrum desk"];
const root = document.getElementById("game");
const SEATS = Object.fromEntries(
  GAME.seats.all_seats().map((seat) => [seat, GAME.seats.about(seat)]));
const me = String(Math.random());

// What a browser keeps; where it keeps nothing, this window does.
const memory = new Map();
const kept = (() => {
  try {
    localStorage.setItem(LOG, "");
    localStorage.removeItem(LOG);
    return {
      stores: true,
      names: () => Object.keys(localStorage),
      get: (name) => localStorage.getItem(name),
      set: (name, text) => localStorage.setItem(name, text),
    };
  } catch {
    return {
      stores: false,
      names: () => [...memory.keys()],
      get: (name) => memory.get(name) ?? null,
      set: (name, text) => memory.set(name, text),
    };
  }
})();

// The model: a run of one future takes about a millisecond, and is kept.
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

const moment = ({ at }) => (Date.parse(at) || Date.now()) / 1000;
const clockTime = (seconds) =>
  new Date(1000 * seconds).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

// Return how a game stands by its log; nothing if the log holds no game.
function standing(text) {
  const { acts, faults } = gameLog.read(text);
  const rules = acts.find((act) => act.rules)?.rules;
  if (!rules) return undefined;
  const given = { model: 1, goals: 1, ...rules };
  given.deck ??= draws.deck(given.seed, GAME.begin.first_deck());
  const opened = acts.flatMap((act) => {
    const choice = act.sealed ? seals.opened(act.sealed, SEATS) : {};
    if (!choice) faults.push(said("game_log.damaged", { line: act.n }));
    return choice ? [{ ...act, ...choice, moment: moment(act), time: clockTime(moment(act)) }] : [];
  });
  const { game, done, faults: left } = GAME.rounds.state(opened, given);
  const clock = GAME.clock.state(opened, done);
  const place = draws.future(given.seed, played.about.futures);
  const needs = GAME.future.needs(game, place);
  const lives = needs.map(measured);
  const story = GAME.future.story(game, lives);
  const over = ["end", "debrief"].includes(clock.step);
  const without = over ? GAME.without.needs(game, place).map(measured) : [];
  return { game, clock, story, lives, left: without, acts: opened, done, faults: [...faults, ...left] };
}

// What this window shows: the log of a game, by the name under which it is kept, or the form of a new
// one; `led` says whether this is the window that leads.
let [place, text, stands, rehearsed, led] = ["", "", undefined, false, true];
let [changing, asked, file, form] = ["", "", undefined, false];
let stores = kept.stores;

function take(name, told = kept.get(name)) {
  [place, text, stands] = [name, told ?? "", told ? standing(told) : undefined];
  [changing, asked, file, rehearsed] = ["", "", undefined, false];
  form = !stands;
  if (stands) kept.set(NOW, name);
}

const fresh = () => rehearsed || !stores || (kept.get(DESK) === me && kept.get(place) === text);

// Write acts to the log, if no other window has gone on with it.
function write(acts) {
  if (!fresh()) {
    if (kept.get(DESK) === me) take(place);
    else led = false;
    return said("at_desk.stale");
  }
  for (const act of acts) {
    const { seat, round, does, ...rest } = act;
    const sealed = { ...rest, sealed: act.act === "choose" && seals.sealed({ seat, round, does }, SEATS) };
    text = gameLog.added(text, sealed.sealed ? sealed : act, Date.now());
  }
  stands = standing(text);
  if (rehearsed) return "";
  try {
    kept.set(place, text);
  } catch ({ message }) {
    stores = false;
    return said("at_desk.not_kept", { why: message });
  }
  if (file) toFile();
  return "";
}

// A file that the browser writes to by itself, one act after another.
let writing = Promise.resolve();
function toFile() {
  const [to, now] = [file, text];
  writing = writing.then(async () => {
    const stream = await to.createWritable();
    await stream.write(now);
    await stream.close();
  }).catch(({ message }) => {
    file = undefined;
    draw();
    reply(said("at_desk.unwritten", { file: to.name, why: message }), true);
  });
  return writing;
}

const nameOfFile = (ending = "jsonl") =>
  `${stands.game.rules.table.replace(/[^\p{L}\p{N}]+/gu, "-")}-${stands.acts[0].at?.slice(0, 10) ?? ""}.${ending}`;

function saved(held, ending, says) {
  const link = make("a", { href: URL.createObjectURL(new Blob([held])), download: nameOfFile(ending) });
  link.click();
  return { says: said(says, { file: link.download }) };
}

const begun = (rules) => {
  const deck = draws.deck(rules.seed, GAME.seats.cards());
  return gameLog.added("", { act: "begin", rules: { ...rules, deck } }, Date.now());
};
const drawnNumber = () => Math.floor(Math.random() * 10_000);

// What is done with windows and files, by the name of a button.
const pageDoes = {
  begin(fields) {
    const found = GAME.led.begun_with(fields);
    if (found.rules) opened(begun(found.rules));
    return found;
  },
  rehearse() {
    take("", begun(GAME.begin.rehearsal(drawnNumber())));
    rehearsed = true;
  },
  leave: () => take(kept.get(NOW) ?? ""),
  new() { form = true; },
  cancel() { form = false; },
  resume_game: ({ place: name }) => take(name),
  change({ seat }) {
    changing = seat;
    return { focus: `${seat}-0` };
  },
  take() {
    led = true;
    kept.set(DESK, me);
    take(kept.get(NOW) ?? "");
  },
  window() {
    room = open(`${location.href.split("#")[0]}#room`, "conundrum-room", "popup,width=1280,height=720");
    if (!room) return { refused: said("at_desk.blocked") };
  },
  save: () => saved(text, "jsonl", "at_desk.saved"),
  csv: () => saved(GAME.export.csv(stands.game, stands.lives), "csv", "at_desk.csv_saved"),
  async file() {
    try {
      file = await showSaveFilePicker({ suggestedName: nameOfFile() });
    } catch {
      return {};
    }
    await toFile();
    return file ? { says: said("at_desk.written", { file: file.name }) } : undefined;
  },
  async open({ chosen }) {
    const found = await chosen.text();
    let known_game;
    try {
      known_game = standing(found);
    } catch {
      known_game = undefined;
    }
    if (!known_game) return { refused: said("begin.no_log", { file: chosen.name }) };
    opened(found);
    return { says: said("begin.opened", { table: stands.game.rules.table, file: chosen.name }) };
  },
};

// Keep a log that came, in the place of one that it goes on from, or in a new one.
function opened(told) {
  const before = kept.names().find((name) => name.startsWith(LOG) && told.startsWith(kept.get(name)));
  const name = before ?? `${LOG}${Date.now()}`;
  try {
    kept.set(name, told);
  } catch {
    stores = false;
  }
  take(name, told);
}

async function does(name, fields, from) {
  const found = pageDoes[name] ? await pageDoes[name](fields)
    : GAME.led.acted(stands, name, { ...fields, asked });
  asked = found?.asks ?? "";
  let [says, wrong] = [found?.refused ?? found?.says ?? "", Boolean(found?.refused)];
  if (found?.acts?.length) {
    const stale = write(found.acts);
    if (stale) [says, wrong] = [stale, true];
    else from?.reset();
    changing = "";
  }
  draw(wrong ? found.field : found?.focus);
  reply(says, wrong);
  for (const one of root.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  if (wrong && found.field) document.getElementById(found.field)?.setAttribute("aria-invalid", "true");
}

function reply(says, wrong = false) {
  const place = document.getElementById("reply");
  place.textContent = says;
  place.classList.toggle("refused", wrong);
}

// Draw what has changed, and leave all else as it is: somebody may be typing there.
const drawn = new Map();
function put(element, name, html) {
  if (drawn.get(name) === html) return;
  drawn.set(name, html);
  element.innerHTML = html;
}

function draw(focus) {
  const held = document.activeElement?.id;
  const told = { ...stands, rehearsed, changing, stores, file: file?.name ?? "", can: "showSaveFilePicker" in globalThis };
  const whole = !led ? GAME.begin.elsewhere()
    : form ? GAME.begin.start(drawnNumber.first ??= drawnNumber(), games(), stands ? stands.game.rules.seed : null, stores)
      : GAME.desk.frame(told);
  if (drawn.get("frame") !== whole) drawn.clear();
  put(root, "frame", whole);
  if (led && !form) {
    for (const [name, part] of Object.entries(GAME.desk.shown(told))) {
      put(root.querySelector(`[data-part="${name}"]`), name, part());
    }
  }
  tell();
  if (!document.activeElement || document.activeElement === document.body || focus) {
    const next = document.getElementById(focus || held);
    next?.focus();
    next?.select?.();
  }
}

// The games that this browser keeps, the newest first.
const games = () => kept.names().filter((name) => name.startsWith(LOG)).sort().reverse().flatMap((name) => {
  try {
    const { game, story, acts } = standing(kept.get(name));
    return [{ game, story, place: name, at: new Date(1000 * acts.at(-1).moment).toLocaleString() }];
  } catch {
    return [];
  }
});

// The room's window is told what it shows, and no more: what is sealed is not in it.
let [wire, room, shows] = [undefined, null, {}];
try {
  wire = new BroadcastChannel("conundrum game");
} catch { /* a page from a file may have none; its windows then hear each other by messages */ }

function tell() {
  if (!led) return;
  if (stands && !form) {
    const { html, says } = GAME.room.shown({ ...stands, rehearsed });
    const { since, left, of } = stands.clock;
    shows = { html: html(), says: says(), ends: since === null ? null : since + left, left, of };
  } else {
    shows = { html: `<main><h2>${said("in_room.waits")}</h2></main>`, says: said("in_room.waits"), ends: null, left: 0, of: 1 };
  }
  const small = document.getElementById("small");
  if (small) put(small, "small", `<div class="nk-view">${shows.html}</div>`);
  wire?.postMessage({ shows });
  room?.postMessage({ shows }, "*");
  tick(shows);
}

function desk() {
  const asks = ({ data, source }) => {
    if (data !== "who" || !led) return;
    room = source ?? room;
    (source ?? wire).postMessage({ shows }, ...(source ? ["*"] : []));
  };
  addEventListener("message", asks);
  wire?.addEventListener("message", asks);
  addEventListener("storage", ({ key, newValue }) => {
    if (key !== DESK || newValue === me || rehearsed) return;
    led = false;
    draw();
  });
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const { do: name, seat } = event.target.dataset;
    does(name, { ...Object.fromEntries(new FormData(event.target)), ...(seat && { seat }) }, event.target);
  });
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-do]");
    if (button) does(button.dataset.do, { ...button.dataset });
  });
  // A guess is kept when its field is left.
  root.addEventListener("change", ({ target }) => {
    if (target.type === "file") does("open", { chosen: target.files[0] });
    else if (target.form?.dataset.do === "guess") target.form.requestSubmit();
  });
  setInterval(() => tick(shows), 200);
  kept.set(DESK, me);
  take(kept.get(NOW) ?? "");
  draw();
}

function roomWindow() {
  const view = make("div", { class: "nk-view" });
  const heard = make("p", { role: "status", class: "nk-unseen" });
  const screen = make("div", { class: "nk-screen", id: "large" });
  screen.append(view, heard);
  root.replaceChildren(screen);
  document.title = said("in_room.title");
  let stage = "";
  const show = ({ data }) => {
    if (!data?.shows) return;
    if (shows.html !== data.shows.html) view.innerHTML = data.shows.html;
    if (shows.says !== data.shows.says) heard.textContent = data.shows.says;
    shows = data.shows;
  };
  addEventListener("message", show);
  wire?.addEventListener("message", show);
  const ask = () => {
    wire?.postMessage("who");
    opener?.postMessage("who", "*");
  };
  show({ data: { shows: { html: `<main><h2>${said("in_room.waits")}</h2></main>`, says: "", ends: null, left: 0, of: 1 } } });
  setInterval(ask, 1000);
  setInterval(() => {
    const now = tick(shows);
    if (now && now !== stage) heard.textContent = said(`in_room.${now}`);
    stage = now;
  }, 200);
  ask();
}

// Make the model ready from what the page holds, and begin.
(async () => {
  const { about, words, packed } = JSON.parse(document.getElementById("given").textContent);
  sentences = words;
  const bytes = (held) => unpressed(Uint8Array.from(atob(held), (one) => one.charCodeAt(0)));
  const [drawnWith, thresholds] = await Promise.all(packed.map(async (held) => numbers(await bytes(held))));
  played = player(about, drawnWith, thresholds);
  if (location.hash === "#room") roomWindow();
  else desk();
})();
