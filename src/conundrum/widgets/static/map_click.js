// Choosing a place on the map nearby, as shares of its width and height from the lower left: by a press,
// or by dragging the mouse. The keyboard has the sliders for both. On the empty map a press chooses the
// nearest answer of the guess, which has a button as well.
function render({ model, el }) {
  el.classList.add("nk-pick");
  let last;

  function choose(event) {
    const map = event.target.closest?.(".nk-map");
    const panel = map?.closest(".nk-lab");
    if (!map || panel !== el.closest(".nk-lab")) return;
    const { left, bottom, width, height } = map.getBoundingClientRect();
    const at = [(event.clientX - left) / width, (bottom - event.clientY) / height];
    if (Math.min(...at) < 0 || Math.max(...at) >= 1) return;
    if (map.closest(".nk-empty")) guess(panel, at);
    else if (event.type === "click" || `${at.map(fine)}` !== last) ask(model, el, { at });
    last = `${at.map(fine)}`;
  }
  const fine = (share) => Math.floor(share / FINE);

  function guess(panel, at) {
    const far = ([across, up]) => Math.hypot(across - at[0], up - at[1]);
    const all = model.get("places").map(far);
    panel.querySelectorAll(".nk-ask > button")[all.indexOf(Math.min(...all))]?.click();
  }

  // A finger scrolls the page; only a press of it chooses.
  const drag = (event) => {
    if (event.buttons === 1 && event.pointerType === "mouse") choose(event);
  };
  return listening([document, { click: choose, pointermove: drag }]);
}

// How far the mouse is dragged, as a share of the map, before it chooses again.
const FINE = 0.02;

export default { render };
