// Names that are held, each on a button that releases it.
function render({ model, el }) {
  el.classList.add("nk-held");
  const show = () => {
    el.replaceChildren(...Object.entries(model.get("held")).map(([name, text]) => {
      const button = make("button", { ...ownKeys, type: "button" }, text);
      button.addEventListener("click", () => ask(model, el, { release: name }));
      return button;
    }));
  };
  model.on("change:held", show);
  show();
  return () => model.off("change:held", show);
}

export default { render };
