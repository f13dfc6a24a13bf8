// A text area with a button. What was written before is there again. The page or Python takes it.
function render({ model, el }) {
  const id = `nk-${crypto.randomUUID()}`;
  const area = make("textarea", { ...ownKeys, id, rows: "8", class: "nk-box nk-area" });
  const label = make("label", { for: id, class: "nk-label" }, model.get("label"));
  const button = make("button", { ...ownKeys, type: "button" }, model.get("button"));
  el.classList.add("nk-enter");
  el.append(label, area, button);

  const show = () => { area.value = model.get("text"); };
  button.addEventListener("click", () => ask(model, el, { entry: area.value }));
  model.on("change:text", show);
  show();
  return () => model.off("change:text", show);
}

export default { render };
