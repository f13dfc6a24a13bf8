// What the engine does in a page: it makes the model ready from what the kernel sent.
export default {
  initialize({ model }) {
    const floats = (name) => {
      const { buffer, byteOffset, byteLength } = model.get(name);
      return new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
    };
    const given =
      { ...model.get("about"), drawn: floats("drawn"), thresholds: floats("thresholds") };
    const here = made(given);
    const { ask, end } = threaded(model.get("_esm"), given, here);
    home(model.get("model")).fill({ ...here, ask });
    return end;
  },
};

if (!globalThis.document) serve();
