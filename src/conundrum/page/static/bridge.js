// The bridge of a panel that the page answers: a reader uses its controls, which set something; then the
// model is asked, and its answer is drawn. Nothing waits for the kernel, which hears of it as well.
const PARTS = ["inputs", "shows", "buttons", "entries", "notes"];

// Only a panel that is shown has all its parts on the page.
async function render({ model, el }) {
  try { model.send({ asks: "the model" }); } catch {} // where the kernel is gone, the page may have it
  const { answers, ...engine } = await slot(model.get("model")).promise;
  const [parts, strip] = [Object.fromEntries(PARTS.map((part) => [part, []])), gauge()];
  const [answer, first] = [answers[model.get("kind")], session(model.get("first"))];
  const panel = { model, el, parts, strip, answer, first, ...engine };
  const acts = actsOf(panel, changed);
  const drawing = drawingOf(panel, acts);
  const { stand, move, press, touch, enter } = controlsOf(panel, acts, drawing);

  // What the kernel tells and what a glance shows are no acts.
  function changed(act, begin = strip.forget) {
    if (act) stored?.rest(act.now);
    if (act && !act.by) {
      for (const one of [...parts.inputs, ...parts.entries]) hush(one);
      begin();
    }
    for (const { widget } of act ? parts.notes : []) widget.set("text", "");
    stand();
    drawing.soon();
  }

  // A message that is taken away is told to the kernel, or it would come back with the page.
  function hush({ widget }) {
    if (!widget.get("message")) return;
    widget.set("message", "");
    try { widget.save_changes(); } catch {} // a kernel that is gone cannot hear of it
  }

  // How it was last set here stands again where nobody has set anything, in the kernel as well.
  let stored;
  slot(model.get("record_store")).promise.then(({ own }) => {
    stored = storedSetting(own, model, first.steps.now);
    el.dataset.left = JSON.stringify(stored.left ?? first.steps.now);
    if (!acts.none() || !stored.left || !same(acts.now().steps.now, first.steps.now)) return;
    acts.set(stored.left);
    el.classList.add("nk-again");
    acts.tell({ sets: stored.left });
  });

  const get = (id) => id && model.widget_manager.get_model(id);
  const found = async (part) => [part, await Promise.all(model.get(part).map(async (about) =>
    ({ ...about, widget: await get(about.id), head: await get(about.head) })))];
  // Within its change, what is taken from its looks again would stay on the page.
  const again = (button) => { if (button._state_lock && acts.ahead()) queueMicrotask(drawing.mark); };
  // What is folded away comes later than the rest.
  let leave = () => {};
  async function listen() {
    const all = Object.fromEntries(await Promise.all(PARTS.map(found)));
    leave();
    Object.assign(parts, all);
    leave = listening(
      ...all.inputs.map(({ widget }) => [widget, { "change:value": move, "change:message": hurry }]),
      ...all.buttons.map(({ widget }) => [widget, { change: again }]),
      ...all.shows.filter(({ head }) => head).map(({ head }) => [head, { "change:unfolded": drawing.anew }]),
    );
    stand();
    drawing.anew();
  }

  const rested = () => stored?.keep();
  const end = listening(
    ...PARTS.map((part) => [model, { [`change:${part}`]: listen }]),
    [model, { "change:setting change:past change:future": acts.follow, "change:choices": drawing.anew }],
    [document, { click: press, "nk-asked": enter, keydown: touch, pointerdown: touch }, true],
    [window, { pagehide: rested }],
  );
  el.setAttribute("role", "status");
  acts.follow();
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

export default { render };
