// The door through which every panel that the page answers goes: what is set on the page goes in,
// the model is run, what follows is drawn. Nothing waits for the kernel, which hears of it as well.
// What follows is for `answers.js`, by the kind of the panel.

// Only a panel that is shown has all its parts on the page.
async function render({ model, el }) {
  model.send({ asks: "the model" });
  const { answers, runs } = await home(model.get("model")).filled;
  const find = async (ids) =>
    Promise.all(Object.entries(ids).map(async ([name, id]) =>
      [name, await model.widget_manager.get_model(id)]));
  const buttons = await Promise.all(Object.entries(model.get("buttons")).map(async ([id, about]) =>
    [about, await model.widget_manager.get_model(id)]));
  let [inputs, shows] = [[], []];
  let [pressed, presses] = [{}, 0];

  // What is set now: what the kernel knows, and what stands on the sliders. Until the kernel has
  // heard of the last press of a button, what it says is older, and the buttons are right.
  function setting() {
    const { heard, ...now } = structuredClone(model.get("setting"));
    for (const [name, slider] of inputs) {
      const [record, field] = name.split(".");
      now[record][field] = slider.get("value") / 100;
    }
    if (heard >= presses) pressed = {};
    return { ...now, ...pressed };
  }

  // Jupyter marks the element of a button's view with the classes of its model.
  function press(event) {
    const found = buttons.find(([{ mark }]) => event.target.closest?.(`.${mark}`));
    if (!found) return;
    const [{ sets }] = found;
    Object.assign(pressed, structuredClone(sets));
    presses = Math.max(presses, model.get("setting").heard) + 1;
    for (const [name, slider] of inputs) {
      const [of, field] = name.split(".");
      if (of in sets) slider.set("value", +(100 * sets[of][field]).toFixed(6));
    }
    // A kernel that is known to be dead refuses this, and would refuse the press itself.
    try { model.send({ presses }); } catch { event.stopPropagation(); }
    soon();
  }

  // The button is marked that sets what holds.
  function mark(now) {
    for (const [{ name, sets }, button] of buttons) {
      const here = Object.keys(sets).every((record) =>
        JSON.stringify(now[record]) === JSON.stringify(sets[record]));
      const looks = button.get("_dom_classes").filter((look) => look !== "nk-on");
      button.set({
        description: here ? `✓ ${name}` : name, _dom_classes: here ? [...looks, "nk-on"] : looks,
      });
    }
  }

  let drawn;
  async function draw() {
    const now = setting();
    const text = JSON.stringify(now);
    if (text === drawn) return;
    drawn = text;
    const answer = await answers[model.get("kind")](now, runs, model.get("outcomes"));
    // What took longer may be older than what is set by now.
    if (drawn !== text) return;
    mark({ ...now, ...answer?.holds });
    if (!answer) {
      drawn = undefined;
      return;
    }
    for (const [part, shown] of shows) {
      const [trait, value] = answer[part]();
      shown.set(trait, trait === "_params" ? { ...shown.get(trait), run: value } : value);
    }
  }

  // However fast a slider is dragged, only what it shows at the next frame is run; and if that takes
  // longer, then only what it shows once that is drawn.
  let [waits, again] = [false, false];
  function soon() {
    again = waits;
    if (waits) return;
    waits = true;
    requestAnimationFrame(async () => {
      again = false;
      try { await draw(); } finally { waits = false; }
      if (again) soon();
    });
  }

  // What is moved is told to the kernel at once, not once it has answered what was moved before: a
  // cell that is run right after a key press has to read it. Jupyter waits as long as this counts.
  function moved(slider) {
    // What the reader moves after a press holds, not what the kernel says of an earlier press.
    const [record, field] = inputs.find(([, one]) => one === slider)[0].split(".");
    if (!slider._state_lock && pressed[record]) pressed[record][field] = slider.get("value") / 100;
    const pending = slider._pending_msgs;
    slider._pending_msgs = 0;
    queueMicrotask(() => { slider._pending_msgs += pending; });
    soon();
  }

  async function listen() {
    for (const [, slider] of inputs) slider.off("change:value", moved);
    inputs = await find(model.get("inputs"));
    for (const [, slider] of inputs) slider.on("change:value", moved);
  }
  // What is unfolded later is drawn with what stands there by then.
  async function look() {
    shows = await find(model.get("shows"));
    drawn = undefined;
    await draw();
  }
  model.on("change:inputs", listen);
  model.on("change:shows", look);
  model.on("change:setting", soon);
  document.addEventListener("click", press, true);
  await listen();
  await look();
  model.set("answers", true);
  model.save_changes();
  el.classList.add("nk-answers");
  return () => {
    model.off("change:inputs", listen);
    model.off("change:shows", look);
    model.off("change:setting", soon);
    document.removeEventListener("click", press, true);
    for (const [, slider] of inputs) slider.off("change:value", moved);
  };
}

export default { render };
