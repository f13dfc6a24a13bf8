// What the engine does in a page: it makes the model ready from what the kernel sent.
export default {
  async initialize({ model }) {
    const sent = ["drawn", "thresholds"].map((name) => unpressed(model.get(name)));
    const [drawn, thresholds] = await Promise.all(sent);
    const given = { ...model.get("about"), drawn, thresholds };
    const here = made(given);
    const { ask, end } = threaded(model.get("_esm"), given, here);
    home(model.get("model")).fill({ ...here, ask });
    return end;
  },
};

// The twin of `pressed` in `page/player.py`.
async function unpressed(bytes) {
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const planes = new Uint8Array(await new Response(opened).arrayBuffer());
  const count = planes.length / Float32Array.BYTES_PER_ELEMENT;
  const numbers = planes.map((_, i) => planes[(i % 4) * count + (i >> 2)]);
  return new Float32Array(numbers.buffer);
}

if (!globalThis.document) serve();
