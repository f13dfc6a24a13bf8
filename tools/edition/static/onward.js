// At the foot of a chapter: a line with its sections, in which the one that is read is marked. On a phone
// the sections are in a list to open, and beside it stands the one that comes next, or the next chapter.
(() => {
  const BELOW = 30; // pixels: a section is read whose heading is at most so far below where links lead
  const words = JSON.parse(document.getElementById("nk-onward").textContent);
  const heads = [...document.querySelectorAll(".bd-article section > section > h2")];
  const after = document.querySelector(".right-next");
  const name = (head) => head.firstChild.textContent;
  // Of a chapter's title the first part, since there is little room.
  const short = (title) => title.split(/:|(?<=\?) /)[0];
  const led = (link, to, text) => Object.assign(link, { href: to, textContent: text });

  const list = document.createElement("details");
  const summary = list.appendChild(document.createElement("summary"));
  summary.textContent = words.contents;
  const lines = list.appendChild(document.createElement("ol"));
  for (const head of heads) {
    const link = document.createElement("a");
    link.title = name(head);
    lines.appendChild(document.createElement("li")).append(led(link, `#${head.parentElement.id}`, name(head)));
  }
  const wide = matchMedia("(min-width: 701px)");
  const lay = () => { list.open = wide.matches; };
  wide.addEventListener("change", lay);
  lay();
  lines.addEventListener("click", lay);
  summary.addEventListener("click", (event) => { if (wide.matches) event.preventDefault(); });
  list.addEventListener("toggle", makeWay);
  list.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || wide.matches) return;
    list.open = false;
    summary.focus();
  });

  const next = document.createElement("a");
  next.className = "nk-next-act";
  const bar = document.createElement("nav");
  bar.className = "nk-onward";
  bar.setAttribute("aria-label", words.label);
  bar.append(list, next);
  document.body.append(bar);

  // On a phone the line makes way for a control of a panel that would be behind it.
  const CONTROL = ".nk-live :is(button, input, select, textarea)";
  const STEP = 36; // pixels: no control is narrower
  function covers() {
    const [tall, across] = [bar.offsetHeight, Math.floor(innerWidth / STEP)];
    const places = Array.from({ length: across }, (_, place) => (place + 0.5) * STEP);
    return [3, tall / 2, tall - 3].some((up) => places.some((x) =>
      document.elementsFromPoint(x, innerHeight - up).some((one) => one.closest(CONTROL))));
  }
  // It also makes way while a question waits for its guess, since the line leads past the question.
  function waits() {
    return [...document.querySelectorAll(".nk-live:has(.nk-empty:not([hidden])) .nk-asked")].some((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  }
  function makeWay() {
    bar.classList.toggle("nk-away", !wide.matches && !list.open && (covers() || waits()));
  }

  // The first section is read from the page's start on; at the page's end all of them are.
  function follow() {
    const { clientHeight, scrollHeight, scrollTop } = document.documentElement;
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const line = parseFloat(scrollPaddingTop) + BELOW;
    const ended = scrollTop + clientHeight > scrollHeight - 2;
    const below = (head) => head.getBoundingClientRect().top > line;
    const ahead = ended ? undefined : heads.find((head, place) => place && below(head));
    const read = (ahead ? heads.indexOf(ahead) : heads.length) - 1;
    [...lines.querySelectorAll("a")].forEach((link, place) => {
      link.toggleAttribute("aria-current", place === read);
    });
    makeWay();
    const to = ahead ? `#${ahead.parentElement.id}` : after?.href;
    next.hidden = !to;
    if (!to) return;
    const title = ahead ? name(ahead) : short(after.querySelector(".prev-next-title").textContent);
    led(next, to, words.next.replace("{title}", () => title));
  }
  addEventListener("scroll", follow, { passive: true });
  // Panels that come alive move what is below them.
  new ResizeObserver(follow).observe(document.body);
})();
