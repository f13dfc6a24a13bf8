// The twin of `tables/parsing.py`: numbers as people type them.

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;

function readNumber(text, unit = "") {
  let typed = text.trim();
  if (unit && typed.endsWith(unit)) typed = typed.slice(0, -unit.length).trim();
  const plain = typed.replaceAll(",", THOUSANDS.test(typed) ? "" : ".");
  return PLAIN.test(plain) ? Number(plain) : NaN;
}

// A number within two bounds, or what is said of what was typed; `refusal` has a place for it.
function takeNumber(text, { unit, low, high, refusal }) {
  const number = readNumber(text, unit);
  if (number >= low && number <= high) return { number: number + 0 };
  return { refused: refusal.replace("{given}", () => quoted(text)) };
}

// As Python quotes a text, and cuts it short.
function quoted(text, longest = 30) {
  const whole = inQuotes(text.slice(0, longest));
  if (whole.length <= longest) return whole;
  const first = Math.floor((longest - 3) / 2);
  const last = longest - 3 - first;
  const cut = inQuotes(text.slice(0, first) + text.slice(-last));
  return `${cut.slice(0, first)}...${cut.slice(-last)}`;
}

function inQuotes(text) {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const marked = text.replaceAll("\\", "\\\\");
  return quote + (quote === "'" ? marked.replaceAll("'", "\\'") : marked) + quote;
}
