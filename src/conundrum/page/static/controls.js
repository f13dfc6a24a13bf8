// What a reader moves, presses, types or clicks in a panel.
function controlsOf({ model, parts, answer, runs, first, strip }, acts, drawing) {
  let [standing, glancing] = [false];
  const offered = () => ({ ...acts.now().steps.now, choices: model.get("choices") });

  // The sliders stand where what is shown has them. The kernel is not told of it, nor later, with what
  // a reader does next to that slider: by then it may be old.
  function stand() {
    standing = true;
    for (const { name, per, widget } of parts.inputs) {
      const [record, field] = name.split(".");
      widget.set("value", +(per * acts.shown()[record][field]).toFixed(6));
      delete widget._buffered_state_diff?.value;
    }
    standing = false;
  }

  function move(slider) {
    if (standing) return;
    // While the kernel sets it, it is locked.
    if (slider._state_lock) {
      if (acts.ahead()) stand();
      return;
    }
    const { name, per } = parts.inputs.find(({ widget }) => widget === slider);
    const [record, field] = name.split(".");
    const { steps, pin } = acts.now();
    const before = steps.now;
    strip.begin(name, before);
    const next = { ...before, [record]: { ...before[record], [field]: slider.get("value") / per } };
    const at = Date.now() / 1000;
    acts.act({ pin, steps: step(steps, answer.moved?.(next, name) ?? next, name, at) }, at);
    hurry(slider);
  }

  // Jupyter marks the element of a view with the classes of its model.
  const pressed = (all, { target }) => all.find(({ mark }) => target.closest?.(`.${mark}`));

  function press(event) {
    const { name, sets } = pressed(parts.buttons, event) ?? {};
    if (!name) return;
    const { now: before, past } = acts.now().steps;
    if (name === "Replay" && drawing.answers()) {
      // The kernel need not do it as well. The end of an earlier glance would cut this one short.
      event.stopPropagation();
      acts.look(past.at(-1));
      clearTimeout(glancing);
      glancing = setTimeout(acts.look, GLANCE);
      return;
    }
    const begin = sets?.policy && (() => strip.begin(name, before, event.target));
    // Where the page has no answer, the kernel replays; a dead one leaves it to be said why not.
    const heard = name === "Replay" ? acts.tell()
      : ACTS[name] ? acts.act(ACTS[name](acts.now(), first))
      : acts.set(sets ?? answer.acted(name, offered(), {}, runs).sets, begin);
    if (!heard) event.stopPropagation();
  }

  // A move goes on from what is set, not from what a replay shows for a glance.
  const touch = ({ target }) => { if (target.closest?.(".nk-slider")) acts.look(); };

  // What the page cannot take of what is typed or clicked is left to the kernel.
  function enter(event) {
    const { name, widget } = pressed(parts.entries, event) ?? {};
    // A step knows what it sets; what is typed, the kind of the panel reads.
    const said = name && (event.detail.sets ? event.detail
      : answer.acted(name, offered(), event.detail, runs, widget));
    if (!said) return;
    widget.set("message", said.refused ?? "");
    // The kernel need not hear what is refused, and one that is gone cannot hear what is taken.
    if (said.refused || !acts.set(said.sets)) event.preventDefault();
    if (!said.refused) widget.trigger("msg:custom", { taken: true });
  }

  return { stand, move, press, touch, enter };
}
