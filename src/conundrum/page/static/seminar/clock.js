// Counts a clock down wherever it is shown. It is told when it `ends`, in seconds since 1970, or what is
// `left` while it stands, and of how many seconds. What is left is read out once a minute is left and
// when time is over, never second by second.
const STILL = 10; // seconds from one change to the next, where motion is not wanted
const quiet = matchMedia("(prefers-reduced-motion: reduce)");

const clocked = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function tick({ ends, left, of }, root = document) {
  const rest = Math.max(0, ends ? ends - Date.now() / 1000 : left);
  const seen = quiet.matches && rest < of ? Math.ceil(rest / STILL) * STILL : Math.ceil(rest);
  const late = ends ? Math.max(0, Math.floor(Date.now() / 1000 - ends)) : 0;
  const put = (place, text) => {
    if (place.textContent !== text) place.textContent = text;
  };
  for (const place of root.querySelectorAll("b[data-clock]")) put(place, clocked(seen));
  for (const bar of root.querySelectorAll("u[data-clock]")) {
    bar.style.width = `${(100 * Math.min(seen, of)) / of}%`;
  }
  for (const place of root.querySelectorAll("[data-over]")) {
    place.hidden = !late;
    put(place.querySelector("b"), clocked(quiet.matches ? late - (late % STILL) : late));
  }
  return !ends || rest > 60 ? "" : rest > 0 ? "minute" : "over";
}
