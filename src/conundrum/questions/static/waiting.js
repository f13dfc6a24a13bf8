// Opens the picture that answers a question once the reader has guessed: the question has a record of
// the reader's own by then. Who asks to see it is shown it at once. What was opened stays open, after a
// reload as well. On a phone the other answers then make room for the picture, until they are asked for.
async function render({ model, el }) {
  const question = model.get("question");
  const { own } = await slot(model.get("record_store")).promise;
  const held = await Promise.all(model.get("holds").map((id) => model.widget_manager.get_model(id)));
  const guessed = () => own.setting(question) || own.records.some((one) => one.question === question);

  function open() {
    model.set("opened", true);
    try { model.save_changes(); } catch {} // a kernel that is gone need not know
  }
  function look() {
    if (!model.get("opened") && guessed()) open();
    const shows = model.get("opened");
    if (line.hidden !== shows) line.hidden = empty.hidden = shows;
    others.hidden = !shows || whole;
    for (const one of held) one.get("layout").set("display", shows ? null : "none");
  }

  const empty = make("div", { class: "nk-empty", hidden: "" });
  empty.innerHTML = model.get("before");
  const line = make("div", { class: "nk-bar nk-waits", hidden: "" });
  const button = makeButton(model.get("show"), () => {
    own.set(question, true);
    open();
    // The button that was pressed is gone, and the focus with it.
    const next = [...el.parentElement.querySelectorAll("button, input, [tabindex]")];
    next.find((one) => one.offsetParent && !el.contains(one))?.focus({ preventScroll: true });
  });
  line.append(make("p", {}, model.get("says")), button);
  let whole = false;
  const others = makeButton(model.get("others"), () => {
    whole = true;
    look();
    el.closest(".nk-pair")?.querySelector(".nk-asked button")?.focus({ preventScroll: true });
  });
  others.classList.add("nk-others");
  el.append(empty, line, others);

  look();
  return listening([model, { "change:opened": look }], [own, { change: look }]);
}

export default { render };
