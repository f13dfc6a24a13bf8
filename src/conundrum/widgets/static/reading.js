// What a page has once, whatever panels it has: their style sheet, and what it does for its reader. A
// term opens where it stands, a notebook that was run whole is at its top, and a table that scrolls ends
// at a whole row.
const TERM = 'a[href*="glossary."][title]';

function unfold(link, says) {
  const open = link.getAttribute("aria-expanded") === "true";
  link.setAttribute("aria-expanded", String(!open));
  if (open) return link.nextElementSibling.remove();
  const note = make("span", { class: "nk-term", role: "note" });
  const entry = make("a", { href: link.href }, says);
  // Jupyter has its own way to follow a link of a notebook's text.
  entry.addEventListener("click", (event) => {
    event.preventDefault();
    link.click();
  });
  note.append(`${link.title} `, entry);
  link.after(note);
}

function asked(event, says) {
  const link = event.target.closest?.(TERM);
  const other = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  // A click that is not the reader's comes from the meaning's own link.
  if (!link || !event.isTrusted || other) return;
  // Jupyter would follow the link, and another kernel's script fold it again.
  event.preventDefault();
  event.stopImmediatePropagation();
  unfold(link, says);
}

// JupyterLab goes to the last cell as it runs all; whoever does that has read nothing yet.
function rise() {
  for (const notebook of document.querySelectorAll(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook")) {
    const cells = notebook.querySelectorAll(".jp-Cell");
    if (!cells[cells.length - 1]?.classList.contains("jp-mod-active")) continue;
    cells[0].focus();
    notebook.querySelector(".jp-WindowedPanel-outer").scrollTop = 0;
  }
}

// Of its rows, those that fit whole below its style sheet's height.
function fit(table) {
  table.style.maxHeight = "";
  const most = parseFloat(getComputedStyle(table).maxHeight);
  if (!(table.scrollHeight > most)) return; // without a limit there is no number
  const bar = table.offsetHeight - table.clientHeight;
  const top = table.getBoundingClientRect().top - table.scrollTop;
  const ends = [...table.querySelectorAll("tbody tr")].map((row) => row.getBoundingClientRect().bottom - top);
  const end = ends.findLast((row) => row + bar <= most) ?? ends[0];
  table.style.maxHeight = `${Math.ceil(end + bar)}px`;
}
const sizes = new ResizeObserver((seen) => {
  for (const { target } of seen) fit(target);
});
// The style sheet tells of each table that comes into sight by an animation of nothing.
const shown = ({ animationName, target }) => animationName === "nk-table" && sizes.observe(target);

// A page may hold notebooks of several kernels, mostly with the same sheet; an edition has its own.
function dress(sheet) {
  const worn = [...document.querySelectorAll(".nk-sheet")].some((one) => one.textContent === sheet);
  if (sheet && !worn) document.head.append(make("style", { class: "nk-sheet" }, sheet));
  // Charts measure their letters as they are drawn, so the fonts are to be there before.
  for (const font of ["--nk-font", "--nk-serif"]) {
    const family = getComputedStyle(document.documentElement).getPropertyValue(font);
    document.fonts.load(`700 16px ${family}`);
  }
}

function initialize({ model }) {
  dress(model.get("sheet"));
  const open = (event) => asked(event, model.get("entry"));
  const end = listening([window, { click: open }, true], [document, { animationstart: shown }]);
  rise();
  // Later runs of the same kernel: each notebook begins with the import.
  const heard = model.widget_manager.kernel?.iopubMessage;
  const again = (_, { header, content }) => {
    if (header.msg_type === "execute_input" && content.code.startsWith("import conundrum")) rise();
  };
  heard?.connect(again);
  return () => {
    end();
    heard?.disconnect(again);
  };
}

export default { initialize };
