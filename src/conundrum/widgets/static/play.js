// A button that moves a slider on, a step at each beat, till its end. For whoever asked the system
// for less motion, it goes to the end at once.
async function render({ model, el }) {
  const slider = await model.widget_manager.get_model(model.get("slider"));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const button = make("button", { ...ownKeys, type: "button" });
  const [low, high, step] = ["low", "high", "step"].map((one) => slider.get(one));
  el.classList.add("nk-play");
  el.append(button);

  let beats;
  function say() {
    button.textContent = model.get(beats ? "pause" : "play");
    // What changes at each beat is read out when all is done.
    const panel = el.closest(".nk-shown");
    for (const one of panel?.querySelectorAll("[role=status]") ?? []) one.ariaBusy = Boolean(beats);
  }
  function go(value) {
    slider.set({ value, message: "" });
    slider.save_changes();
  }
  function stop() {
    clearInterval(beats);
    beats = undefined;
    say();
  }
  function start(from) {
    stop();
    if (calm.matches) return go(high);
    let at = from;
    beats = setInterval(() => {
      at = Math.min(at + step, high);
      if (at === high) stop();
      go(at);
    }, model.get("beat"));
    say();
    go(at);
  }

  function press() {
    if (beats) return stop();
    const now = slider.get("value");
    start(now < high ? now : low);
  }
  const within = (event, mark) => event.target.closest?.(`.${mark}`);
  const among = (event, marks) => model.get(marks).some((mark) => within(event, mark));
  const begins = (event) => { if (among(event, "starts")) start(low); };
  const halts = (event) => { if (beats && among(event, "stops")) stop(); };
  const moved = (event) => { if (beats && within(event, model.get("moves"))) stop(); };

  button.addEventListener("click", press);
  document.addEventListener("click", begins);
  // A button that the kernel cannot hear is let through to nobody else.
  document.addEventListener("click", halts, true);
  document.addEventListener("input", moved);
  say();
  return () => {
    stop();
    document.removeEventListener("click", begins);
    document.removeEventListener("click", halts, true);
    document.removeEventListener("input", moved);
  };
}

export default { render };
