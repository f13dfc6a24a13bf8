// What every control here needs; it stands before the script of each.

// Without this attribute, on the element itself, Jupyter takes the arrow keys for its own.
const ownKeys = { "data-lm-suppress-shortcuts": "true" };

function make(tag, attributes, text) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text) element.textContent = text;
  return element;
}
