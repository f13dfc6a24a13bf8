// HTML of which parts are pressed: buttons by their `data-cell`, and the options of a list. The arrow keys
// go on from a button to the next one in the table. Where the page has a lab, a code is a link to its run.
function render({ model, el }) {
  el.classList.add("nk-cells");
  const press = (cell) => cell && ask(model, el, { cell });

  function show() {
    const here = el.contains(document.activeElement);
    el.innerHTML = model.get("value");
    // The published pages say how far up their first page is.
    const root = document.documentElement.dataset.content_root;
    for (const code of root === undefined ? [] : el.querySelectorAll("[data-code]")) {
      code.replaceChildren(make("a", { href: `${root}lab.html#${code.dataset.code}` }, code.dataset.says));
    }
    const chosen = [...el.querySelectorAll("select, [aria-pressed=true]")].find((one) => one.offsetParent);
    if (here) chosen?.focus({ preventScroll: true });
  }

  const click = ({ target }) => press(target.closest("[data-cell]")?.dataset.cell);
  const change = ({ target }) => press(target.value);

  function keydown(event) {
    const [across, down] = WAYS[event.key] ?? [];
    const cell = event.target.closest("td");
    if (!cell || across === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const rows = [...cell.closest("tbody").rows];
    const next = rows[rows.indexOf(cell.parentElement) + down]?.cells[cell.cellIndex + across];
    next?.querySelector("button")?.focus();
    press(next?.querySelector("button")?.dataset.cell);
  }

  for (const [name, value] of Object.entries(ownKeys)) el.setAttribute(name, value);
  show();
  return listening([el, { click, change, keydown }], [model, { "change:value": show }]);
}

// What each arrow key goes by, across and down.
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export default { render };
