// Choosing a period with the mouse: drag across any panel of the chart nearby; a click chooses a
// year to read. The keyboard has the sliders for both.
const CLICK = 4; // pixels: what moves less is a click

function render({ model, el }) {
  el.classList.add("nk-brush");
  let from = null;

  const plot = () => el.closest(".nk-timeline")?.querySelector("svg.marks .role-scope .background");
  const year = (event) => {
    const frame = plot().getBoundingClientRect();
    const share = (event.clientX - frame.left) / frame.width;
    const [first, last] = [model.get("first"), model.get("last")];
    return Math.min(last, Math.max(first, Math.floor(first + share * (last - first + 1))));
  };
  const down = (event) => {
    if (event.button !== 0 || !event.target.closest(".nk-timeline svg.marks") || !plot()) return;
    if (event.target.closest(".nk-timeline") !== el.closest(".nk-timeline")) return;
    from = { year: year(event), x: event.clientX };
    event.preventDefault();
  };
  const move = (event) => {
    if (!from || Math.abs(event.clientX - from.x) < CLICK) return;
    const to = year(event);
    if (to === from.to) return;
    from.to = to;
    ask(model, el, { period: [Math.min(from.year, to), Math.max(from.year, to)] });
  };
  const up = (event) => {
    if (from && Math.abs(event.clientX - from.x) < CLICK) ask(model, el, { read: year(event) });
    from = null;
  };
  return listening([document, { pointerdown: down, pointermove: move, pointerup: up }]);
}

export default { render };
