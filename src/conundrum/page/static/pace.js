// When things are done: once a frame, once the reader rests, or before the kernel has answered.

// However often it is asked for, something is done at once, and then once a frame at most; what is
// asked for while it lasts is done once when it is over. So a fast drag draws what it shows last, and
// no queue.
function eachFrame(what) {
  let [waits, more] = [false, false];
  return async function soon() {
    more = waits;
    if (waits) return;
    waits = true;
    try { await what(); } finally { waits = false; }
    if (more) requestAnimationFrame(soon);
  };
}

// What is to be done with the last of what comes, once the reader rests, or at once.
const REST = 500; // milliseconds
function resting(does) {
  let [last, waits] = [];
  function now() {
    if (waits) does(last);
    waits = clearTimeout(waits);
  }
  function rest(what) {
    clearTimeout(waits);
    [last, waits] = [what, setTimeout(now, REST)];
  }
  return { rest, now };
}

// What a model says is told to the kernel at once, not once it has answered what was said before: a
// cell that is run right after a press has to read it. Jupyter waits as long as this counts.
function hurry(model) {
  const pending = model._pending_msgs;
  model._pending_msgs = 0;
  queueMicrotask(() => { model._pending_msgs += pending; });
}
