// The class's game in a page: what is pressed and typed goes to the small Python of `views/seminar/`, and
// what it answers is kept, drawn and told to the room.
const { say: saying } = $tables_words;
const root = document.getElementById("game");
const anyDraw = () => Math.floor(Math.random() * 10_000);
const offered = anyDraw();

// What this window shows: the log of a game, by the name under which it is kept, or the form of a new
// one; `leads` says whether this is the window that leads.
let [place, text, stands, rehearsed, leads] = ["", "", undefined, false, true];
// Whether the room sees all games side by side.
let [changing, asked, file, form, beside] = ["", "", undefined, false, false];
// By seat, what is wrong with a guess that stands in its field and is not kept.
let wrongs = {};

function take(name = kept(NOW) ?? "", log = kept(name)) {
  [place, text, stands] = [name, log ?? "", log ? standing(log) : undefined];
  changing = (name && kept(CHANGING + name)) ?? "";
  [asked, file, rehearsed, wrongs] = ["", undefined, false, {}];
  [form, beside] = [!stands, false];
  if (stands && name) keep(NOW, name);
}

// A game that somebody begins or opens here is led from here.
function lead(...game) {
  leads = true;
  keep(DESK, me);
  take(...game);
}

// Keep a log that came, in the place of one that it goes on from, or in a new one; return what is wrong.
function opened(log) {
  const name = namesKept().find((one) => log.startsWith(kept(one))) ?? `${LOG}${Date.now()}`;
  const refused = keep(name, log);
  lead(name, log);
  return refused && { refused };
}

// Write acts to the log, if no other window has gone on with it; return what is wrong, if anything.
function write(acts) {
  if (!rehearsed && (kept(DESK) !== me || kept(place) !== text)) {
    leads = kept(DESK) === me;
    if (leads) take(place);
    return saying("at_desk.stale");
  }
  beside = false;
  text = withActs(text, acts);
  stands = standing(text);
  file?.write(text);
  return held(place, text);
}

// Keep something of a game that is not rehearsed; return what is wrong.
const held = (name, told) => (rehearsed ? "" : keep(name, told));

function unwritten(name) {
  file = undefined;
  draw();
  reply(saying("at_desk.unwritten", { file: name }), true);
}

// What is done with games, windows and files, by the name of a button.
const pageDoes = {
  begin(fields) {
    const found = GAME.new_game.begin(fields);
    return found.rules ? opened(begun(found.rules)) : found;
  },
  rehearse() {
    lead("", begun(GAME.new_game.rehearse(anyDraw())));
    rehearsed = true;
  },
  // The same game for the next class.
  again({ next_class: name }) {
    const found = GAME.new_game.begin_again(stands.game, name, asked);
    return found.rules ? opened(begun(found.rules)) || { says: found.says } : found;
  },
  beside() {
    beside = !beside;
    if (beside && (!room || room.closed)) openRoom();
    return { says: saying(beside ? "at_desk.beside_on" : "at_desk.beside_ended") };
  },
  leave: () => take(),
  new() { form = true; },
  cancel() { form = false; },
  take: () => lead(),
  resume_game: ({ place: name }) => lead(name),
  forget({ place: name }) {
    const { table } = standing(kept(name)).game.rules;
    if (!confirm(saying("begin.forget_sure", { table }))) return;
    [name, CHANGING + name].forEach(drop);
    if (name === place) take("");
  },
  window: () => openRoom() ? {} : { refused: saying("at_desk.blocked") },
  // The log of the game that is led, or of one that is kept.
  save({ place: name }) {
    const log = name ? kept(name) : text;
    return { says: saying("at_desk.saved", { file: saved(log, nameOfFile(standing(log), "jsonl")) }) };
  },
  csv() {
    const table = GAME.export.csv(stands.game, stands.lives);
    return { says: saying("at_desk.csv_saved", { file: saved(table, nameOfFile(stands, "csv")) }) };
  },
  async file() {
    file = await writer(nameOfFile(stands, "jsonl"), unwritten);
    await file?.write(text);
    return file && { says: saying("at_desk.written", { file: file.name }) };
  },
  async open({ chosen }) {
    const log = await chosen.text();
    if (!standing(log)) return { refused: saying("begin.no_log", { file: chosen.name }) };
    const wrong = opened(log);
    return wrong || { says: saying("begin.opened", { table: stands.game.rules.table, file: chosen.name }) };
  },
};

