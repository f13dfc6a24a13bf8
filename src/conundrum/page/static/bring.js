// What the engine does in a page: it makes the model ready from what the kernel sent.
export default {
  initialize({ model }) {
    const floats = (name) => {
      const { buffer, byteOffset, byteLength } = model.get(name);
      return new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
    };
    const { played: about, told } = model.get("about");
    const played = player(about, floats("drawn"), floats("thresholds"));
    const runs = remembered(played);
    home(model.get("model")).fill({
      answers: answers(told, played), runs, measure: measuring(told, played, runs), codes: codes(told.codes),
    });
  },
};
