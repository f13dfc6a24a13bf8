// However often it is asked for, something is done once at the next frame; and if it takes longer than
// one, then only once more when it is done. So a fast drag draws what it shows last, and no queue.
function eachFrame(what) {
  let [waits, more] = [false, false];
  return function soon() {
    more = waits;
    if (waits) return;
    waits = true;
    requestAnimationFrame(async () => {
      more = false;
      try { await what(); } finally { waits = false; }
      if (more) soon();
    });
  };
}
