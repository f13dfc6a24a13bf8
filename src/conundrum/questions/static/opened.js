// The file in which a reader takes along what is the reader's own: written, and read with care. What is
// wrong with one is named, and then nothing of it is taken.
const [MOST_BYTES, MOST_LETTERS, VERSION] = [2_000_000, 100_000, 1];
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;

const saved = (records, name) =>
  JSON.stringify({ conundrum: "answers", version: VERSION, ...(name && { name }), records }, null, 1);

function opened(text, file, words) {
  const refuse = (what, places = {}) => ({ refused: say(words, `opened.${what}`, { file, ...places }) });
  const told = (given) => {
    if (given === undefined) return say(words, "opened.nothing");
    return typeof given === "string" ? shortly(given) : JSON.stringify(given).slice(0, LONGEST);
  };
  if (text.length > MOST_BYTES) return refuse("size", { most: written(MOST_BYTES), given: written(text.length) });
  let read;
  try {
    read = JSON.parse(text);
  } catch {
    return refuse("json");
  }
  if (read?.conundrum !== "answers") return refuse("kind");
  if (read.version !== VERSION) return refuse("version", { given: told(read.version) });
  if (!Array.isArray(read.records)) return refuse("records", { given: told(read.records) });
  for (const [at, record] of read.records.entries()) {
    const place = written(at + 1);
    for (const field of fieldsOf(Object(record)) ?? KINDS[0]) {
      const given = record?.[field];
      if (typeof given !== "string" || given.length > MOST_LETTERS) {
        return refuse("text", { place, field, most: written(MOST_LETTERS), given: told(given) });
      }
    }
    if ((record.at || lastOf(record)) && !(TIME.test(record.at) && Date.parse(record.at))) {
      return refuse("time", { place, given: told(record.at) });
    }
  }
  return { records: read.records.map((one) =>
    Object.fromEntries(fieldsOf(one).map((of) => [of, one[of]]))) };
}
