// Keeps on this browser what was chosen in posters, and in which year they were left, once the reader
// rests. Where nothing is chosen yet, they stand so again, with another question than the first.
const REST = 500; // milliseconds

async function render({ model, el }) {
  const { own } = await home(model.get("keeper")).filled;
  el.classList.add("nk-left");
  const door = await model.widget_manager.get_model(model.get("door"));
  // What is asked before the page answers reaches the kernel only, if there is one.
  if (!door.get("answers")) await new Promise((resolve) => door.on("change:answers", resolve));

  // A file that a reader opened may hold anything.
  const offers = Object.entries(model.get("offers"));
  const left = own.records.findLast((one) => offers.every(([of, all]) => all.includes(one[of])));
  let [set, waits] = [];
  function stand() {
    seen.disconnect();
    if (!left || set || door.get("setting").chosen) return;
    el.append(make("p", {}, model.get("asks")));
    ask(model, el, { sets: { chosen: left.chosen, count: { year: Number(left.year) } } });
  }
  function keep() {
    if (waits) own.keep({ chosen: set.chosen, year: `${set.count.year}` });
    waits = clearTimeout(waits);
  }
  function acted({ target, detail }) {
    if (!detail.chosen || target.closest(".nk-hundred") !== el.closest(".nk-hundred")) return;
    clearTimeout(waits);
    [set, waits] = [detail, setTimeout(keep, REST)];
  }

  // What is asked from a place that is not in the page yet reaches nobody.
  const seen = new ResizeObserver(stand);
  seen.observe(el);
  document.addEventListener("nk-set", acted);
  addEventListener("pagehide", keep);
  return () => {
    keep();
    seen.disconnect();
    document.removeEventListener("nk-set", acted);
    removeEventListener("pagehide", keep);
  };
}

export default { render };
