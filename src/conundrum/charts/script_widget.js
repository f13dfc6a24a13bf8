// One script draws all charts of a page, and is sent there once: a widget of its own brings it, and
// each chart waits for it, whichever of them comes first.
const scripts = (globalThis.conundrumChartScripts ??= {});
const scriptOf = (name) => (scripts[name] ??= Promise.withResolvers());

export default {
  initialize({ model }) {
    const script = model.get("script");
    if (script) {
      const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
      scriptOf(model.get("drawn_by")).resolve(import(address));
    }
  },

  // A chart that fills its place asks for its size when the window's changes, and at first: then its
  // place may not be on the page yet.
  async render(context) {
    const script = await scriptOf(context.model.get("drawn_by")).promise;
    await script.default.render(context);
    const resized = new ResizeObserver(() => window.dispatchEvent(new Event("resize")));
    resized.observe(context.el);
    return () => resized.disconnect();
  },
};
