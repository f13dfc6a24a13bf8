// Sends a choice without losing what is typed when the network is lost, and looks whether the room has
// gone on. Without a script the form works by itself.
const EVERY = 4000;
const WRONG = "[role=alert]:not(:empty):not([hidden])";

const lost = (gone) => document.querySelector(".lost")?.toggleAttribute("hidden", !gone);

async function show(answer, over) {
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (over && over !== document.body) return;
  document.body.replaceWith(read.body);
  // What became of it is read out, and in sight.
  document.querySelector(`${WRONG}, [role=status]:not(:empty)`)?.focus();
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
const typed = () => document.querySelector(WRONG) || [...document.querySelectorAll("form input")].some(
  (field) => field.checked !== field.defaultChecked || field.value !== field.defaultValue);
const round = (now) => now.split(" ").slice(0, 3).join(" ");

setInterval(async () => {
  const { body } = document, stands = body.dataset.now; // a body that is shown meanwhile is newer
  if (stands === undefined || document.hidden) return;
  try {
    const answer = await fetch(`${location.pathname}/now`);
    lost(false);
    // Of a room that was served anew, the link opens nothing more: what is shown then says so.
    if (!answer.ok) return answer.status === 404 && await show(answer, body);
    const [now, step] = (await answer.text()).split("\n");
    body.querySelector(".step").textContent = step;
    if (now === stands || (typed() && round(now) === round(stands))) return;
    await show(await fetch(location.pathname), body);
  } catch {
    lost(true);
  }
}, EVERY);
