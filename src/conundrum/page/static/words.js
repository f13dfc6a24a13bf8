// The twin of `tables/words.py`: sentences with places, and numbers in them.

function say(words, sentence, named = {}) {
  const [group, name] = sentence.split(/\.(.*)/);
  return singular(words, words[group][name].replace(/\{(\w+)\}/g, (place, what) => named[what]));
}

// Of one thing as of one.
function singular(words, text) {
  const many = `(?<![\\d.,])(1(?:</b>)? (?:<\\w+>)?)(${Object.keys(words.singular).join("|")})\\b`;
  return text.replace(new RegExp(many, "g"), (_, before, found) => before + words.singular[found]);
}

// From this place after the point on, digits do not decide how a half is rounded.
const DUST = 9;

function written(number, digits = 0) {
  const exact = digits < DUST ? rounded(number, DUST) : number;
  const [whole, part] = exact.toFixed(digits).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? `.${part}` : "");
  return Number(text.replaceAll(",", "")) === 0 ? text.replace("-", "") : text;
}

// For what is drawn: a number as text and back takes ten times as long.
function rounded(number, digits) {
  const fine = 10 ** digits;
  return Math.round(number * fine) / fine;
}

function writtenOut(number) {
  return written(number, 12).replace(/0+$/, "").replace(/\.$/, "");
}

// With so many significant figures, and no noughts behind them.
function significant(number, figures) {
  const digits = Math.max(figures - 1 - Number(number.toExponential().split("e")[1]), 0);
  const text = written(number, digits);
  return digits ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

// What translated modules find by these names. Sentences come with what the kernel sends.
let sentences;
const $tables_words = {
  say: (sentence, named) => say(sentences, sentence, named),
  singular: (text) => singular(sentences, text),
  rounded, written, written_out: writtenOut, significant,
  percent: (share) => say(sentences, "number.share", { number: written(100 * share) }),
  begun: (text) => text.slice(0, 1).toUpperCase() + text.slice(1),
};
