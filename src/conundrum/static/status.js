// A text that screen readers read out when it changes.
function render({ model, el }) {
  el.classList.add(model.get("look"));
  el.setAttribute("role", "status");
  const show = () => { el.textContent = model.get("text"); };
  model.on("change:text", show);
  show();
  return () => model.off("change:text", show);
}

export default { render };