// The seats in whose forms something stands that was typed and is not sealed, or not kept as a guess.
function typedIn(name) {
  const differs = ({ value, defaultValue = "" }) => value !== defaultValue;
  const rows = [...root.querySelectorAll(`form[data-do="${name}"]`)];
  const typed = rows.filter((row) => [...row.querySelectorAll("input, select")].some(differs));
  return typed.map((row) => row.dataset.seat).join(" ");
}

const typed = ({ seat }) =>
  ({ typed: typedIn("seal"), guessed: typedIn("guess"), doubted: wrongs[seat] ?? "" });

async function does(name, fields, from) {
  const found = (pageDoes[name] ? await pageDoes[name](fields)
    : GAME.desk_acts.act({ ...stands, changing }, name, { ...fields, asked, ...typed(fields) })) ?? {};
  asked = found.asks ?? (pageDoes[name] ? asked : "");
  let wrong = found.refused ?? "";
  if (found.acts?.length) wrong = write(found.acts);
  if (!wrong && (found.acts?.length || found.help)) from?.reset();
  if (name === "guess") wrongs[fields.seat] = found.doubts ?? "";
  for (const act of found.acts ?? []) for (const seat in act.warheads) delete wrongs[seat];
  if (found.changing !== undefined && leads) {
    ({ changing } = found);
    wrong ||= held(CHANGING + place, changing);
  }
  draw(found.refused ? found.field : found.focus);
  if (found.help) root.querySelector("details.help:not(.wide)").open = true;
  reply(wrong || (found.says ?? ""), Boolean(wrong));
  for (const one of root.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  if (found.field) document.getElementById(found.field)?.setAttribute("aria-invalid", "true");
}

function reply(says, wrong = false) {
  const said = document.getElementById("reply");
  said.textContent = says;
  said.classList.toggle("refused", wrong);
  if (wrong) said.scrollIntoView({ block: "nearest" });
}

// Draw what has changed, and leave all else as it is: somebody may be typing there.
const drawn = new Map();
function put(element, name, html) {
  if (!element || drawn.get(name) === html) return;
  drawn.set(name, html);
  element.innerHTML = html;
}

// The games that are kept, the newest first.
const gamesKept = () => namesKept().flatMap((name) => {
  const found = standing(kept(name));
  return found ? [{ ...found, place: name, at: new Date(1000 * found.acts.at(-1).moment).toLocaleString() }] : [];
});

function frame(told) {
  if (!leads && !form && !rehearsed) return GAME.begin.elsewhere();
  if (!form) return GAME.desk.frame(told);
  const online = location.protocol.startsWith("http");
  return GAME.begin.start(offered, told.games, stands ? stands.game.rules.seed : null, stores(), online);
}

function draw(focus) {
  const held = document.activeElement?.id;
  const can = "showSaveFilePicker" in globalThis;
  const games = form || stands?.ended ? gamesKept() : [];
  const told = { ...stands, rehearsed, changing, wrongs, stores: stores(), file: file?.name ?? "", can, games, beside };
  const whole = frame(told);
  if (drawn.get("frame") !== whole) drawn.clear();
  const name = form && document.getElementById("table")?.value;
  put(root, "frame", whole);
  if (name) document.getElementById("table").value = name;
  const here = leads || rehearsed || form;
  const parts = here && !form ? Object.entries(GAME.desk.view(told)) : [];
  for (const [name, part] of parts) put(root.querySelector(`[data-part="${name}"]`), name, part());
  if (here) shows = beside ? still(GAME.compare.on_screen(games)) : form ? WAITS() : seen(told);
  if (leads) tell(shows);
  put(document.getElementById("small"), "small", `<div class="nk-view">${shows.html}</div>`);
  tick(shows);
  // In a chapter, the game leaves the focus alone until somebody uses the game.
  if (!focus && (document.activeElement !== document.body || !document.hasFocus())) return;
  // Where what was pressed is gone, the next step is at hand, or the first field.
  const at = [focus, held, "next", "table"].map((id) => document.getElementById(id)).find(Boolean);
  at?.focus();
  at?.select?.();
}

// What the room sees, and its clock.
function seen(told) {
  const { html, says } = GAME.screen.view(told);
  const { since, left, of } = stands.clock;
  return { html: html(), says: says(), ends: since === null ? null : since + left, left, of };
}

// The help and the list of sheets lie over the desk, so a click elsewhere or Escape closes them.
function closeHelp(but) {
  for (const one of root.querySelectorAll("details.help[open]")) {
    if (one === but) continue;
    if (one.contains(document.activeElement)) one.querySelector("summary").focus();
    one.open = false;
  }
}

// Keys of the line, while it is empty.
function hot(event) {
  if (event.key === "Escape") closeHelp();
  if (event.target.id !== "line" || event.target.value) return;
  const { since, of } = stands.clock;
  const clock = of ? { ".": since === null ? "resume" : "pause", "+": "more" } : {};
  const name = { " ": "next", ...clock }[event.key];
  if (!name) return;
  event.preventDefault();
  does(name, {});
}

function desk() {
  answering(() => leads);
  addEventListener("storage", ({ key, newValue }) => {
    if (key !== DESK || newValue === me) return;
    leads = false;
    // A form that somebody fills in stays as it is, and so does a rehearsal.
    if (!form && !rehearsed) draw();
  });
  // What the browser does not store is gone when the window closes, so it asks before.
  addEventListener("beforeunload", (event) => !stores() && namesKept().length && event.preventDefault());
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const { target } = event;
    does(target.dataset.do, { ...Object.fromEntries(new FormData(target)), ...target.dataset }, target);
  });
  root.addEventListener("click", ({ target }) => {
    closeHelp(target.closest("details.help"));
    const button = target.closest("button[data-do]");
    if (button) does(button.dataset.do, { ...button.dataset });
  });
  root.addEventListener("keydown", hot);
  // A guess is kept when its field is left.
  root.addEventListener("change", ({ target }) => {
    if (target.type === "file") does("open", { chosen: target.files[0] });
    else if (target.form?.dataset.do === "guess") target.form.requestSubmit();
  });
  setInterval(() => tick(shows), 200);
  lead();
  draw();
}

// What a window is that shows sheets of seats, and nothing of a game.
function sheetsWindow(asks) {
  const [seats, ...length] = ["seat", "rounds", "years"].map((name) => asks.get(name));
  root.innerHTML = GAME.sheet.sheets(seats.split(" "), ...length.map(Number));
  root.addEventListener("click", ({ target }) => target.dataset.do === "print" && print());
  if (asks.has("print")) print();
}

// Make the model ready from what the page holds, and begin.
(async () => {
  const { about, words, packed } = JSON.parse(document.getElementById("given").textContent);
  sentences = words;
  // Another address after the # is another window: the sheet of another seat, the desk, or the room.
  addEventListener("hashchange", () => location.reload());
  const asks = new URLSearchParams(location.hash.slice(1));
  if (asks.has("seat")) return sheetsWindow(asks);
  const bytes = (held) => unpressed(Uint8Array.from(atob(held), (one) => one.charCodeAt(0)));
  const [drawnWith, thresholds] = await Promise.all(packed.map(async (held) => numbers(await bytes(held))));
  played = player(about, drawnWith, thresholds);
  if (location.hash === "#room") roomWindow(root);
  else desk();
})();
