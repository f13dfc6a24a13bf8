// The door through which every panel that the page answers goes: what is set on the page goes in,
// the model is run, what follows is drawn. Nothing waits for the kernel, which hears of it as well.
// What follows is for `answers.js`, by the kind of the panel.

// Only a panel that is shown has all its parts on the page.
async function render({ model, el }) {
  model.send({ asks: "the model" });
  const { played, answers, runs } = await home(model.get("model")).filled;
  const find = async (ids) =>
    Promise.all(Object.entries(ids).map(async ([name, id]) =>
      [name, await model.widget_manager.get_model(id)]));
  let [inputs, shows] = [[], []];

  // The scenario as it is set now: what the kernel knows, and what stands on the sliders.
  function setting() {
    const now = structuredClone(model.get("setting"));
    for (const [name, slider] of inputs) {
      const [record, field] = name.split(".");
      now[record][field] = slider.get("value") / 100;
    }
    return now;
  }

  let drawn;
  function draw() {
    const now = setting();
    // Other draws than the usual ones are with the kernel, which answers in place of the page.
    if (![now.seed, now.pinned.seed].every((seed) => seed === played.about.seed)) {
      drawn = undefined;
      return;
    }
    const text = JSON.stringify(now);
    if (text === drawn) return;
    const answer = answers[model.get("kind")](now, runs, model.get("outcomes"));
    if (!answer) return;
    drawn = text;
    for (const [part, shown] of shows) {
      const [trait, value] = answer[part]();
      shown.set(trait, trait === "_params" ? { ...shown.get(trait), run: value } : value);
    }
  }

  // However fast a slider is dragged, only what it shows at the next frame is run.
  let waits = false;
  function soon() {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      draw();
    });
  }

  // What is moved is told to the kernel at once, not once it has answered what was moved before: a
  // cell that is run right after a key press has to read it. Jupyter waits as long as this counts.
  function moved(slider) {
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
    draw();
  }
  model.on("change:inputs", listen);
  model.on("change:shows", look);
  model.on("change:setting", soon);
  await listen();
  await look();
  model.set("answers", true);
  model.save_changes();
  el.classList.add("nk-answers");
  return () => {
    model.off("change:inputs", listen);
    model.off("change:shows", look);
    model.off("change:setting", soon);
    for (const [, slider] of inputs) slider.off("change:value", moved);
  };
}

export default { render };
