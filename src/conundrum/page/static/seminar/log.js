// The log of a game: a line of JSON for each act, with a checksum. The twin of
// `tools/seminar/log.py`: what one writes the other reads.
const gameLog = (() => {
  const CHECKED = /, "check": "([0-9a-f]{8})"\}$/;

  function crc32(text) {
    let sum = -1;
    for (const byte of new TextEncoder().encode(text)) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ((sum ^ -1) >>> 0).toString(16).padStart(8, "0");
  }

  // As Python's json writes it.
  function plain(value) {
    if (Array.isArray(value)) return `[${value.map(plain).join(", ")}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const pairs = Object.entries(value).map(([name, held]) => `${JSON.stringify(name)}: ${plain(held)}`);
    return `{${pairs.join(", ")}}`;
  }
  const line = (act) => `${plain({ ...act, check: crc32(plain(act)) })}\n`;

  // The act of a line; nothing if the line is damaged. What Python wrote is checked by its own text.
  function actOf(written) {
    const check = CHECKED.exec(written);
    if (check?.[1] !== crc32(written.replace(CHECKED, "}"))) return undefined;
    try {
      const { check: _, ...act } = JSON.parse(written);
      return Number.isInteger(act.n) && typeof act.act === "string" ? act : undefined;
    } catch {
      return undefined;
    }
  }

  // Return the acts of a log, and what is wrong with the other lines, in words.
  function read(text) {
    const [acts, faults] = [[], []];
    let gone = 0;
    text.split("\n").forEach((written, place) => {
      if (!written.trim()) return;
      const act = actOf(written.trim());
      if (act) {
        if (act.n - place - 1 !== gone) faults.push($tables_words.say("game_log.altered", { line: place + 1 }));
        gone = act.n - place - 1;
        acts.push(act);
      } else faults.push($tables_words.say("game_log.damaged", { line: place + 1 }));
    });
    return { acts, faults };
  }

  // Return a log with an act more, written at a moment.
  function added(text, act, at) {
    const whole = text && !text.endsWith("\n") ? `${text}\n` : text;
    const n = Math.max(whole.split("\n").length - 1, ...read(whole).acts.map((one) => one.n)) + 1;
    const written = `${new Date(at).toISOString().slice(0, 19)}+00:00`;
    return whole + line({ n, at: written, ...act });
  }

  return { read, added };
})();
