// Keeps how a lab was last set on this browser, once the reader rests, and offers it in a quiet line
// where a lab stands otherwise, as after the kernel has gone. The lab's door takes it, as a step.
const REST = 500; // milliseconds

async function render({ model, el }) {
  const { own, words, say } = await home(model.get("keeper")).filled;
  const { codes } = await home(model.get("model")).filled;
  const door = await model.widget_manager.get_model(model.get("door"));

  const text = make("p", { class: "nk-help" });
  const button = makeButton(say(words, "kept.take"), take);
  const line = make("div", { class: "nk-bar", hidden: "" });
  line.append(text, button);
  el.append(line);

  // What was kept when the reader came is offered until the lab stands so: acts here replace it.
  // The lab may have it back before this line is drawn.
  const back = el.closest(".nk-lab")?.querySelector(".nk-again")?.dataset.left;
  let [set, offered, waits] = [back && JSON.parse(back)];
  function draw() {
    if (offered && offered.scenario === codes.encode(set ?? door.get("setting"))) offered = undefined;
    const hides = !(offered && codes.decode(offered.scenario));
    // To set it again would count as a change of the page.
    if (line.hidden !== hides) line.hidden = hides;
    // The reader's own day, written as in Sweden: the year first.
    const day = offered && new Date(offered.at).toLocaleDateString("sv");
    if (offered) text.textContent = say(words, "kept.offer", { day });
  }
  function look() {
    const last = own.records.findLast(({ scenario }) => scenario);
    if (!set || !last) offered = last;
    draw();
  }
  function keep() {
    if (waits) own.keep({ scenario: codes.encode(set) });
    waits = clearTimeout(waits);
  }
  function acted({ target, detail }) {
    if (target.closest(".nk-lab") !== el.closest(".nk-lab")) return;
    clearTimeout(waits);
    [set, waits] = [detail, setTimeout(keep, REST)];
    draw();
  }
  function take() {
    ask(model, el, { entry: offered.scenario });
    // The button that was pressed is gone, and the focus with it.
    el.closest(".nk-lab").querySelector("input").focus({ preventScroll: true });
  }

  const heard =
    [[document, { "nk-set": acted }], [window, { pagehide: keep }], [door, { "change:setting": draw }]];
  const ends = [keep, listening(...heard), own.hear(look)];
  look();
  return () => { for (const end of ends) end(); };
}

export default { render };
