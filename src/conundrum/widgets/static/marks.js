// A hundred marks in rows: the first in one shape, the next in a second, the others in a third.
// The twin of `charts/hundred_marks.py`, which draws them where no script does. Where they have names, a
// click chooses one, and so do the arrow keys and Enter.
const [PLACES, SMALL] = [100, 200]; // SMALL: a width in pixels below which rows are half as long

function render({ model, el }) {
  el.classList.add("nk-marks");
  const [pitch, [first, other, loose, waiting]] = [model.get("pitch"), model.get("shapes")];
  el.innerHTML = `<svg>${'<g data-lm-suppress-shortcuts="true"></g>'.repeat(PLACES)}</svg>`;
  const svg = el.firstChild;
  const places = [...svg.children];
  const chooses = () => model.get("marks").names?.length;

  let columns;
  function lay() {
    const fit = el.clientWidth < SMALL ? model.get("columns") / 2 : model.get("columns");
    if (fit === columns) return;
    columns = fit;
    svg.setAttribute("viewBox", `0 0 ${columns * pitch} ${(PLACES / columns) * pitch}`);
    places.forEach((place, i) => {
      const [across, down] = [i % columns, Math.floor(i / columns)];
      place.setAttribute("transform", `translate(${(across + 0.5) * pitch} ${(down + 0.5) * pitch})`);
    });
  }

  // One mark of all is reached with Tab; from there, the arrow keys lead on.
  let at = 0;
  function stand(next) {
    // One that loses this loses the focus as well.
    if (next !== at) places[at].removeAttribute("tabindex");
    at = next;
    places[at].setAttribute("tabindex", "0");
  }

  let drawn = [];
  function show() {
    const { first: many = 0, second = 0, waits, colour = "", about = "", names = [], picked = -1 } = model.get("marks");
    el.style.color = colour;
    svg.setAttribute("aria-label", about);
    svg.setAttribute("role", names.length ? "listbox" : "img");
    places.forEach((place, i) => {
      const shape = i < many ? first : i < many + second ? loose : waits ? waiting : other;
      const look = `${shape}${i === picked ? '<rect class="nk-picked" x="-7.5" y="-7.5" width="15" height="15" rx="2"/>' : ""}`;
      if (drawn[i] !== look) place.innerHTML = drawn[i] = look;
      if (!names.length) return;
      place.setAttribute("role", "option");
      place.setAttribute("aria-label", names[i]);
      place.setAttribute("aria-selected", i === picked);
    });
    if (names.length) stand(picked < 0 ? at : picked);
  }

  const choose = (mark) => ask(model, el, { mark });
  function click({ target }) {
    const mark = places.indexOf(target.closest("g"));
    if (mark < 0 || !chooses()) return;
    stand(mark);
    choose(mark);
  }

  function press(event) {
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Home: -at, End: PLACES - 1 - at };
    const { key } = event;
    if (!chooses() || !(key in steps || key === "Enter" || key === " ")) return;
    event.preventDefault();
    event.stopPropagation();
    if (!(key in steps)) return choose(at);
    const next = at + steps[key];
    if (next < 0 || next >= PLACES) return;
    stand(next);
    places[at].focus();
  }

  const sized = new ResizeObserver(lay);
  sized.observe(el);
  lay();
  show();
  const end = listening([svg, { click, keydown: press }], [model, { "change:marks": show }]);
  return () => {
    sized.disconnect();
    end();
  };
}

export default { render };
