// A strip at the foot of a small screen: what the slider in use, or the policy that was pressed, has
// moved, wherever the panel's own numbers are. Screen readers are told of those, so they pass it over.
const SMALL = matchMedia("(max-width: 700px), (max-height: 500px)");

function gauge() {
  const strip = make("p", { class: "nk-gauge", "aria-hidden": "true" });
  // One that was in focus before there was a panel that answers is touched, too.
  let touched = document.activeElement?.closest(".nk-slider");
  let used, began, stood;

  // A slider that is out of sight takes it along; one that stands where it would stand has it above,
  // until it is scrolled, as its neighbour may be wanted then.
  function place() {
    if (!used) return;
    const { top, bottom } = used.getBoundingClientRect();
    strip.hidden = !SMALL.matches || bottom <= 0 || top > innerHeight;
    strip.style.bottom = "";
    if (bottom <= strip.getBoundingClientRect().top) return;
    strip.style.bottom = `${innerHeight - top}px`;
    strip.hidden ||= Math.abs(top - stood) > strip.offsetHeight;
  }

  // A finger that is put down again begins anew.
  function touch({ target, type }) {
    touched = target.closest?.(".nk-slider");
    if (type === "pointerdown") began = undefined;
    if (touched === used) return;
    used = undefined;
    hide();
  }

  const hide = () => strip.remove();
  const end = listening(
    [document, { pointerdown: touch, focusin: touch }, true],
    [window, { scroll: place, resize: place }, true],
  );
  return {
    // What was set before a slider was moved stands, however often it is by keyboard, until something
    // else is. One that a button moves is not in use.
    begin(name, was, by = touched) {
      used = by;
      if (!used) began = undefined;
      else if (began?.name !== name) began = { name, was };
    },
    forget() { began = undefined; },
    // Return what was set then, where anybody asks.
    from: (setting) =>
      (used && began && SMALL.matches ? { ...setting, ...began.was, before: null } : undefined),
    // An answer from before the move says nothing, and that of the move comes next.
    say(html) {
      if (!html || !used) return hide();
      strip.innerHTML = html;
      if (!strip.isConnected) document.body.append(strip);
      stood = used.getBoundingClientRect().top;
      place();
    },
    end() {
      hide();
      end();
    },
  };
}
