// One control: a label, a slider, a number box, a unit, help, and room for a message.
// A number that is typed is taken at once; what is no number here is left to Python as well.

function render({ model, el }) {
  const id = `nk-${crypto.randomUUID()}`;
  const [label, unit] = [model.get("label"), model.get("unit")];
  const title = make("label", { for: `${id}-slider`, class: "nk-label" }, label);
  const slider = make("input", {
    ...ownKeys, id: `${id}-slider`, type: "range", role: "slider", class: "nk-range",
    min: model.get("low"), max: model.get("high"), step: model.get("step"),
    "aria-label": model.get("name"), "aria-describedby": `${id}-help`,
  });
  const box = make("input", {
    ...ownKeys, type: "text", inputmode: "decimal", autocomplete: "off", class: "nk-box",
    "aria-label": model.get("box"), "aria-describedby": `${id}-message`,
  });
  const message = make("p", { id: `${id}-message`, role: "alert", class: "nk-message" });
  const help = make("p", { id: `${id}-help`, class: "nk-help" }, model.get("help"));
  const line = make("div", { class: "nk-line" });
  const track = make("span", { class: "nk-track" });
  const part = (value) => (value - model.get("low")) / (model.get("high") - model.get("low"));
  // A page that is published does not keep what is none.
  if ((model.get("was") ?? null) !== null) {
    track.append(make("i", { class: "nk-mark", style: `--at: ${part(model.get("was"))}` }));
  }
  track.append(slider);
  line.append(title, track, box, make("span", { class: "nk-unit", "aria-hidden": "true" }, unit));
  el.classList.add("nk-slider");
  el.append(line, message, help);

  let typing = false;
  box.addEventListener("input", () => { typing = true; });
  const showValue = () => {
    const value = model.get("value");
    slider.value = value;
    track.style.setProperty("--at", part(value));
    slider.setAttribute("aria-valuetext", `${value}${model.get("after")}`);
    // What is typed or corrected is not overwritten; a value that changed elsewhere is shown.
    if (!typing && !model.get("message")) box.value = value;
  };
  const showMessage = () => {
    message.textContent = model.get("message");
    box.setAttribute("aria-invalid", model.get("message") ? "true" : "false");
    showValue();
  };
  const take = (value) => {
    model.set({ value, message: "" });
    model.save_changes();
    showValue();
  };
  slider.addEventListener("input", () => take(Number(slider.value)));
  // What Enter has sent is not sent again when the box is left.
  let sent;
  const enter = () => {
    [sent, typing] = [box.value, false];
    const [low, high, refusal] = ["low", "high", "refusal"].map((one) => model.get(one));
    const { number, refused } = takeNumber(sent, { unit, low, high, refusal });
    if (!refused) return take(number);
    // The kernel is told of the message as well, so that no older one of its own replaces it.
    model.set("message", refused);
    model.save_changes();
    ask(model, el, { entry: sent });
  };
  box.addEventListener("focus", () => { sent = undefined; });
  box.addEventListener("change", () => { if (box.value !== sent) enter(); });
  // Jupyter keeps the key's usual effect from happening.
  box.addEventListener("keydown", (event) => { if (event.key === "Enter") enter(); });
  showMessage();
  return listening([model, { "change:value": showValue, "change:message": showMessage }]);
}

export default { render };
