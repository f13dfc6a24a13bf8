// What scripts of a page share; it stands before each. The models of its kernels have their homes
// here: one is brought once, by `engine.js`, for all doors and questions that wait for it.
const homes = (globalThis.conundrumModels ??= {});

function home(name) {
  if (!homes[name]) {
    let fill;
    const filled = new Promise((resolve) => (fill = resolve));
    homes[name] = { fill, filled };
  }
  return homes[name];
}

// Listen to models or to the page: to each, by the name of the event, for what is done then, and to
// the page perhaps before all others. Return what ends it.
function listening(...heard) {
  const all = (ofPage, ofModel) => {
    for (const [to, does, first] of heard) for (const [event, what] of Object.entries(does)) {
      to[to.addEventListener ? ofPage : ofModel](event, what, first);
    }
  };
  all("addEventListener", "on");
  return () => all("removeEventListener", "off");
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
