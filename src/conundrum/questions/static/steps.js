// Leads through a panel in steps, which `panels/steps.py` has read: a step says one thing, sets the
// panel through its door, dims what it does not speak of, and asks for a setting or a question. What
// was found is told once that is done. All is done here, and the kernel sets the panel as well.
async function render({ model, el }) {
  const { own, words, say } = await home(model.get("keeper")).filled;
  const get = (id) => model.widget_manager.get_model(id);
  const frame = (name, places = {}) => say(words, `steps.${name}`, places);
  // Steps that stand by themselves have no panel to set.
  const door = model.get("door") && await get(model.get("door"));
  const [name, steps] = [model.get("name"), model.get("steps")];
  const panels = await Promise.all(Object.entries(model.get("panels")).map(async ([outcome, id]) =>
    [outcome, await get(id)]));
  const asked = await Promise.all(steps.map(async ({ asks }) =>
    asks && { frame: await get(asks.frame), door: await get(asks.door) }));

  const button = (text, press) => {
    const made = make("button", { ...ownKeys, type: "button", class: "jupyter-button" }, text);
    made.addEventListener("click", press);
    return made;
  };
  const go = (place) => {
    model.set({ at: place, left: false });
    keep();
    const { sets } = steps[place];
    if (!Object.entries(sets).every(([record, value]) => same(now[record], value))) {
      ask(model, el, { at: place, sets });
    }
    draw();
  };
  function keep() {
    try { model.save_changes(); } catch {}
    own.keep({ steps: name, place: `${model.get("at") + 1}` });
  }
  const at = () => model.get("at");
  const count = make("span", { class: "nk-help" });
  const back = button(frame("back"), () => go(at() - 1));
  const next = button(frame("next"), () => go(at() + 1));
  const leave = button("", () => {
    model.set("left", !model.get("left"));
    keep();
    draw();
  });
  const resume = button("", () => go(kept - 1));
  const bar = make("div", { class: "nk-bar", role: "group", "aria-label": frame("name") });
  bar.append(count, back, next, resume, leave);
  const text = make("div", { class: "nk-step", role: "status" });
  el.append(bar, text);

  // What is set by now: what the page did last, or what the kernel has told since.
  let now = door ? door.get("setting") : {};
  let kept = Number(own.records.findLast(({ steps: of }) => of === name)?.place ?? 0);

  function done({ moves }, question) {
    const said = question?.door.get("said");
    if (said) return said.says ? said.says.length > 0 : said.chosen !== null;
    return !moves || Object.entries(moves).every(([record, value]) => same(now[record], value));
  }
  function draw() {
    const [place, left] = [at(), model.get("left")];
    const step = steps[place];
    const found = step.found && done(step, asked[place]) ? step.found : "";
    count.textContent = frame("count", { step: `${place + 1}`, steps: `${steps.length}` });
    [back.disabled, next.disabled] = [place === 0, place === steps.length - 1];
    text.hidden = left;
    for (const part of [count, back, next]) part.hidden = left || steps.length === 1;
    leave.textContent = frame(left ? "take" : "leave");
    if (place > 0) kept = 0;
    resume.hidden = left || !(kept > 1 && kept <= steps.length);
    resume.textContent = frame("resume", { step: `${kept}` });
    const shown = `<p>${step.says}</p>${found && `<p class="nk-largest">${found}</p>`}`;
    if (text.innerHTML !== shown) text.innerHTML = shown;
    asked.forEach((one, other) =>
      one?.frame.get("layout").set("display", !left && other === place ? null : "none"));
    for (const [outcome, panel] of panels) {
      const dims = !left && step.shows.length > 0 && !step.shows.includes(outcome);
      const looks = panel.get("_dom_classes").filter((look) => look !== "nk-dim");
      panel.set("_dom_classes", dims ? [...looks, "nk-dim"] : looks);
    }
  }

  function acted({ target, detail }) {
    if (!el.closest(".nk-steps").parentElement.contains(target)) return;
    now = detail;
    draw();
  }
  function told() {
    now = door.get("setting");
    draw();
  }
  const questions = asked.filter(Boolean);
  document.addEventListener("nk-set", acted);
  if (door) door.on("change:setting", told);
  model.on("change:at change:left", draw);
  for (const question of questions) question.door.on("change:said", draw);
  draw();
  return () => {
    document.removeEventListener("nk-set", acted);
    if (door) door.off("change:setting", told);
    model.off("change:at change:left", draw);
    for (const question of questions) question.door.off("change:said", draw);
  };
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export default { render };
