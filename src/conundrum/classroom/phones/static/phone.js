// Sends a choice without losing what is typed when the network is lost, and looks whether the room has
// gone on. Without a script the form works by itself.
const EVERY = 4000;

const lost = (gone) => document.querySelector(".lost")?.toggleAttribute("hidden", !gone);

async function show(answer) {
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.body.replaceWith(read.body);
  // What became of it is read out, and in sight.
  const line = document.querySelector("[role=alert]:not(:empty):not([hidden]), [role=status]:not(:empty)");
  line?.setAttribute("tabindex", "-1");
  line?.focus();
}

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = event.target.querySelector("button");
  button.disabled = true;
  try {
    const body = new URLSearchParams(new FormData(event.target));
    await show(await fetch(location.pathname, { method: "POST", body }));
  } catch {
    lost(true);
    document.querySelector(".lost")?.scrollIntoView();
  } finally {
    button.disabled = false;
  }
});

// What is being typed for this round stays; a new round has another form.
const typed = () => [...document.querySelectorAll("form input:not([type=hidden])")].some(
  (field) => (field.type === "radio" ? field.checked : field.value));
const round = (now) => now.split(" ").slice(0, 3).join(" ");

setInterval(async () => {
  const stands = document.body.dataset.now;
  if (stands === undefined || document.hidden) return;
  try {
    const answer = await fetch(`${location.pathname}/now`);
    lost(false);
    // Of a room that was served anew, the link opens nothing more: what is shown then says so.
    if (answer.status === 404) await show(answer);
    if (!answer.ok) return;
    const now = await answer.text();
    if (now === stands || (typed() && round(now) === round(stands))) return;
    await show(await fetch(location.pathname));
  } catch {
    lost(true);
  }
}, EVERY);
