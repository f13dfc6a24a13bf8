// Keeps how a lab was last set on this browser, once the reader rests, and offers it in a quiet line
// where a lab stands otherwise, as after the kernel has gone. The lab's bridge takes it, as a step.
async function render({ model, el }) {
  const { own, words, say } = await slot(model.get("record_store")).promise;
  const { codes } = await slot(model.get("model")).promise;
  const bridge = await model.widget_manager.get_model(model.get("bridge"));

  const text = make("p", { class: "nk-help" });
  const button = makeButton(say(words, "kept.take"), take);
  const line = make("div", { class: "nk-bar", hidden: "" });
  line.append(text, button);
  el.append(line);

  // What was kept when the reader came is offered until the lab stands so: acts here replace it.
  // The lab may have it back before this line is drawn.
  const back = el.closest(".nk-lab")?.querySelector(".nk-again")?.dataset.left;
  let [set, offered] = [back && JSON.parse(back)];
  const { rest, now: keep } = resting(() => own.keep({ scenario: codes.encode(set) }));
  function draw() {
    if (offered && offered.scenario === codes.encode(set ?? bridge.get("setting"))) offered = undefined;
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
  function acted({ target, detail }) {
    if (target.closest(".nk-lab") !== el.closest(".nk-lab")) return;
    set = detail;
    rest();
    draw();
  }
  function take() {
    ask(model, el, { entry: offered.scenario });
    // The button that was pressed is gone, and the focus with it.
    el.closest(".nk-lab").querySelector("input").focus({ preventScroll: true });
  }

  const end = listening(
    [document, { "nk-set": acted }], [window, { pagehide: keep }],
    [bridge, { "change:setting": draw }], [own, { change: look }]);
  look();
  return () => {
    keep();
    end();
  };
}

export default { render };
