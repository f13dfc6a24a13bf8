// One script for all controls of a kernel. It says beside a control that it failed; and when one is
// used and the kernel does not answer, it says that.
const ASKED = 5; // times within the patience

function initialize({ model }) {
  const mine = `[class*="${model.get("mark")}"]`;
  const words = () => model.get("words")[document.body.dataset.voila ? "app" : "lab"];
  const panel = (element) => element.closest(".jp-OutputArea-output");
  // Where the page itself answers, less is lost than elsewhere, and it is said in a quiet line.
  const answers = (where) => panel(where)?.querySelector(".nk-answers");
  const said = (how, where) => (answers(where) && words()[`${how}_answered`]) || words()[how];
  const role = (place, i) => (i ? "note" : answers(place) ? "status" : "alert");
  const home = (control) => control.matches("button, .nk-pick, .nk-held") ? control.parentElement : control;

  const say = (text, where, role = "alert") => {
    const line = make("div", { class: "nk-heard", role }, text);
    // Before a whole panel; but within a box last, or Jupyter would put its next child elsewhere.
    if (where === panel(where)) where.prepend(line);
    else where.append(line);
    return line;
  };

  let failures = [];
  const fail = () => {
    for (const line of failures) line.remove();
    failures = model.get("failed").flatMap((mark) =>
      [...document.getElementsByClassName(mark)].map((control) => say(words().failed, home(control))));
  };

  // The one place that knows how the kernel stands: well, busy, silent, or cut off for good.
  let [stands, lines] = ["well", []];
  const stand = (how, places = []) => {
    if (how === stands && places.every((place, i) => place === lines[i]?.parentElement)) return;
    for (const line of lines) line.remove();
    // In many places, it is read out once.
    [stands, lines] = [how, places.map((place, i) => say(said(how, place), place, role(place, i)))];
    for (const line of lines) line.classList.toggle("nk-quiet", Boolean(answers(line)));
  };

  // A control that is used waits for an answer, which is asked for until it comes. An answer to
  // what was asked before it was used says nothing of it.
  let last, usedAt, since, waits;
  const rest = () => { waits = clearInterval(waits); };
  const wait = () => {
    const patience = 1000 * model.get("patience");
    since = usedAt;
    return setInterval(() => {
      const kernel = model.widget_manager.kernel;
      const busy = kernel?.connectionStatus === "connected" && kernel.status === "busy";
      if (Date.now() - since >= patience) stand(busy ? "busy" : "silent", [last]);
      // A kernel that is known to be dead refuses to be asked; it does not answer then, either.
      try { model.send({ at: Date.now() }); } catch {}
    }, patience / ASKED);
  };
  const answered = ({ at }) => {
    stand("well");
    if (at > usedAt) rest();
    else since = usedAt;
  };

  // Jupyter marks the box around a control; the mark on anywidget's own is not to be relied on.
  const off = () => document.querySelectorAll(`.jupyter-widgets-disconnected ${mine}`);
  const cut = () => {
    rest();
    const others = [...off()].map(panel).filter((one) => one && !one.contains(last ?? null));
    stand("cut", [...new Set(last ? [last, ...others] : others)]);
  };
  const used = ({ target }) => {
    const near = `${mine}.nk-pick`; // what listens to the chart beside it
    const control = target.closest?.(mine) ?? (target.closest && panel(target)?.querySelector(near));
    if (!control) return;
    [last, usedAt] = [home(control), Date.now()];
    // Once the use itself is over: it has to be quick, and a line more would move the map from under
    // a click.
    setTimeout(() => {
      if (off().length) cut();
      else waits ??= wait();
    });
  };
  // A kernel may also go while nobody uses anything: on Binder, it is ended when it is idle.
  const kernel = model.widget_manager.kernel;
  const lost = () => {
    if (kernel.status !== "dead" && kernel.connectionStatus === "connected") return;
    const first = document.querySelector(mine);
    if (first && !waits) used({ target: first });
  };
  kernel?.statusChanged?.connect(lost);
  kernel?.connectionStatusChanged?.connect(lost);
  // Jupyter tells one control after the other.
  const connected = () => setTimeout(() => {
    if (off().length) cut();
    else if (stands === "cut") stand("well");
  });

  // Whether a page answers may turn after the use that led to it.
  const turned = ({ target }) => {
    if (!lines.some((line) => panel(line)?.contains(target))) return;
    const [how, places] = [stands, lines.map((line) => line.parentElement)];
    stand("well");
    stand(how, places);
  };

  const end = listening(
    [document, { click: used, input: used, keydown: used }, true],
    [document, { "nk-answering": turned }],
    [model, { "change:failed": fail, "msg:custom": answered, comm_live_update: connected }],
  );
  return () => {
    rest();
    end();
  };
}

export default { initialize };
