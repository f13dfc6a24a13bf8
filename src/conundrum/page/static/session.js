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
    const { priorities, ...run } = steps.now;
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
