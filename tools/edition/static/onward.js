// On a phone, where no list of headings stands beside a notebook: a bar at its foot with the list,
// and with the section that comes next, or the next notebook.
(() => {
  const READ = 160; // pixels from the top, where the page's own head ends
  const words = JSON.parse(document.getElementById("nk-onward").textContent);
  const heads = [...document.querySelectorAll(".bd-article section > section > h2")];
  const after = document.querySelector(".right-next");
  const name = (head) => head.firstChild.textContent;
  // Of a notebook's title the first part, since there is little room.
  const short = (title) => title.split(/:|(?<=\?) /)[0];
  const led = (link, to, text) => Object.assign(link, { href: to, textContent: text });

  const list = document.createElement("details");
  const summary = list.appendChild(document.createElement("summary"));
  summary.textContent = words.contents;
  const lines = list.appendChild(document.createElement("ol"));
  for (const head of heads) {
    const link = document.createElement("a");
    lines.appendChild(document.createElement("li")).append(led(link, `#${head.parentElement.id}`, name(head)));
  }
  lines.addEventListener("click", () => { list.open = false; });
  list.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
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

  // A heading is read from where a link to it brings it; at the page's end all of them are.
  function follow() {
    const { clientHeight, scrollHeight, scrollTop } = document.documentElement;
    const ended = scrollTop + clientHeight > scrollHeight - 2;
    const ahead = ended ? undefined : heads.find((head) => head.getBoundingClientRect().top > READ);
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
