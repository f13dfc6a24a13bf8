// A button that moves a slider on, a step at each beat, till its end. For whoever asked the system
// for less motion, it goes to the end at once; so it does, where another button has started it, at
// the next click or key.
const BEAT = 200; // Milliseconds from one step to the next.

async function render({ model, el }) {
  const slider = await model.widget_manager.get_model(model.get("slider"));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const button = makeButton("", () => press(), {});
  const [low, high, step] = ["low", "high", "step"].map((one) => slider.get(one));
  el.classList.add("nk-play");
  el.append(button);

  let [beats, hasty, late] = [];
  const panel = () => el.closest(".nk-shown");
  function say() {
    button.textContent = model.get(beats ? "pause" : "play");
    // What changes at each beat is read out when all is done, and the last is drawn.
    for (const one of panel()?.querySelectorAll("[role=status]") ?? []) one.ariaBusy = Boolean(beats || late);
  }
  function drawn({ type, target }) {
    if (!panel()?.contains(target)) return;
    late = type === "nk-set";
    if (!beats && !late) say();
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
  function start(from, ends) {
    stop();
    hasty = ends;
    if (calm.matches) return go(high);
    let at = from;
    beats = setInterval(() => {
      at = Math.min(at + step, high);
      go(at);
      if (at === high) stop();
    }, BEAT);
    say();
    go(at);
  }

  function press() {
    if (beats) return stop();
    const now = slider.get("value");
    start(now < high ? now : low);
  }
  const within = (event, mark) => event.target.closest?.(`.${mark}`);
  const starts = (event) => model.get("starts").some((mark) => within(event, mark));
  const here = (event) => el.contains(event.target) || within(event, model.get("moves"));
  const moved = (event) => { if (beats && within(event, model.get("moves"))) stop(); };
  function acted(event) {
    // A key that is held down has not been pressed anew.
    if (beats && hasty && !event.repeat && !here(event)) {
      go(high);
      stop();
    } else if (event.type === "keydown") return;
    else if (!beats && starts(event) && slider.get("value") === low) start(low, true);
  }

  const end = listening(
    // A button that the kernel cannot hear is let through to nobody else.
    [document, { click: acted, keydown: acted }, true],
    [document, { input: moved, "nk-set": drawn, "nk-drawn": drawn }],
  );
  say();
  return () => {
    stop();
    end();
  };
}

export default { render };
