// What a seed draws, as NumPy draws it: the future of a game, and the order of its cards. The twin of
// what `tools/seminar/draws.py` draws.
const draws = (() => {
  const [BITS_32, BITS_64, BITS_128] = [32n, 64n, 128n].map((bits) => (1n << bits) - 1n);

  // A whole number in parts of 32 bits, the lowest first.
  function parts(number) {
    const found = [Number(BigInt(number) & BITS_32)];
    for (let rest = BigInt(number) >> 32n; rest; rest >>= 32n) found.push(Number(rest & BITS_32));
    return found;
  }

  // NumPy's SeedSequence: eight numbers of 32 bits.
  function seeded(entropy) {
    const hashing = (constant, factor) => (value) => {
      const one = value ^ constant;
      constant = Math.imul(constant, factor);
      const made = Math.imul(one, constant);
      return made ^ (made >>> 16);
    };
    const mixed = (one, other) => {
      const made = Math.imul(0xca01f9dd, one) - Math.imul(0x4973f715, other);
      return made ^ (made >>> 16);
    };
    const places = [0, 1, 2, 3];
    const into = hashing(0x43b0d7e5, 0x931e8875);
    const pool = places.map((place) => into(entropy[place] ?? 0));
    for (const from of places) {
      for (const to of places.filter((place) => place !== from)) pool[to] = mixed(pool[to], into(pool[from]));
    }
    for (const more of entropy.slice(4)) for (const to of places) pool[to] = mixed(pool[to], into(more));
    const out = hashing(0x8b51f9dd, 0x58f38ded);
    return [...pool, ...pool].map((one) => BigInt(out(one) >>> 0));
  }

  // NumPy's PCG64, half a step at a time: whole numbers of 32 bits.
  function generator(...seeds) {
    const halves = seeded(seeds.flatMap(parts));
    const [high, low, odd, even] = [0, 2, 4, 6].map((place) => halves[place] | (halves[place + 1] << 32n));
    const added = ((((odd << 64n) | even) << 1n) | 1n) & BITS_128;
    const after = (state) => (state * 0x2360ed051fc65da44385df649fccf645n + added) & BITS_128;
    let state = after((added + ((high << 64n) | low)) & BITS_128);
    let rest;
    return () => {
      if (rest !== undefined) {
        const half = rest;
        rest = undefined;
        return half;
      }
      state = after(state);
      const [turn, folded] = [state >> 122n, ((state >> 64n) ^ state) & BITS_64];
      const made = ((folded >> turn) | (folded << (64n - turn))) & BITS_64;
      rest = made >> 32n;
      return made & BITS_32;
    };
  }

  // The number of the future, counted from 0, that nobody is told.
  function future(seed, futures) {
    const [next, many] = [generator(seed), BigInt(futures)];
    const least = (BITS_32 + 1n - many) % many;
    let made = next() * many;
    while ((made & BITS_32) < least) made = next() * many;
    return Number(made >> 32n);
  }

  // Cards in the order in which they are drawn.
  function deck(seed, cards) {
    const [next, drawn] = [generator(seed, 1), [...cards].sort()];
    for (let last = drawn.length - 1; last > 0; last -= 1) {
      const mask = BigInt(2 ** Math.ceil(Math.log2(last + 1)) - 1);
      let place = last + 1;
      while (place > last) place = Number(next() & mask);
      [drawn[last], drawn[place]] = [drawn[place], drawn[last]];
    }
    return drawn;
  }

  return { future, deck };
})();
