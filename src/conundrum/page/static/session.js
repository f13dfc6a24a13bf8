// The twin of `panels/lab/session.py`: what is set, with the steps that led there, and the run that
// it is compared with; and what the buttons of a panel do to it.
const GLANCE = 900; // milliseconds for which a replay shows how things stood before the last move

// A session as the kernel tells it: in one setting, and the steps before and after.
function session({ heard, by = "", at = 0, pinned, follows, ...now }, past = [], future = []) {
  return { steps: { now, past, future, by, at }, pin: { pinned, follows } };
}

const ACTS = {
  Undo: ({ steps, pin }) => ({ steps: undo(steps), pin }),
  Redo: ({ steps, pin }) => ({ steps: redo(steps), pin }),
  Reset: ({ steps, pin }, first) => ({ steps: step(steps, first.steps.now), pin }),
  Pin({ steps }) {
    const { weights, ...run } = steps.now;
    return { steps, pin: { pinned: run, follows: false } };
  },
  Unpin: ({ steps }, { pin }) => ({ steps, pin }),
};

// Which buttons have nothing to do.
const IDLE = {
  Undo: ({ steps }) => !steps.past.length,
  Replay: ({ steps }) => !steps.past.length,
  Redo: ({ steps }) => !steps.future.length,
  Unpin: ({ pin }) => pin.follows,
};

// The run from which the last control was moved, however often it was moved since. Weights are no
// move: they change nothing in the worlds. A control that is back where it stood was moved last from
// where it came back from.
function beforeLastMove({ now, past }) {
  let [before, last, after, nearest] = [null, "", now, null];
  for (const state of [...past].reverse()) {
    const fields = differing(state, after);
    after = state;
    if (!fields.length) continue;
    if (before && (fields.length > 1 || fields.join() !== last)) break;
    const { weights, ...run } = state;
    [before, last] = [run, fields.join()];
    nearest ??= run;
  }
  return before && differing(before, now).length ? before : nearest;
}

function differing(one, other) {
  const names = (record) =>
    Object.keys(one[record]).filter((name) => one[record][name] !== other[record][name]);
  const whole = ["held", "seed"].filter((record) => !same(one[record], other[record]));
  return [...names("policy"), ...names("beliefs"), ...whole];
}
