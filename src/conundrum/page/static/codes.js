// The twin of `run/codes.py` and `run/scenario.py`: a scenario as text, and back. What is no code is
// not read here; Python says why.

// `about` holds the alphabet, the lengths, what a scenario has that says nothing else, and for each
// assumption its number, its bounds and its central value.
function codes({ alphabet, head, check, group, steps, first, defaults, most, usual, assumptions }) {
  const [SHARE, SEED, NAME, HELD] = [2, 7, 4, 7]; // characters
  const size = alphabet.length;
  const write = (number, characters) => Array.from({ length: characters }, (_, i) =>
    alphabet[Math.floor(number / size ** (characters - 1 - i)) % size]).join("");
  const share = (one) => write(toEven(steps * one), SHARE);
  const mark = (name, place) => (name === "cost" ? "C" : `X${write(place, 1)}`);

  function shares(kind, record) {
    return Object.entries(record).map(([name, one], place) => {
      if (place < first[kind]) return share(one);
      return share(one) === share(defaults[kind][name]) ? "" : mark(name, place) + share(one);
    }).join("");
  }

  function seal(body) {
    const whole = head + write(head.length + 1 + body.length + check, 1) + body;
    return (whole + write(checksum(whole), check)).match(new RegExp(`.{1,${group}}`, "g")).join("-");
  }

  function encode({ policy, beliefs, priorities, seed, held }) {
    const parts = [shares("policy", policy)];
    for (const [letter, kind, record] of [["B", "beliefs", beliefs], ["W", "priorities", priorities]]) {
      const text = shares(kind, record);
      if (text !== shares(kind, usual[kind])) parts.push(letter, text);
    }
    if (seed !== usual.seed) parts.push("S", write(seed, SEED));
    for (const name of Object.keys(held).sort()) {
      parts.push("A", write(assumptions[name].number, NAME), write(bits(held[name]), HELD));
    }
    return seal(parts.join(""));
  }

  // It is a code if what is read has the very same one.
  function decode(text) {
    const plain = text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "").toUpperCase()
      .replace(/[IL]/g, "1").replaceAll("O", "0");
    let rest = plain.slice(head.length + 1, -check);
    const skip = (letter) => {
      const here = rest.startsWith(letter);
      if (here) rest = rest.slice(letter.length);
      return here;
    };
    const number = (characters) => {
      const digits = [...rest.slice(0, characters)];
      rest = rest.slice(characters);
      return digits.reduce((total, digit) => total * size + alphabet.indexOf(digit), 0);
    };
    const record = (kind) => Object.fromEntries(Object.entries(defaults[kind]).map(
      ([name, one], place) =>
        [name, place < first[kind] || skip(mark(name, place)) ? number(SHARE) / steps : one]));

    const policy = record("policy");
    const beliefs = skip("B") ? record("beliefs") : usual.beliefs;
    const priorities = skip("W") ? record("priorities") : usual.priorities;
    const seed = skip("S") ? number(SEED) : usual.seed;
    const held = {};
    while (skip("A")) {
      const code = number(NAME);
      const name = Object.keys(assumptions).find((one) => assumptions[one].number === code);
      if (!name) return undefined;
      held[name] = shortest(ofBits(number(HELD)));
      const { low, high, switch: ends } = assumptions[name];
      if (!(held[name] >= low && held[name] <= high)) return undefined;
      if (ends && held[name] !== low && held[name] !== high) return undefined;
    }
    const read = { policy, beliefs, held, seed, priorities };
    const within = [policy, beliefs, priorities].every((one) =>
      Object.entries(one).every(([name, at]) => at <= (most[name] ?? 1)));
    return within && encode(read).replaceAll("-", "") === plain ? read : undefined;
  }

  return { encode, decode };
}

// Half-way to the even neighbour, as Python rounds.
function toEven(number) {
  const up = Math.round(number);
  return up - number === 0.5 && up % 2 ? up - 1 : up;
}

// The checksum of 16 bits that Python calls `crc_hqx`.
function checksum(text) {
  let sum = 0;
  for (const letter of text) {
    sum ^= letter.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x8000 ? (sum << 1) ^ 0x1021 : sum << 1) & 0xffff;
  }
  return sum;
}

const bits = (number) => new Uint32Array(Float32Array.of(number).buffer)[0];
const ofBits = (number) => new Float32Array(Uint32Array.of(number).buffer)[0];

// The number of fewest digits that is the same in single precision.
function shortest(number) {
  const single = Math.fround(number);
  for (let digits = 1; digits < 10; digits += 1) {
    const short = Number(single.toPrecision(digits));
    if (Math.fround(short) === single) return short + 0;
  }
  return single;
}
