// Choosing a place on the map nearby with a click, as shares of its width and height from the
// lower left. The keyboard has the sliders for both.
function render({ model, el }) {
  el.classList.add("nk-pick");
  const click = (event) => {
    const map = event.target.closest(".nk-map svg.marks");
    const plane = map?.closest(".nk-plane");
    if (!map || plane !== el.closest(".nk-plane")) return;
    const frame = map.querySelector(".background").getBoundingClientRect();
    const across = (event.clientX - frame.left) / frame.width;
    const up = (frame.bottom - event.clientY) / frame.height;
    if (Math.min(across, up) < 0 || Math.max(across, up) >= 1) return;
    ask(model, el, { at: [across, up], tops: model.get("tops") });
  };
  return listening([document, { click }]);
}

export default { render };
