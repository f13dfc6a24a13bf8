// The door through which every panel that the page answers goes: what is set on the page goes in,
// the model is run, what follows is drawn. Nothing waits for the kernel, which hears of it as well.

async function initialize({ model }) {
  model.send({ asks: "the model" });
  const { played, told, runs } = await home(model.get("model")).filled;
  const models = async (ids) =>
    Promise.all(Object.entries(ids).map(async ([name, id]) =>
      [name, await model.widget_manager.get_model(id)]));
  const shows = Object.fromEntries(await models(model.get("shows")));
  let inputs = [];

  // The scenario as it is set now: what the kernel knows, and what stands on the sliders.
  function setting() {
    const now = structuredClone(model.get("setting"));
    for (const [name, slider] of inputs) {
      const [record, field] = name.split(".");
      now[record][field] = slider.get("value") / 100;
    }
    return now;
  }

  function draw() {
    const now = setting();
    // Other draws than the usual ones are with the kernel, which answers in place of the page.
    if (![now.seed, now.pinned.seed].every((seed) => seed === played.about.seed)) return;
    const against = now.follows ? { ...now, policy: now.pinned.policy } : now.pinned;
    const [run, pinned] = [runs(now), runs(against)];
    if (!run || !pinned) return;
    const answer = told.answer(run, pinned, now.weights, model.get("outcomes"));
    for (const [part, [trait, value]] of Object.entries(answer)) {
      const shown = shows[part];
      if (!shown) continue;
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

  async function listen() {
    for (const [, slider] of inputs) slider.off("change:value", soon);
    inputs = await models(model.get("inputs"));
    for (const [, slider] of inputs) slider.on("change:value", soon);
  }
  model.on("change:inputs", listen);
  model.on("change:setting", soon);
  await listen();
  draw();
  model.set("answers", true);
  model.save_changes();
}

export default { initialize };
