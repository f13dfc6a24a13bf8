// Brings the model into the page, once for each kernel, and keeps it for all its doors.
// `src/conundrum/page/static/door.js` waits for it.
const homes = (globalThis.conundrumModels ??= {});

function home(name) {
  if (!homes[name]) {
    let fill;
    const filled = new Promise((resolve) => (fill = resolve));
    homes[name] = { fill, filled };
  }
  return homes[name];
}
