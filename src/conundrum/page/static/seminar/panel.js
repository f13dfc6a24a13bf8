// Shows the class's game in a panel: its page in a frame, and a link that opens it in a window. The
// kernel sends the page; in the edition it lies beside the chapters.
export default {
  async render({ model, el }) {
    const [pressed, type] = [model.get("pressed"), "text/html;charset=utf-8"];
    const address = pressed ? URL.createObjectURL(new Blob([await unpressed(pressed)], { type }))
      : model.get("beside");
    const frame = make("iframe", { src: address, title: model.get("title"), class: "nk-frame" });
    el.append(make("a", { href: address, target: "_blank" }, model.get("says")), frame);
  },
};
