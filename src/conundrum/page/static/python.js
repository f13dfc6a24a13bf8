// What translated modules need of Python itself: see `small_python/taken.py`; operators are named as
// Python's parser names them. Where the page would go on with something else, it throws.

const py = (() => {
  const ORDER = Symbol("order");
  // The page puts such keys of an object first, whenever they were set.
  const NUMBER_LIKE = /^(0|[1-9]\d*)$/;
  const WHOLE = /^\s*[+-]?\d+\s*$/;
  const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
  const LONG_SIGN = /[\ud800-\udfff]/;
  // Where Python parts words, which is not where the page does.
  const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

  const wrong = (what) => {
    throw new TypeError(what);
  };
  const missing = (what) => wrong(`there is no ${String(what)}`);
  const isNumber = (value) => typeof value === "number";
  const isText = (value) => typeof value === "string";
  const isList = (value) => Array.isArray(value) || ArrayBuffer.isView(value);
  const isYes = (value) => typeof value === "boolean";
  const isHolder = (value) => typeof value === "object" && value !== null;
  const isDict = (value) => isHolder(value) && !isList(value);
  const name = (value) => (isText(value) ? value : wrong("a key is a text"));
  const yes = (value) => (isYes(value) ? value : wrong("only yes or no is asked for"));
  const finite = (value) => (Number.isFinite(value) ? value : wrong("no finite number"));
  const divisor = (value) => number(value) || wrong("division by zero");
  const read = (text, form) => (form.test(text) ? Number(text) : wrong("no number"));

  function number(value) {
    if (isNumber(value)) return value;
    return isYes(value) ? Number(value) : wrong(`${typeof value} is no number`);
  }

  function add(one, other) {
    if (isNumber(one) && isNumber(other)) return one + other;
    return isText(one) && isText(other) ? one + other : wrong("two numbers or two texts are added");
  }

  function mod(one, other) {
    const left = number(one) % divisor(other);
    return left !== 0 && left < 0 !== other < 0 ? left + number(other) : left;
  }

  // As Python does it: 1 // 0.1 is 9.
  function floordiv(one, other) {
    const times = (number(one) - mod(one, other)) / divisor(other);
    const whole = Math.floor(times);
    return times - whole > 0.5 ? whole + 1 : whole;
  }

  function eq(one, other) {
    if (isHolder(one) && isHolder(other)) wrong("lists and dicts are not compared");
    if (isYes(one) ? isNumber(other) : isNumber(one) && isYes(other)) wrong("yes is no number");
    return (one ?? null) === (other ?? null);
  }

  function lt(one, other) {
    if (isNumber(one) && isNumber(other)) return one < other;
    if (!isText(one) || !isText(other)) return number(one) < number(other);
    return LONG_SIGN.test(one + other) ? wrong("such letters are not put in order") : one < other;
  }

  const lte = (one, other) => (isText(one) ? !lt(other, one) : number(one) <= number(other));

  function order(held) {
    if (held[ORDER] !== undefined) return held[ORDER];
    const keys = Object.keys(held);
    const lost = keys.length > 1 && NUMBER_LIKE.test(keys[0]);
    return lost ? wrong("a dict came here without its order") : keys;
  }

  function each(held) {
    if (Array.isArray(held)) return held;
    if (isText(held) || ArrayBuffer.isView(held)) return Array.from(held);
    return isDict(held) ? order(held) : wrong("there is nothing to go through");
  }

  function put(held, key, value) {
    if (!isList(held) && !Object.hasOwn(held, name(key))) {
      if (key === "__proto__") wrong("no key is called __proto__");
      if (held[ORDER]) held[ORDER].push(key);
      else if (NUMBER_LIKE.test(key)) {
        Object.defineProperty(held, ORDER, { value: [...order(held), key] });
      }
    }
    held[isList(held) ? place(held, key) : key] = value;
  }

  const items = (held) => order(held).map((key) => [key, held[key]]);

  function dict(pairs) {
    const made = {};
    for (const [key, value] of isDict(pairs) ? items(pairs) : each(pairs)) put(made, key, value);
    return made;
  }

  function place(held, at) {
    const found = at < 0 ? held.length + at : at;
    return Number.isInteger(at) && found in held ? found : missing(at);
  }

  function at(held, key) {
    if (isList(held)) return held[place(held, key)];
    if (isText(held)) return at([...held], key);
    return Object.hasOwn(held, name(key)) ? held[key] : missing(key);
  }

  function has(one, held) {
    if (isText(held)) return held.includes(name(one));
    return isList(held) ? held.some((value) => eq(value, one)) : Object.hasOwn(held, name(one));
  }

  function index(held, one) {
    const found = each(held).findIndex((value) => eq(value, one));
    return found < 0 ? missing(one) : found;
  }

  function range(start, stop, step = 1) {
    const [from, to] = stop === undefined ? [0, start] : [start, stop];
    if (![from, to, step].every(Number.isInteger) || step === 0) wrong("a range is of whole numbers");
    const length = Math.max(0, Math.ceil((to - from) / step));
    return Array.from({ length }, (_, i) => from + i * step);
  }

  function zip(held, strict = false) {
    const lists = held.map(each);
    const [shortest = [], ...longer] = [...lists].sort((one, other) => one.length - other.length);
    if (strict && longer.some((list) => list.length > shortest.length)) wrong("not of one length");
    return shortest.map((_, i) => lists.map((list) => list[i]));
  }

  // The first of several that are alike, as in Python; of none, the page throws as well.
  function first(held, key, before) {
    const by = key ?? ((value) => value);
    return each(held).reduce((best, value) => (before(by(value), by(best)) ? value : best));
  }

  function sorted(held, key, reverse = false) {
    const by = each(held).map((value) => [key ? key(value) : value, value]);
    const before = (one, other) => Number(lt(other[0], one[0])) - Number(lt(one[0], other[0]));
    by.sort((one, other) => (reverse ? before(other, one) : before(one, other)));
    return by.map(([, value]) => value);
  }

  function split(text, by = null) {
    if (by === null) return text.split(SPACE).filter((part) => part !== "");
    return text.split(by || wrong("nothing to split by"));
  }

  function strip(text, signs = null) {
    const goes = (sign) => (signs === null ? SPACE.test(sign) : signs.includes(sign));
    let [first, end] = [0, text.length];
    while (first < end && goes(text[first])) first += 1;
    while (first < end && goes(text[end - 1])) end -= 1;
    return text.slice(first, end);
  }

  return {
    number, add, mod, floordiv, eq, lt, lte, each, put, items, dict, at, index, range, zip, sorted, split, strip,
    sub: (one, other) => number(one) - number(other),
    mult: (one, other) => number(one) * number(other),
    div: (one, other) => number(one) / divisor(other),
    pow: (one, other) => finite(number(one) ** number(other)),
    noteq: (one, other) => !eq(one, other),
    gt: (one, other) => lt(other, one),
    gte: (one, other) => lte(other, one),
    is: (one, other) => (one ?? null) === other,
    isnot: (one, other) => (one ?? null) !== other,
    in: has,
    notin: (one, held) => !has(one, held),
    sure: (held) => held || wrong("what was sure is not so"),
    abs: (value) => Math.abs(number(value)),
    all: (held) => each(held).every(yes),
    any: (held) => each(held).some(yes),
    append: (held, value) => held.push(value),
    count: (held, one) => held.filter((value) => eq(value, one)).length,
    enumerate: (held, start = 0) => each(held).map((value, i) => [start + i, value]),
    extend: (held, more) => held.push(...each(more)),
    float: (value) => (isText(value) ? read(value, DECIMAL) : number(value)),
    get: (held, key, without = null) => (Object.hasOwn(held, name(key)) ? held[key] : without),
    int: (value) => (isText(value) ? read(value, WHOLE) : finite(Math.trunc(number(value)))),
    join: (text, texts) => each(texts).map(name).join(text),
    len: (held) => each(held).length,
    list: (held) => [...each(held)],
    lower: (text) => text.toLowerCase(),
    max: (held, key) => first(held, key, (one, other) => lt(other, one)),
    min: (held, key) => first(held, key, lt),
    replace: (text, old, made) => text.replaceAll(old, () => name(made)),
    reversed: (held) => [...each(held)].reverse(),
    slice: (held, low, high) =>
      isText(held) ? [...held].slice(low, high).join("") : held.slice(low, high),
    startswith: (text, start) => text.startsWith(name(start)),
    // Python writes 2036.0 where the page would write 2036.
    str: (value) =>
      isText(value) || Number.isSafeInteger(value) ? String(value) : wrong("write written(…)"),
    sum: (held) => each(held).reduce((total, value) => total + number(value), 0),
    values: (held) => order(held).map((key) => held[key]),
  };
})();

const $html = {
  escape: (text) => {
    const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
    return text.replace(/[&<>"']/g, (sign) => names[sign]);
  },
};

const $functools = { partial: (made, ...given) => (...more) => made(...given, ...more) };

const $math = { ceil: Math.ceil, floor: Math.floor, sqrt: Math.sqrt };
