// Points of a rubric, each with a box that the reader ticks. The page or Python takes which are ticked,
// by their places: "1, 3".
function render({ model, el }) {
  const field = make("fieldset", { class: "nk-ticks" });
  el.append(field);

  const boxes = () => [...field.querySelectorAll("input")];
  const tick = () => ask(model, el, {
    entry: boxes().flatMap((box, at) => (box.checked ? [`${at + 1}`] : [])).join(", "),
  });
  function draw() {
    const points = model.get("points");
    field.hidden = !points.length;
    if (boxes().length !== points.length) {
      field.replaceChildren(make("legend", {}, model.get("legend")), ...points.map((point) => {
        const label = make("label", {});
        const box = make("input", { ...ownKeys, type: "checkbox" });
        box.addEventListener("change", tick);
        label.append(box, point);
        return label;
      }));
    }
    const ticked = model.get("text").split(", ");
    boxes().forEach((box, at) => { box.checked = ticked.includes(`${at + 1}`); });
  }
  draw();
  return listening([model, { "change:points change:text": draw }]);
}

export default { render };
