// The bridge through which every question goes that the page answers: what is pressed or typed goes
// in, what follows is drawn, and what was said is kept and told to the kernel, for which nothing waits.
// What is said is one trait of this bridge, so that a second page of the kernel draws it as well.

const unsealed = (text) => JSON.parse(
  new TextDecoder().decode(Uint8Array.from(atob(text), (one) => one.charCodeAt(0))));

// The twin of `_put` in `questions/answering.py`: sets traits of a part; `on` marks a button, `shown` lets a part be seen, `holds` puts others into
// it, and `marked` marks a guess on a chart.
function put(part, { on, shown, holds, marked, ...traits }) {
  if (on !== undefined) {
    const looks = part.get("_dom_classes").filter((look) => look !== "nk-on");
    traits._dom_classes = on ? [...looks, "nk-on"] : looks;
  }
  if (shown !== undefined) part.get("layout").set("display", shown ? null : "none");
  if (holds !== undefined) traits.children = holds;
  if (marked !== undefined) {
    const spec = part.get("spec");
    const params = spec.params.map((one) =>
      one.name === "run" ? { ...one, value: marked.run } : one);
    traits.spec = { ...spec, description: marked.about, params };
  }
  part.set(traits);
}

async function render({ model, el }) {
  const told = new Promise((resolve) => {
    if (model.get("sealed")) resolve();
    else model.on("change:sealed", resolve);
  });
  try { model.send({ asks: "what is said" }); } catch {}
  const { kinds, own } = await slot(model.get("record_store")).promise;
  await told;
  const kind = await kinds[model.get("kind")](unsealed(model.get("sealed")));
  const found = Object.entries(model.get("parts")).map(async ([name, { id, mark }]) =>
    [name, { mark, part: await model.widget_manager.get_model(id) }]);
  const parts = Object.fromEntries(await Promise.all(found));
  const bridge = await model.widget_manager.get_model(model.get("bridge"));

  function draw() {
    const shows = kind.view(model.get("said"), own.failed);
    for (const [name, traits] of Object.entries(shows)) {
      traits.holds &&= traits.holds.map((held) => parts[held].part);
      put(parts[name].part, traits);
    }
  }
  // A kernel that is known to be dead refuses what it is told.
  function tell(of) {
    hurry(of);
    try { of.save_changes(); } catch {}
  }
  function stand(said) {
    // What is said once more is told once more, as when the kernel failed to take it.
    bridge.set("said", { ...said, times: (bridge.get("said").times ?? 0) + 1 });
    tell(bridge);
  }
  function say(said, pressed) {
    stand(said);
    const record = kind.record(said);
    if (record) own.keep({ ...model.get("asked"), ...record });
    // What was pressed may be gone, and the focus with it.
    const gone = kind.view(said, "")[pressed]?.shown === false;
    if (gone) parts.reply.part.trigger("msg:custom", { focus: true });
  }

  function again() {
    const { said, sets = {} } = kind.again?.(model.get("said"), model.get("asked"), own.records) ?? {};
    for (const [name, value] of Object.entries(sets)) {
      parts[name].part.set("value", value);
      tell(parts[name].part);
    }
    if (said) stand(said);
  }

  // Jupyter marks the element of a control's view with the classes of its model.
  const at = (target) => Object.entries(parts).find(([, { mark }]) =>
    mark && target.closest?.(`.${mark}`));
  const values = () =>
    Object.fromEntries(Object.entries(parts).map(([name, { part }]) => [name, part.get("value")]));
  function press(event) {
    const found = at(event.target);
    const said = found && kind.pressed(model.get("said"), found[0], values());
    if (!said) return;
    if (said.left) {
      put(parts.reply.part, { text: said.left });
      return;
    }
    // The kernel hears of it from this bridge.
    event.stopPropagation();
    say(said, found[0]);
  }
  function type(event) {
    const found = at(event.target);
    if (!found || !kind.typed) return;
    const said = kind.typed(model.get("said"), event.detail.entry, found[0]);
    if (!said) return;
    event.preventDefault();
    const entry = found[1].part;
    entry.set({ message: said.refused ?? "", ...("slides" in said ? { value: said.slides } : {}) });
    // The box may hold the same value written in another way.
    entry.trigger("change:message");
    if ("slides" in said) tell(entry);
    if (said.refused || "slides" in said) return;
    entry.trigger("msg:custom", { taken: true });
    say(said);
  }

  // What was said may be of sliders that have moved since.
  function move() {
    const said = kind.moved?.(model.get("said"), values());
    if (said) say(said);
  }

  function hear() {
    draw();
    again();
  }

  const end = listening(
    [model, { "change:said": draw }],
    [own, { change: hear }],
    ...Object.values(parts).map(({ part }) => [part, { "change:value": move }]),
    [document, { click: press, "nk-asked": type }, true],
  );
  hear();
  el.classList.add("nk-answers");
  return end;
}

export default { render };
