// What a reader sets in a panel, act by act. Each act is counted, on whatever page it is done: what the
// kernel says before it has heard of the last one is older than what is set here.
function actsOf({ model, el }, changed) {
  let [count, now, glance] = [model.get("setting").heard];
  const ahead = () => model.get("setting").heard < count;

  function follow() {
    if (ahead()) return;
    count = model.get("setting").heard;
    now = session(structuredClone(model.get("setting")), model.get("past"), model.get("future"));
    changed();
  }

  // Return whether the kernel can hear of it: one that is known to be dead refuses to be told.
  function tell(told) {
    try { model.send({ acts: count, ...told }); } catch { return false; }
    return true;
  }

  function act(next, at, begin) {
    count += 1;
    [now, glance] = [next];
    el.dispatchEvent(new CustomEvent("nk-set", { bubbles: true, detail: now.steps.now }));
    changed(now.steps, begin);
    return tell({ at });
  }

  const set = (sets, begin) =>
    act({ ...now, steps: step(now.steps, { ...now.steps.now, ...structuredClone(sets) }) }, undefined, begin);

  // For a glance, what was set before is shown.
  function look(before) {
    if (glance === before) return;
    glance = before;
    changed();
  }

  const shown = () => glance ?? now.steps.now;
  return { ahead, follow, tell, act, set, look, shown, now: () => now, none: () => !count };
}
