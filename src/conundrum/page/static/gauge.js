// A strip at the foot of a small screen: what the slider in use, or the policy that was pressed, has
// moved, wherever the panel's own numbers are. Screen readers are told of those, so they pass it over.
const SMALL = matchMedia("(max-width: 700px), (max-height: 500px)");

function gauge() {
  const strip = make("p", { class: "nk-gauge", "aria-hidden": "true" });
  // One that was in focus before there was a panel that answers is touched, too.
  let touched = document.activeElement?.closest(".nk-slider");
  let used, began, stood, at;

  // A slider that is out of sight takes it along; one that stands where it would stand has it above,
  // until it is scrolled, as its neighbour may be wanted then.
  function place() {
    if (!used) return;
    const { top, bottom } = used.getBoundingClientRect();
    at = top;
    strip.hidden = !SMALL.matches || bottom <= 0 || top > innerHeight;
    strip.style.bottom = "";
    if (bottom <= strip.getBoundingClientRect().top) return;
    strip.style.bottom = `${innerHeight - top}px`;
    strip.hidden ||= Math.abs(top - stood) > strip.offsetHeight;
  }

  // What a move makes taller or lower above its slider moves the slider, too. The window scrolls along,
  // so that the slider stays under the finger, but out of what stays on top.
  const resized = new ResizeObserver(() => {
    const range = used?.querySelector("input[type=range]");
    // A slider that has been closed or drawn anew has no place to keep.
    if (!range?.checkVisibility() || !SMALL.matches) return;
    const by = used.getBoundingClientRect().top - at;
    if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: "instant" });
    const { left, width, top, bottom } = range.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, (top + bottom) / 2)?.closest(".nk-panels");
    if (over) scrollBy({ top: top - over.getBoundingClientRect().bottom, behavior: "instant" });
    at = stood = used.getBoundingClientRect().top;
    if (strip.isConnected) place();
  });
  function use(slider) {
    if (slider === used) return;
    used = slider;
    resized.disconnect();
    if (!used) return;
    at = used.getBoundingClientRect().top;
    resized.observe(used.closest(".nk-lab, .nk-shown") ?? used);
  }

  // A finger that is put down again begins anew.
  function touch({ target, type }) {
    touched = target.closest?.(".nk-slider");
    if (type === "pointerdown") began = undefined;
    if (touched === used) return;
    use();
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
      use(by ?? undefined);
      if (!used) began = undefined;
      else if (began?.name !== name) began = { name, was };
    },
    forget() { began = undefined; },
    // Return what was set then, where anybody asks.
    from: (setting) =>
      (used && began && SMALL.matches ? { ...setting, ...began.was, before: null } : undefined),
    // An answer from before the move says nothing, and that of the move comes next.
    say(html) {
      if (!html || !used || document.querySelector(".nk-everything > .nk-folded")) return hide();
      strip.innerHTML = html;
      if (!strip.isConnected) document.body.append(strip);
      stood = used.getBoundingClientRect().top;
      place();
    },
    end() {
      hide();
      resized.disconnect();
      end();
    },
  };
}
