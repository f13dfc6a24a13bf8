// Leads through a panel in steps, which `panels/steps.py` has read: a step says one thing, sets the
// panel through its bridge, and asks for a setting or a question. What was found is told once that is
// done. All is done here, and the kernel sets the panel as well.
async function render({ model, el }) {
  const { own, words, say } = await slot(model.get("record_store")).promise;
  const get = (id) => model.widget_manager.get_model(id);
  const frame = (name, places = {}) => say(words, `steps.${name}`, places);
  // A picture on which nothing can be set has no bridge.
  const bridge = model.get("bridge") && await get(model.get("bridge"));
  const [name, steps] = [model.get("name"), model.get("steps")];
  const leaving = `steps left ${name}`;
  const asked = await Promise.all(steps.map(async ({ asks }) =>
    asks && { frame: await get(asks.frame), bridge: await get(asks.bridge) }));

  const go = (place) => {
    model.set({ at: place, left: false });
    keep();
    const { sets } = steps[place];
    if (!stands(sets)) ask(model, el, { at: place, sets });
    draw();
  };
  function keep() {
    try { model.save_changes(); } catch {}
    own.keep({ steps: name, place: `${model.get("at") + 1}` });
    own.set(leaving, model.get("left"));
  }
  const at = () => model.get("at");
  const count = make("span", { class: "nk-help" });
  const back = makeButton(frame("back"), () => go(at() - 1));
  const next = makeButton(frame("next"), () => go(at() + 1));
  const leave = makeButton("", () => {
    model.set("left", !model.get("left"));
    keep();
    draw();
  });
  const bar = make("div", { class: "nk-bar", role: "group", "aria-label": frame("name") });
  bar.append(count, back, next, leave);
  const text = make("div", { class: "nk-step", role: "status" });
  el.append(bar, text);

  // What is set by now: what the page did last, or what the kernel has told since.
  let now = bridge ? bridge.get("setting") : {};
  // Where the reader left them, which the panel is set for by what was set there.
  const left = Number(own.records.findLast(({ steps: of }) => of === name)?.place ?? 0);
  if (at() === 0 && left > 1 && left <= steps.length) model.set("at", left - 1);
  if (own.setting(leaving)) model.set("left", true);

  const stands = (sets) =>
    Object.entries(sets).every(([record, value]) => same(now[record], value));
  function answered(question) {
    const said = question.bridge.get("said");
    return said.says ? said.says.length > 0 : said.chosen !== null;
  }
  const done = ({ moves }, question) => (question ? answered(question) : !moves || stands(moves));

  // What is asked of a move waits for it, and then stays.
  const moved = new Set();
  const waits = ({ moves }, place) => moves && !moved.has(place) && !answered(asked[place]);
  function look() {
    const { sets, moves } = steps[at()];
    if (moves ? stands(moves) : !stands(sets)) moved.add(at());
  }
  function draw() {
    // A step alone needs no bar, and nobody leaves it.
    const alone = steps.length === 1;
    const [place, left] = [at(), !alone && model.get("left")];
    const step = steps[place];
    const found = step.found && done(step, asked[place]) ? step.found : "";
    count.textContent = frame("count", { step: `${place + 1}`, steps: `${steps.length}` });
    [back.disabled, next.disabled] = [place === 0, place === steps.length - 1];
    [text.hidden, bar.hidden] = [left, alone];
    for (const part of [count, back, next]) part.hidden = left;
    leave.textContent = frame(left ? "take" : "leave");
    const shown = `<p>${step.says}</p>${found && `<p class="nk-largest">${found}</p>`}`;
    if (text.innerHTML !== shown) text.innerHTML = shown;
    asked.forEach((one, other) =>
      one?.frame.get("layout").set("display",
        !left && other === place && !waits(step, place) ? null : "none"));
  }

  function acted({ target, detail }) {
    if (!el.closest(".nk-lab, .nk-shown")?.contains(target)) return;
    now = detail;
    look();
    draw();
  }
  function told() {
    now = bridge.get("setting");
    look();
    draw();
  }
  draw();
  return listening(
    // What was left may have been set before this was here, and is drawn later.
    [document, { "nk-set": acted, "nk-drawn": acted }],
    [model, { "change:at change:left": draw }],
    ...(bridge ? [[bridge, { "change:setting": told }]] : []),
    ...asked.filter(Boolean).map((question) => [question.bridge, { "change:said": draw }]),
  );
}

export default { render };
