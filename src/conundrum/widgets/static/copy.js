// A text to select or to copy with a button.
function render({ model, el }) {
  const id = `nk-${crypto.randomUUID()}`;
  const field = make("textarea", {
    ...ownKeys, id, readonly: "", rows: "2", spellcheck: "false", class: "nk-box nk-copy-box",
  });
  const [copy, copied] = model.get("copy_words");
  const button = makeButton(copy, async () => {
    field.select();
    // A page that is not served safely has no clipboard of its own.
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value).catch(() => {});
    else document.execCommand("copy");
    button.textContent = copied;
  }, {});
  const line = make("div", { class: "nk-entry" });
  line.append(make("label", { for: id, class: "nk-label" }, model.get("label")), field, button);
  el.append(line);
  const show = () => {
    field.value = model.get("text");
    button.textContent = copy;
  };
  field.addEventListener("focus", () => field.select());
  show();
  return listening([model, { "change:text": show }]);
}

export default { render };
