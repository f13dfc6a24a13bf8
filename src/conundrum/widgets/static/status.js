// A text that screen readers read out when it changes.
function render({ model, el }) {
  el.classList.add(model.get("look"));
  el.setAttribute("role", "status");
  // Reached by script only; while it has the focus, arrow keys scroll the page as they do elsewhere.
  for (const [name, value] of Object.entries({ ...ownKeys, tabindex: "-1" })) el.setAttribute(name, value);
  const show = () => { el[model.get("marked_up") ? "innerHTML" : "textContent"] = model.get("text"); };
  show();
  return listening([model, { "change:text": show, "msg:custom": () => el.focus() }]);
}

export default { render };
