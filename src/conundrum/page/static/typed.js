// Numbers as people type them: the twin of `tables/parsing.py` and of what `tables/bounds.py` refuses.
const MINUS = /[\u2010-\u2015\u2212]|^minus(?=[ 0-9.])/gi;
const BEGIN = /^[+-]? *[0-9.,]+(?: [0-9]{3}(?![0-9]))*(?:[.,][0-9]*)?(?:e[+-]?[0-9]+)?/i;
const PLAIN = /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?$/i;
const THOUSANDS = /^[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]*)?$/;
const SPACED = /^[+-]?[1-9][0-9]{0,2}( [0-9]{3})+([.,][0-9]*)?$/;
const OF_100 = /(^| )((out )?of|in) 100(?= |$)/g;
const PER_CENT = ["%", "percent", "per cent", "pct"];

const bare = (text) => text.replace(/^[ \t\n\r\v\f]+|[ \t\n\r\v\f]+$/g, "");

// Whether what stands behind a number is its unit: whole, in part, or in other words.
function isUnit(typed, unit) {
  const plain = (text) => bare(text.toLowerCase().replace(/[ \t\n\r\v\f]+/g, " "));
  const [behind, whole] = [plain(typed), plain(unit)];
  const of100 = whole.startsWith("%") || whole.endsWith("100");
  if (["", whole].includes(behind) || (of100 && PER_CENT.includes(behind))) return true;
  const words = whole.replaceAll(",", "").split(" ").filter((word) => !/^[0-9]+$/.test(word));
  const said = bare(of100 ? behind.replace(OF_100, "") : behind);
  return said === "" || said.split(" ").every((one) =>
    words.some((word) => [one, `${one}s`, `${one}es`].includes(word)));
}

// The number, or the text where it is none.
function readNumber(text, unit = "") {
  const typed = bare(text.normalize("NFKC"));
  const signed = typed.replace(MINUS, "-");
  const found = BEGIN.exec(signed)?.[0];
  if (!found || !isUnit(signed.slice(found.length), unit)) return typed;
  const number = found.replace(/^([+-]) +/, "$1");
  const whole = SPACED.test(number) ? number.replaceAll(" ", "") : number;
  const plain = whole.replaceAll(",", THOUSANDS.test(whole) ? "" : ".");
  return PLAIN.test(plain) ? Number(plain) : typed;
}

// How Python writes a text in a message, in so many characters at most.
const [LONGEST, FIRST, LAST] = [30, 13, 14];
const CONTROLS = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function quoted(characters) {
  const mark = characters.includes("'") && !characters.includes('"') ? '"' : "'";
  const coded = (one) => {
    const hex = one.codePointAt(0).toString(16);
    const [kind, digits] = hex.length < 3 ? ["x", 2] : hex.length < 5 ? ["u", 4] : ["U", 8];
    return `\\${kind}${hex.padStart(digits, "0")}`;
  };
  const shown = characters.map((one) => {
    if (one === mark) return `\\${one}`;
    return CONTROLS[one] ?? (/^(?! )[\p{C}\p{Z}]$/u.test(one) ? coded(one) : one);
  });
  return [mark, ...shown.join(""), mark];
}

function shortly(given) {
  const characters = [...given];
  const whole = quoted(characters.slice(0, LONGEST));
  if (whole.length <= LONGEST) return whole.join("");
  const ends = quoted([...characters.slice(0, FIRST), ...characters.slice(-LAST)]);
  return `${ends.slice(0, FIRST).join("")}...${ends.slice(-LAST).join("")}`;
}

// A number as Python writes it.
function plainly(number) {
  const [digits, power] = number.toExponential().split("e");
  if (number && (power < -4 || power >= 16)) {
    return `${digits}e${power[0]}${power.slice(1).padStart(2, "0")}`;
  }
  return Number.isInteger(number) ? number.toFixed(1) : `${number}`;
}

// How Python writes several numbers in a message, of which it shows the first six.
const [MANY, LONGEST_OF_ALL] = [6, 60];

function shortlyAll(numbers) {
  const shown = [...numbers.slice(0, MANY).map(plainly), ...(numbers.length > MANY ? ["..."] : [])];
  const all = `(${shown.join(", ")}${numbers.length === 1 ? "," : ""})`;
  return all.length > LONGEST_OF_ALL ? `${all.slice(0, LONGEST_OF_ALL)}...` : all;
}

// A number within two bounds, of a switch one of them, or what is said of what was typed; `refusal` has a place for it.
function takeNumber(text, { unit, low, high, refusal }) {
  const read = readNumber(text, unit);
  const allowed = unit === "switch" ? read === low || read === high : read >= low && read <= high;
  if (typeof read === "number" && allowed) return { number: read + 0 };
  return { refused: refusal.replace("{given}", () => shortly(text)) };
}

// What translated modules find by these names.
const $tables_parsing = {
  read_float(text, unit) {
    const read = readNumber(text, unit);
    return Number.isFinite(read) ? read + 0 : null;
  },
  as_typed: shortly,
};
