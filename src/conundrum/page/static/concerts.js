// The twin of what Python shows of the concerts: `panels/concerts.py`, `charts/concerts.py`.

// `about.concerts` holds the policy of each course by name, the discord of 2016 as the last, and
// what the courses are called.
function concerts(about, played, told) {
  const { words, eyes } = about;
  const { courses, names } = about.concerts;

  const better = ([press, engage, discord]) =>
    `${press < discord ? "press" : ""}${engage < discord ? "engage" : ""}` || "neither";

  function heading(lost) {
    const kinds = {};
    for (const [power, losses] of Object.entries(lost)) (kinds[better(losses)] ??= []).push(power);
    const parts = Object.entries(kinds).map(([kind, powers]) =>
      say(words, `concerts.to_${kind}`, { eyes: listed(powers) }));
    const title = say(words, "concerts.title", { parts: parts.join(say(words, "number.parts")) });
    return `<h3>${escaped(title)}</h3>`;
  }

  function listed(powers) {
    const [first, last] = [powers.slice(0, -1).join(say(words, "number.list")), powers.at(-1)];
    return first ? say(words, "concerts.and", { first, last }) : last;
  }

  function said(power, [press, engage, discord]) {
    const numbers = { press: written(press, 2), engage: written(engage, 2), discord: written(discord, 2) };
    return say(words, `concerts.${better([press, engage, discord])}`, { eyes: power, ...numbers });
  }

  function drawn(lost) {
    const cells = Object.entries(lost).flatMap(([power, losses], row) =>
      Object.keys(courses).map((course, at) =>
        ({ row, eyes: at ? "" : power, course, loss: rounded(losses[at], 4) })));
    return Object.fromEntries(["row", "eyes", "course", "loss"].map((field) =>
      [field, cells.map((cell) => cell[field])]));
  }

  function table(lost) {
    const rows = Object.entries(lost).map(([power, losses]) =>
      [power, ...losses.map((loss) => written(loss, 3))]);
    return htmlTable(say(words, "concerts.name"), say(words, "concerts.caption"),
      [say(words, "concerts.eyes"), ...names], rows);
  }

  return async ({ beliefs }, runs) => {
    const lost = Object.fromEntries(Object.keys(eyes).map((power) => [power, []]));
    for (const policy of Object.values(courses)) {
      const run = runs({ policy, beliefs });
      if (!run) return undefined;
      for (const [power, weights] of Object.entries(eyes)) {
        lost[power].push(mean(told.loss(run, weights)));
      }
      await pause();
    }
    return {
      head: () => ["value", heading(lost)],
      chart: () => ["_params", drawn(lost)],
      said: () => ["text", Object.entries(lost).map((one) => said(...one)).join(" ")],
      table: () => ["value", table(lost)],
    };
  };
}
