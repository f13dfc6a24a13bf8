// A button is marked that sets what holds, and one that has nothing to do cannot be pressed: the
// twin of `_mark` in `panels/live_panel.py`, and of `mark` in `widgets/buttons.py`.
function markButtons(buttons, here, now) {
  for (const { name, sets, widget } of buttons) {
    const called = here.labels?.[name];
    if (!sets && !called) {
      widget.set("disabled", Boolean(IDLE[name]?.(now) ?? here.idle?.includes(name)));
      continue;
    }
    const { label, on } = called ??
      { label: name, on: Object.keys(sets).every((record) => same(here[record], sets[record])) };
    const [text, looks] = [on ? `● ${label}` : label, widget.get("_dom_classes")];
    if (on === looks.includes("nk-on") && text === widget.get("description")) continue;
    widget.set({
      description: text,
      _dom_classes: on ? [...looks, "nk-on"] : looks.filter((look) => look !== "nk-on"),
    });
  }
}
