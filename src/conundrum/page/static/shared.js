// What scripts of a page share; it stands before each. The models of its kernels have slots
// here: one is brought once, by `engine.js`, for all bridges and questions that wait for it.
const slots = (globalThis.conundrumModels ??= {});

const slot = (name) => (slots[name] ??= Promise.withResolvers());

// Listen to models, to what is the reader's own or to the page: to each, by the name of the event, for
// what is done then, and to the page perhaps before all others. Return what ends it.
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

function make(tag, attributes, text) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text) element.textContent = text;
  return element;
}
