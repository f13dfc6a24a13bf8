// What every control here needs; it stands before the script of each.

// Without this attribute, on the element itself, Jupyter takes the arrow keys for its own.
const ownKeys = { "data-lm-suppress-shortcuts": "true" };

function makeButton(text, press, look = { class: "jupyter-button" }) {
  const button = make("button", { ...ownKeys, type: "button", ...look }, text);
  button.addEventListener("click", press);
  return button;
}

// Tell the kernel what was typed or clicked, and before it the page, which may answer by itself.
// Return whether one of them has it.
function ask(model, el, content) {
  const asked = new CustomEvent("nk-asked", { bubbles: true, cancelable: true, detail: content });
  if (!el.dispatchEvent(asked)) return true;
  // A kernel that is known to be dead refuses this; the page says elsewhere that it is gone.
  try { model.send(content); } catch { return false; }
  return true;
}
