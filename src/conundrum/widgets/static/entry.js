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
  const send = (text, choice = list.value) => {
    sent = text;
    model.set("message", "");
    const has = ask(model, el, { entry: sent, choice });
    if (!has) model.set("message", model.get("unsent"));
  };
  // It stays in case it is refused, or nobody answers; what is typed next takes its place.
  const enter = () => { box.select(); send(box.value); };
  const show = () => {
    message.textContent = model.get("message");
    box.setAttribute("aria-invalid", model.get("message") ? "true" : "false");
    if (model.get("message") && box.value === sent) box.setSelectionRange(sent.length, sent.length);
  };
  const stays = () => model.get("text") ?? "";
  const taken = ({ focus, text = sent } = {}) => {
    if (focus) return box.focus();
    if (box.value === text && model.get("text") === null) box.value = "";
  };
  const write = () => {
    if (box.value === (sent ?? "")) box.value = stays();
  };
  const hot = (event) => {
    if (box.value || !model.get("hot").includes(event.key)) return;
    event.preventDefault();
    if (!event.repeat) ask(model, el, { key: event.key });
  };
  box.addEventListener("keydown", (event) => (event.key === "Enter" ? enter() : hot(event)));
  // After a click beside all that takes keys, a key still reaches the box that is the panel's first.
  const astray = (event) => {
    const from = event.target === document.body || el.closest(".nk-shown")?.contains(event.target);
    const takes = event.target.closest("input, textarea, select, button, a, summary");
    if (!model.get("first") || takes || !from || event.key.length > 1 || !box.offsetParent) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    box.focus();
    hot(event);
  };
  if (model.get("files")) {
    box.addEventListener("dragover", (event) => event.preventDefault());
    box.addEventListener("drop", async (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      for (const file of event.dataTransfer.files) send(await file.text(), file.name);
    });
  }
  // As when a page is opened, or the form before it went away with the focus.
  if (model.get("first")) setTimeout(() => { if (document.activeElement === document.body) box.focus(); });
  show();
  write();
  const does = { "change:message": show, "msg:custom": taken, "change:text": write };
  return listening([model, does], [document, { keydown: astray }]);
}

export default { render };
