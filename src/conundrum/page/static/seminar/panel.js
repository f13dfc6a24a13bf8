// Shows the class's game in a panel: its page in a frame, and a link that opens it in a window.
export default {
  async render({ model, el }) {
    const page = new Blob([await unpressed(model.get("page"))], { type: "text/html;charset=utf-8" });
    const address = URL.createObjectURL(page);
    const frame = make("iframe", { src: address, title: model.get("title"), class: "nk-frame" });
    el.append(make("a", { href: address, target: "_blank" }, model.get("says")), frame);
  },
};
