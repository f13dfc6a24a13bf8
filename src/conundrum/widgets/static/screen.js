// A screen of 16 to 9 with a clock. The screen of whoever acts tells its windows' others what it
// shows, over a channel of the browser; that of the room follows whichever is newer, the channel or
// its own kernel, which it has look at the log again and again.
const LOOK = 500; // milliseconds from one look at the log to the next
const TICK = 200;
const STILL = 10; // seconds from one change of the clock to the next, where motion is not wanted

const clocked = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function render({ model, el }) {
  el.classList.add("nk-screen");
  el.setAttribute("role", "region");
  el.setAttribute("aria-label", model.get("title"));
  const view = make("div", { class: "nk-view" });
  const said = make("p", { role: "status", class: "nk-unseen" });
  el.append(view, said);
  const wire = new BroadcastChannel(`nk-${model.get("channel")}`);
  const acts = model.get("acts");
  const quiet = matchMedia("(prefers-reduced-motion: reduce)");

  let heard = null; // what another window shows, while that is newer
  let drawn = {};
  const shown = () => heard ?? model.get("shown");

  function draw() {
    const now = shown();
    if (now.html !== drawn.html) view.innerHTML = now.html;
    if (now.says !== drawn.says) said.textContent = now.says;
    if (now.ends !== drawn.ends || now.left !== drawn.left) warned = undefined;
    drawn = now;
    tick();
  }

  // Read out once a minute is left, and when time is over; never second by second.
  let warned;
  function tick() {
    const { ends, left = 0, of } = shown();
    const rest = Math.max(0, ends ? ends - Date.now() / 1000 : left);
    const seen = quiet.matches && rest < of ? Math.ceil(rest / STILL) * STILL : Math.ceil(rest);
    const desk = el.closest(".nk-desk") ?? view;
    for (const place of desk.querySelectorAll("b[data-clock]")) {
      if (place.textContent !== clocked(seen)) place.textContent = clocked(seen);
    }
    const late = ends ? Math.max(0, Math.floor(Date.now() / 1000 - ends)) : 0;
    for (const place of desk.querySelectorAll("[data-over]")) {
      place.hidden = !late;
      place.querySelector("b").textContent = clocked(quiet.matches ? late - late % STILL : late);
    }
    for (const place of desk.querySelectorAll("b[data-met]")) {
      place.textContent = Math.floor((Date.now() / 1000 - place.dataset.met) / 60);
    }
    for (const bar of view.querySelectorAll("u[data-clock]")) bar.style.width = `${(100 * Math.min(seen, of)) / of}%`;
    const [minute, over] = model.get("words");
    const stage = !ends || rest > 60 ? "" : rest > 0 ? minute : over;
    if (warned !== undefined && stage && stage !== warned) said.textContent = stage;
    warned = stage;
  }

  function follow() {
    const own = model.get("shown");
    if (acts) wire.postMessage(own);
    else if (heard && (heard.rehearsed || heard.order > own.order)) return;
    heard = null;
    draw();
  }

  // Of two that tell, the one that has read more of the log; a rehearsal holds until it is left.
  wire.onmessage = ({ data }) => {
    if (data === "who") return acts && wire.postMessage(model.get("shown"));
    if (acts) return;
    const newer = !data || data.rehearsed || shown().rehearsed || data.order >= shown().order;
    if (!newer) return;
    heard = data;
    draw();
  };
  const leave = () => { if (acts && model.get("shown").rehearsed) wire.postMessage(null); };

  const end = listening([model, { "change:shown": follow }], [window, { pagehide: leave }]);
  const looks = setInterval(() => ask(model, el, { look: true }), LOOK);
  const ticks = setInterval(tick, TICK);
  follow();
  if (!acts) wire.postMessage("who");
  return () => {
    clearInterval(looks);
    clearInterval(ticks);
    leave();
    wire.close();
    end();
  };
}

export default { render };
