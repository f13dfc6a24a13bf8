// The bridge through which every panel that the page answers goes: what is done on the page goes in,
// the model is run, what follows is drawn. Nothing waits for the kernel, which hears of it as well.
// What follows is for `answers.js`, by the kind of the panel; what was done, for `session.js`.

// Only a panel that is shown has all its parts on the page.
async function render({ model, el }) {
  try { model.send({ asks: "the model" }); } catch {} // where the kernel is gone, the page may have it
  const { answers, runs, movedFrom, ask } = await slot(model.get("model")).promise;
  const answer = answers[model.get("kind")];
  const first = session(model.get("first"));
  let [inputs, shows, buttons, entries, notes] = PARTS.map(() => []);
  const strip = gauge();

  // Each act is counted, on whatever page it is done. What the kernel says before it has heard of
  // the last one is older than what is set here.
  let [acts, now, glance, glancing] = [model.get("setting").heard];
  const ahead = () => model.get("setting").heard < acts;
  const shown = () => glance ?? now.steps.now;

  function follow() {
    if (ahead()) return;
    acts = model.get("setting").heard;
    now = session(structuredClone(model.get("setting")), model.get("past"), model.get("future"));
    stand();
    soon();
  }

  // Return whether the kernel can hear of it: one that is known to be dead refuses to be told.
  function tell(at) {
    try { model.send({ acts, at }); } catch { return false; }
    return true;
  }

  function act(next, at, begin = strip.forget) {
    acts += 1;
    [now, glance] = [next];
    el.dispatchEvent(new CustomEvent("nk-set", { bubbles: true, detail: now.steps.now }));
    stored?.rest(now.steps.now);
    if (!next.steps.by) {
      hush();
      begin();
    }
    stand();
    for (const { widget } of notes) widget.set("text", "");
    soon();
    return tell(at);
  }

  // What is set, and what came with the bridge.
  const offered = () => ({ ...now.steps.now, choices: model.get("choices") });

  const set = (sets) =>
    ({ ...now, steps: step(now.steps, { ...now.steps.now, ...structuredClone(sets) }) });

  // The sliders stand where what is shown has them. The kernel is not told of it, nor later, with what
  // a reader does next to that slider: by then it may be old.
  let standing = false;
  function stand() {
    standing = true;
    for (const { name, per, widget } of inputs) {
      const [record, field] = name.split(".");
      widget.set("value", +(per * shown()[record][field]).toFixed(6));
      delete widget._buffered_state_diff?.value;
    }
    standing = false;
  }

  // A message that is taken away is told to the kernel, or it would come back with the page.
  function hush() {
    for (const { widget } of [...inputs, ...entries].filter((one) => one.widget.get("message"))) {
      widget.set("message", "");
      try { widget.save_changes(); } catch {} // a kernel that is gone cannot hear of it
    }
  }

  function moved(slider) {
    if (standing) return;
    // While the kernel sets it, it is locked.
    if (slider._state_lock) {
      if (ahead()) stand();
      return;
    }
    const { name, per } = inputs.find(({ widget }) => widget === slider);
    const [record, field] = name.split(".");
    const before = now.steps.now;
    strip.begin(name, before);
    const next = { ...before, [record]: { ...before[record], [field]: slider.get("value") / per } };
    const at = Date.now() / 1000;
    act({ ...now, steps: step(now.steps, answer.moved?.(next, name) ?? next, name, at) }, at);
    hurry(slider);
  }

  // Jupyter marks the element of a view with the classes of its model.
  const pressed = (all, { target }) => all.find(({ mark }) => target.closest?.(`.${mark}`));

  function press(event) {
    const { name, sets } = pressed(buttons, event) ?? {};
    if (name === "Replay") {
      // Where the page has no answer, the kernel replays; a dead one leaves it to be said why not.
      if (drawn) replay(event);
      else if (!tell()) event.stopPropagation();
    } else if (name) {
      const next = ACTS[name] ? ACTS[name](now, first)
        : set(sets ?? answer.acted?.(name, offered(), {}, runs).sets
          ?? answer.press(name, now.steps.now, runs));
      const before = now.steps.now;
      const begin = sets?.policy && (() => strip.begin(name, before, event.target));
      if (!act(next, undefined, begin)) event.stopPropagation();
    }
  }

  function look(before) {
    glance = before;
    stand();
    soon();
  }

  // A move goes on from what is set, not from what a replay shows for a glance.
  function touch({ target }) {
    if (glance && target.closest?.(".nk-slider")) look();
  }

  // The kernel need not do it as well.
  function replay(event) {
    event.stopPropagation();
    look(now.steps.past.at(-1));
    // The end of an earlier glance would cut this one short.
    clearTimeout(glancing);
    glancing = setTimeout(look, GLANCE);
  }

  // What is typed or clicked beside the sliders; what the page cannot take is left to the kernel.
  function asked(event) {
    const { name, widget } = pressed(entries, event) ?? {};
    // A step knows what it sets; what is typed, the kind of the panel reads.
    const said = name && (event.detail.sets ? event.detail
      : answer.acted ? answer.acted(name, offered(), event.detail, runs)
      : answer.asks[name](now.steps.now, event.detail, widget, runs));
    if (!said) return;
    widget.set("message", said.refused ?? "");
    // The kernel need not hear what is refused, and one that is gone cannot hear what is taken.
    if (said.refused || !act(set(said.sets))) event.preventDefault();
    if (!said.refused) widget.trigger("msg:custom", { taken: true });
  }

  // A button is marked that sets what holds, and one that has nothing to do cannot be pressed: the
  // twin of `_mark` in `panels/live_panel.py`, and of `mark` in `widgets/buttons.py`.
  let holds;
  function mark() {
    const here = { ...shown(), ...holds };
    for (const { name, sets, widget } of buttons) {
      const called = here.labels?.[name];
      if (!sets && !called) {
        widget.set("disabled", Boolean(IDLE[name]?.(now) ?? here.idle?.includes(name)));
        continue;
      }
      const { label, on } = called ??
        { label: name, on: Object.keys(sets).every((record) => same(here[record], sets[record])) };
      const [text, looks] = [on ? `● ${label}` : label, widget.get("_dom_classes")];
      if (on === looks.includes("nk-on") && text === widget.get("description")) continue;
      widget.set({
        description: text,
        _dom_classes: on ? [...looks, "nk-on"] : looks.filter((look) => look !== "nk-on"),
      });
    }
  }
  // Within its change, what is taken from its looks again would stay on the page.
  const again = (button) => { if (button._state_lock && ahead()) queueMicrotask(mark); };

  const usual = model.get("usual");
  const otherDraws = ({ seed = usual, pinned, follows }) =>
    seed !== usual || (!follows && (pinned?.seed ?? usual) !== usual);

  function asking() {
    const { past, now: last } = now.steps;
    const before = model.get("kind") === "lab" ? movedFrom([...past, last]) : null;
    return { ...shown(), ...now.pin, before };
  }

  const lacks = () => model.get("offers") && !Object.keys(model.get("choices")).length;

  let drawn;
  async function draw() {
    // A page is said to answer once it hears its controls: before, what is moved would spring back.
    if (lacks() || !shows.length) return;
    const setting = asking();
    const text = JSON.stringify(setting);
    if (text !== drawn) {
      drawn = text;
      // What is pressed is marked before it is answered.
      mark();
      const seen = shows.filter(({ head }) => !head || head.get("unfolded"));
      const answered = await long((going) => ask({
        kind: model.get("kind"), setting, outcomes: model.get("outcomes"),
        from: strip.from(setting),
        choices: model.get("choices"),
        parts: seen.map(({ name, trait, widget }) => [name, widget.get("value"), trait]),
      }, going), () => drawn !== text || JSON.stringify(asking()) !== text);
      // What took longer may be older than what is set by now.
      if (!answered || drawn !== text) return;
      holds = answered.holds;
      if (!answered.whole) drawn = undefined;
      // Where the page has no answer, as with other draws, a kernel that is gone or busy is missed.
      const answers = el.classList.contains("nk-answers");
      el.classList.toggle("nk-answers", answered.whole);
      if (answers !== answered.whole) el.dispatchEvent(new CustomEvent("nk-answering", { bubbles: true }));
      strip.say(answered.gauge);
      const said = otherDraws(setting) ? model.get("elsewhere") : answered.refused ?? "";
      if (el.textContent !== said) el.textContent = said; // a screen reader reads it out each time
      for (const { name, widget } of seen.filter((one) => one.name in answered.parts)) {
        const [trait, value] = answered.parts[name];
        // Nothing but the numbers: what else a chart goes by is measured on the page if it is set.
        const shown = trait === "display" ? widget.get("layout") : widget;
        shown.set(trait, trait === "_params" ? { run: value } : value);
      }
    }
    mark();
    if (JSON.stringify(asking()) !== text) return;
    el.dispatchEvent(new CustomEvent("nk-drawn", { bubbles: true, detail: now.steps.now }));
  }

  // How it was last set here stands again where nobody has set anything, in the kernel as well.
  let stored;
  slot(model.get("record_store")).promise.then(({ own }) => {
    const { now: at } = first.steps;
    stored = storedSetting(own, model, at);
    el.dataset.left = JSON.stringify(stored.left ?? at);
    if (acts || !stored.left || !same(now.steps.now, at)) return;
    act(set(stored.left));
    el.classList.add("nk-again");
    try { model.send({ acts, sets: stored.left }); } catch {}
  });

  const soon = eachFrame(draw);

  // What is unfolded is drawn with what stands there by then.
  function anew() {
    drawn = undefined;
    soon();
  }
  const long = longAnswers(el, model.get("long"), anew);

  const get = (id) => id && model.widget_manager.get_model(id);
  const found = (all) => Promise.all(model.get(all).map(async (about) =>
    ({ ...about, widget: await get(about.id), head: await get(about.head) })));
  // What is folded away comes later than the rest.
  let leave = () => {};
  async function listen() {
    const parts = await Promise.all(PARTS.map(found));
    leave();
    [inputs, shows, buttons, entries, notes] = parts;
    leave = listening(
      ...inputs.map(({ widget }) => [widget, { "change:value": moved, "change:message": hurry }]),
      ...buttons.map(({ widget }) => [widget, { change: again }]),
      ...shows.filter(({ head }) => head).map(({ head }) => [head, { "change:unfolded": anew }]),
    );
    stand();
    anew();
  }

  const rested = () => stored?.keep();
  const end = listening(
    ...PARTS.map((part) => [model, { [`change:${part}`]: listen }]),
    [model, { "change:setting change:past change:future": follow, "change:choices": anew }],
    [document, { click: press, "nk-asked": asked, keydown: touch, pointerdown: touch }, true],
    [window, { pagehide: rested }],
  );
  el.setAttribute("role", "status");
  follow();
  await listen();
  model.set("connected", true);
  model.save_changes();
  el.classList.add("nk-answers");
  return () => {
    leave();
    end();
    strip.end();
    rested();
  };
}

const PARTS = ["inputs", "shows", "buttons", "entries", "notes"];

export default { render };
