// A heading that unfolds what stands below it, by mouse or keyboard. The style sheet hides that.
function render({ model, el }) {
  const button = makeButton(model.get("title"), () => {
    model.set("unfolded", !model.get("unfolded"));
    model.save_changes();
  }, {});
  const heading = make("h3", { class: "nk-fold" });
  heading.append(button);
  el.append(heading);
  const show = () => {
    button.setAttribute("aria-expanded", model.get("unfolded"));
    el.classList.toggle("nk-folded", !model.get("unfolded"));
  };
  show();
  return listening([model, { "change:unfolded": show }]);
}

export default { render };
