// A text area with a button. What was written before is there again. The page or Python takes it.
function render({ model, el }) {
  const id = `nk-${crypto.randomUUID()}`;
  const area = make("textarea", { ...ownKeys, id, rows: "8", class: "nk-box nk-area" });
  const label = make("label", { for: id, class: "nk-label" }, model.get("label"));
  const button = makeButton(model.get("button"), () => ask(model, el, { entry: area.value }), {});
  el.classList.add("nk-enter");
  el.append(label, area, button);

  const show = () => { area.value = model.get("text"); };
  show();
  return listening([model, { "change:text": show }]);
}

export default { render };
