// A text box with a button, room for a message, and if there are choices, a list before it.
// The page or Python decides what is good; then one says "taken", and the box is emptied, unless
// what it holds is to stay.
function render({ model, el }) {
  const id = `nk-${crypto.randomUUID()}`;
  const box = make("input", {
    ...ownKeys, id: `${id}-box`, type: "text", autocomplete: "off", spellcheck: "false",
    class: "nk-box nk-entry-box", "aria-describedby": `${id}-note ${id}-message`,
  });
  const button = makeButton(model.get("button"), () => enter(), {});
  const unit = make("span", { class: "nk-unit" });
  const note = make("p", { id: `${id}-note`, class: "nk-help" }, model.get("help"));
  const message = make("p", { id: `${id}-message`, role: "alert", class: "nk-message" });
  const line = make("div", { class: "nk-entry" });
  const choices = model.get("choices");
  const list = make("select", { ...ownKeys, id: `${id}-list`, class: "nk-list" });
  if (choices.length) {
    for (const { name, label, group } of choices) {
      let part = list.querySelector(`optgroup[label="${group}"]`);
      if (!part) list.append(part = make("optgroup", { label: group }));
      part.append(make("option", { value: name }, label ?? name));
    }
    const choose = () => {
      const chosen = choices.find((choice) => choice.name === list.value);
      [note.textContent, unit.textContent] = [chosen.help, chosen.unit];
    };
    list.addEventListener("change", choose);
    choose();
    line.append(make("label", { for: list.id, class: "nk-label" }, model.get("choose")), list);
  }
  line.append(make("label", { for: box.id, class: "nk-label" }, model.get("label")));
  line.append(box, unit, button);
  el.classList.add("nk-enter");
  el.append(line, message, note);

  // What is typed on while an answer is under way stays.
  let sent;
  const enter = () => {
    // It stays in case it is refused, or nobody answers; what is typed next takes its place.
    box.select();
    sent = box.value;
    model.set("message", "");
    const has = ask(model, el, { entry: sent, choice: list.value });
    if (!has) model.set("message", model.get("unsent"));
  };
  const show = () => {
    message.textContent = model.get("message");
    box.setAttribute("aria-invalid", model.get("message") ? "true" : "false");
    if (model.get("message") && box.value === sent) box.setSelectionRange(sent.length, sent.length);
  };
  const stays = () => model.get("text") ?? "";
  const taken = ({ text = sent } = {}) => {
    if (box.value === text && model.get("text") === null) box.value = "";
  };
  const write = () => {
    if (box.value === (sent ?? "")) box.value = stays();
  };
  box.addEventListener("keydown", (event) => { if (event.key === "Enter") enter(); });
  show();
  write();
  const does = { "change:message": show, "msg:custom": taken, "change:text": write };
  return listening([model, does]);
}

export default { render };
