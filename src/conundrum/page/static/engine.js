// Brings the model into a page: made ready from what the kernel sent, all of it pressed, it goes
// into its slot.
export default {
  async initialize({ model }) {
    const opened = (name) => unpressed(model.get(name));
    const text = async (name) => new TextDecoder().decode(await opened(name));
    const script = new Blob([await text("script")], { type: "text/javascript" });
    const address = URL.createObjectURL(script);
    const { made, threaded } = await import(address);
    const given = JSON.parse(await text("about"));
    for (const name of ["drawn", "thresholds"]) given[name] = numbers(await opened(name));
    const here = made(given);
    const { ask, end } = threaded(address, given, here);
    slot(model.get("model")).resolve({ ...here, ask });
    return end;
  },
};
