// The twin of `widgets/undo.py`: the settings that a reader went through. Each of these returns
// another history.
const PAUSE = 1; // seconds of rest after which the same control begins a step of its own

function step(history, state, by = "", at = 0) {
  if (same(state, history.now)) return history;
  const goesOn = by && by === history.by && at - history.at < PAUSE;
  const past = goesOn ? history.past : [...history.past, history.now];
  return { now: state, past, future: [], by, at };
}

function undo({ now, past, future, ...rest }) {
  if (!past.length) return { now, past, future, ...rest };
  return { now: past.at(-1), past: past.slice(0, -1), future: [now, ...future], by: "", at: 0 };
}

function redo({ now, past, future, ...rest }) {
  if (!future.length) return { now, past, future, ...rest };
  return { now: future[0], past: [...past, now], future: future.slice(1), by: "", at: 0 };
}
