// What the engine does in a page: it makes the model ready from what the kernel sent.
export default {
  initialize({ model }) {
    const [drawn, thresholds] = ["drawn", "thresholds"].map((name) => floats(model.get(name)));
    const given = { ...model.get("about"), drawn, thresholds };
    const here = made(given);
    const { ask, end } = threaded(model.get("_esm"), given, here);
    home(model.get("model")).fill({ ...here, ask });
    return end;
  },
};

if (!globalThis.document) serve();
