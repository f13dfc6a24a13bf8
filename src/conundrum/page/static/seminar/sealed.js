// The twin of `tools/seminar/sealed.py`: a choice as a code that a log holds until the reveal, and
// back. It keeps a choice from being read at a glance, and is no safe.
const seals = (() => {
  const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const [MARK, SIZE, STEPS] = ["NKT", ALPHABET.length, 1000];
  const [SALT, SHARE, MOVE, CHECK] = [3, 2, 3, 4]; // characters
  const write = (number, characters) => Array.from({ length: characters }, (_, i) =>
    ALPHABET[Math.floor(number / SIZE ** (characters - 1 - i)) % SIZE]).join("");
  const read = (text) => [...text].reduce((total, digit) => total * SIZE + ALPHABET.indexOf(digit), 0);
  const length = (body) => write(MARK.length + 1 + body.length + CHECK, 1);
  const numberOf = (move) => write(checksum(move), MOVE);

  // Each character is shifted by a number that follows from what stands before it.
  function masked(told, head, way) {
    const shifts = sha256(head);
    return [...told].map((letter, i) =>
      ALPHABET[(ALPHABET.indexOf(letter) + way * (shifts[i % shifts.length] % SIZE) + SIZE) % SIZE]).join("");
  }

  // Return a code of a choice; each time another one. `seats` is what the table of seats holds.
  function sealed({ seat, round, does }, seats) {
    const head = seats[seat].letter + write(round, 1) + write(Math.random() * SIZE ** SALT, SALT);
    const told = seats[seat].moves ? numberOf(does)
      : does.map((share) => write(Math.round(share * STEPS), SHARE)).join("");
    const body = head + masked(told, head, 1);
    const whole = MARK + length(body) + body;
    return (whole + write(checksum(whole), CHECK)).match(/.{1,4}/g).join("-");
  }

  // Return the seat, the round and what is done, out of a code; nothing if it is none.
  function opened(code, seats) {
    const text = String(code).replaceAll("-", "");
    const [whole, body] = [text.slice(0, -CHECK), text.slice(MARK.length + 1, -CHECK)];
    if (text !== whole + write(checksum(whole), CHECK)) return undefined;
    if (whole !== MARK + length(body) + body) return undefined;
    const seat = Object.keys(seats).find((one) => seats[one].letter === body[0]);
    if (!seat) return undefined;
    const head = body.slice(0, 2 + SALT);
    const told = masked(body.slice(head.length), head, -1);
    const { moves } = seats[seat];
    const does = moves ? Object.keys(moves).find((move) => numberOf(move) === told)
      : told.match(/../g).map((share) => read(share) / STEPS);
    return does && { seat, round: read(body[1]), does };
  }

  return { sealed, opened };
})();

// SHA-256 of a short text of plain letters, as 32 numbers: the browser's own makes a page wait.
const sha256 = (() => {
  const turned = (x, by) => (x >>> by) | (x << (32 - by));
  const root = (number, power) => Math.floor((number ** (1 / power) % 1) * 2 ** 32) | 0;
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
  const [firsts, added] = [primes.slice(0, 8).map((prime) => root(prime, 2)), primes.map((prime) => root(prime, 3))];

  return (text) => {
    const bytes = new DataView(new ArrayBuffer(64));
    [...text].forEach((letter, i) => bytes.setUint8(i, letter.charCodeAt(0)));
    bytes.setUint8(text.length, 128);
    bytes.setUint32(60, 8 * text.length);
    const words = Array.from({ length: 16 }, (_, i) => bytes.getInt32(4 * i));
    for (let i = 16; i < 64; i += 1) {
      const [a, b] = [words[i - 15], words[i - 2]];
      words.push((words[i - 16] + (turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)) + words[i - 7]
        + (turned(b, 17) ^ turned(b, 19) ^ (b >>> 10))) | 0);
    }
    let [a, b, c, d, e, f, g, h] = firsts;
    words.forEach((word, i) => {
      const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g))
        + added[i] + word) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    });
    return [a, b, c, d, e, f, g, h].flatMap((one, i) => {
      bytes.setInt32(4 * i, one + firsts[i]);
      return [0, 1, 2, 3].map((byte) => bytes.getUint8(4 * i + byte));
    });
  };
})();
