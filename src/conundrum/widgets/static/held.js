// Names that are held, each on a button that releases it.
function render({ model, el }) {
  el.classList.add("nk-held");
  const show = () => {
    el.replaceChildren(...Object.entries(model.get("held")).map(([name, text]) =>
      makeButton(text, () => ask(model, el, { release: name }), {})));
  };
  show();
  return listening([model, { "change:held": show }]);
}

export default { render };
