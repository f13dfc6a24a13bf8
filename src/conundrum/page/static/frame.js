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
