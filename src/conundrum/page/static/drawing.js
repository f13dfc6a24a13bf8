// What follows from what is set: the model is asked, and the parts of the panel are drawn.
function drawingOf({ model, el, parts, ask, movedFrom, strip }, acts) {
  let [drawn, holds] = [];
  const mark = () => markButtons(parts.buttons, { ...acts.shown(), ...holds }, acts.now());

  const usual = model.get("usual");
  const otherDraws = ({ seed = usual, pinned, follows }) =>
    seed !== usual || (!follows && (pinned?.seed ?? usual) !== usual);

  function asking() {
    const { steps, pin } = acts.now();
    const before = model.get("kind") === "lab" ? movedFrom([...steps.past, steps.now]) : null;
    return { ...acts.shown(), ...pin, before };
  }

  async function draw() {
    // A page is said to answer once it hears its controls: before, what is moved would spring back.
    const lacks = model.get("offers") && !Object.keys(model.get("choices")).length;
    if (lacks || !parts.shows.length) return;
    const setting = asking();
    const text = JSON.stringify(setting);
    if (text !== drawn) {
      drawn = text;
      // What is pressed is marked before it is answered.
      mark();
      const seen = parts.shows.filter(({ head }) => !head || head.get("unfolded"));
      const answered = await long((going) => ask({
        kind: model.get("kind"), setting, outcomes: model.get("outcomes"),
        from: strip.from(setting),
        choices: model.get("choices"),
        parts: seen.map(({ name, trait, widget }) => [name, widget.get("value"), trait]),
      }, going), () => drawn !== text || JSON.stringify(asking()) !== text);
      // What took longer may be older than what is set by now.
      if (!answered || drawn !== text) return;
      holds = answered.holds;
      if (!answered.whole) drawn = undefined;
      // Where the page has no answer, as with other draws, a kernel that is gone or busy is missed.
      const answers = el.classList.contains("nk-answers");
      el.classList.toggle("nk-answers", answered.whole);
      if (answers !== answered.whole) el.dispatchEvent(new CustomEvent("nk-answering", { bubbles: true }));
      strip.say(answered.gauge);
      const said = otherDraws(setting) ? model.get("elsewhere") : answered.refused ?? "";
      if (el.textContent !== said) el.textContent = said; // a screen reader reads it out each time
      for (const { name, widget } of seen.filter((one) => one.name in answered.parts)) {
        const [trait, value] = answered.parts[name];
        const shown = trait === "display" ? widget.get("layout") : widget;
        shown.set(trait, value);
      }
    }
    mark();
    if (JSON.stringify(asking()) !== text) return;
    el.dispatchEvent(new CustomEvent("nk-drawn", { bubbles: true, detail: acts.now().steps.now }));
  }
  const soon = eachFrame(draw);

  // What is unfolded is drawn with what stands there by then.
  function anew() {
    drawn = undefined;
    soon();
  }
  const long = longAnswers(el, model.get("long"), anew);

  return { mark, soon, anew, answers: () => Boolean(drawn) };
}
