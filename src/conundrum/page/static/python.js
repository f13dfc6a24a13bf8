// What translated modules need of Python itself (`page/small_python.py` lists it). Where the page
// would go on in silence with something else than Python has, it throws.

const py = (() => {
  const ORDER = Symbol("order");
  // The page puts such keys of an object first, whenever they were set.
  const NUMBER_LIKE = /^(0|[1-9]\d*)$/;
  const LONG_SIGN = /[\ud800-\udfff]/;
  // Where Python parts words, which is not where the page does.
  const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

  const wrong = (what) => {
    throw new TypeError(what);
  };
  const missing = (what) => {
    throw new RangeError(`there is no ${String(what)}`);
  };
  const isNumber = (value) => typeof value === "number";
  const isText = (value) => typeof value === "string";
  const isList = (value) => Array.isArray(value) || ArrayBuffer.isView(value);
  const isDict = (value) => typeof value === "object" && value !== null && !isList(value);
  const name = (value) => (isText(value) ? value : wrong("a key is a text"));
  const plain = (value) =>
    typeof value === "object" && value !== null ? wrong("lists and dicts are not compared") : value;

  // Numbers.

  function number(value) {
    if (isNumber(value)) return value;
    return typeof value === "boolean" ? Number(value) : wrong(`${typeof value} is no number`);
  }

  function add(one, other) {
    if (isNumber(one) && isNumber(other)) return one + other;
    if (isText(one) && isText(other)) return one + other;
    return wrong("only two numbers or two texts are added");
  }

  function divisor(value) {
    return number(value) === 0 ? wrong("division by zero") : Number(value);
  }

  const div = (one, other) => number(one) / divisor(other);

  function mod(one, other) {
    const by = divisor(other);
    const left = number(one) % by;
    if (left === 0) return by < 0 ? -0 : 0;
    return left < 0 !== by < 0 ? left + by : left;
  }

  // As Python does it: 1 // 0.1 is 9.
  function floordiv(one, other) {
    const times = (number(one) - mod(one, other)) / divisor(other);
    const whole = Math.floor(times);
    return times - whole > 0.5 ? whole + 1 : whole;
  }

  function pow(one, other) {
    const made = number(one) ** number(other);
    return Number.isFinite(made) ? made : wrong("no finite number comes of it");
  }

  function int(value) {
    if (isText(value)) return /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : wrong("no number");
    const whole = Math.trunc(number(value));
    return Number.isFinite(whole) ? whole + 0 : wrong("no finite number");
  }

  function float(value) {
    if (!isText(value)) return number(value);
    const known = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value);
    return known ? Number(value) : wrong("no number");
  }

  // Python writes 2036.0 where the page would write 2036.
  function str(value) {
    if (isText(value)) return value;
    return Number.isSafeInteger(value) ? String(value) : wrong("write written(number, digits)");
  }

  // What is compared.

  function same(one, other) {
    if (isNumber(one) && isNumber(other)) return one === other;
    if (typeof one === "object" && typeof other === "object" && one && other) plain(one);
    const kinds = [typeof one, typeof other];
    if (kinds.includes("boolean") && kinds.includes("number")) wrong("yes or no is no number");
    return (one ?? null) === (other ?? null);
  }

  function lt(one, other) {
    if (isNumber(one) && isNumber(other)) return one < other;
    if (!isText(one) || !isText(other)) return number(one) < number(other);
    if (LONG_SIGN.test(one) || LONG_SIGN.test(other)) wrong("such letters are not put in order");
    return one < other;
  }

  const le = (one, other) => (isText(one) ? !lt(other, one) : number(one) <= number(other));

  // What holds something.

  function order(held) {
    if (held[ORDER] !== undefined) return held[ORDER];
    const keys = Object.keys(held);
    if (keys.length > 1 && NUMBER_LIKE.test(keys[0])) wrong("a dict came here without its order");
    return keys;
  }

  function each(held) {
    if (Array.isArray(held)) return held;
    if (isText(held) || ArrayBuffer.isView(held)) return Array.from(held);
    return isDict(held) ? order(held) : wrong("there is nothing to go through");
  }

  function put(held, key, value) {
    if (isList(held)) {
      held[place(held, key)] = value;
      return;
    }
    if (key === "__proto__") wrong("no key is called __proto__");
    if (!Object.hasOwn(held, name(key))) {
      if (held[ORDER] !== undefined) held[ORDER].push(key);
      else if (NUMBER_LIKE.test(key)) {
        Object.defineProperty(held, ORDER, { value: [...order(held), key] });
      }
    }
    held[key] = value;
  }

  function dict(pairs) {
    const made = {};
    for (const [key, value] of isDict(pairs) ? items(pairs) : each(pairs)) put(made, key, value);
    return made;
  }

  const fromkeys = (held, value = null) => dict(each(held).map((key) => [key, value]));
  const keys = (held) => [...order(held)];
  const values = (held) => order(held).map((key) => held[key]);
  const items = (held) => order(held).map((key) => [key, held[key]]);

  function place(held, at) {
    const found = at < 0 ? held.length + at : at;
    return Number.isInteger(at) && found in held ? found : missing(at);
  }

  function at(held, key) {
    if (isText(held)) {
      const signs = LONG_SIGN.test(held) ? [...held] : held;
      return signs[place(Object(signs), key)];
    }
    if (isList(held)) return held[place(held, key)];
    return Object.hasOwn(held, name(key)) ? held[key] : missing(key);
  }

  function get(held, key, without = null) {
    return Object.hasOwn(held, name(key)) ? held[key] : without;
  }

  function slice(held, low, high) {
    if (isText(held) && LONG_SIGN.test(held)) return [...held].slice(low, high).join("");
    return held.slice(low, high);
  }

  function len(held) {
    if (isList(held)) return held.length;
    if (isText(held)) return LONG_SIGN.test(held) ? [...held].length : held.length;
    return isDict(held) ? Object.keys(held).length : wrong("it has no length");
  }

  function has(held, one) {
    if (isText(held)) return held.includes(name(one));
    return isList(held) ? held.includes(plain(one)) : Object.hasOwn(held, name(one));
  }

  function index(held, one) {
    if (isText(held) && LONG_SIGN.test(held)) wrong("such letters are not counted");
    const found = held.indexOf(plain(one));
    return found < 0 ? missing(one) : found;
  }

  function count(held, one) {
    if (isText(held)) return held.split(one || wrong("nothing to count")).length - 1;
    return each(held).filter((value) => same(value, one)).length;
  }

  // What goes through it.

  const yes = (value) => (typeof value === "boolean" ? value : wrong("only yes or no is asked for"));
  const any = (held) => each(held).some(yes);
  const all = (held) => each(held).every(yes);
  const sum = (held) => each(held).reduce((total, value) => total + number(value), 0);
  const enumerate = (held, start = 0) => each(held).map((value, i) => [start + i, value]);

  function range(start, stop, step = 1) {
    const [from, to] = stop === undefined ? [0, start] : [start, stop];
    if (![from, to, step].every(Number.isInteger) || step === 0) wrong("a range is of whole numbers");
    const found = [];
    for (let one = from; step > 0 ? one < to : one > to; one += step) found.push(one);
    return found;
  }

  function zip(held, strict = false) {
    const lists = held.map(each);
    const lengths = lists.map((list) => list.length);
    const least = lists.length ? Math.min(...lengths) : 0;
    if (strict && lengths.some((length) => length !== least)) wrong("lists are not of one length");
    const found = [];
    for (let i = 0; i < least; i += 1) found.push(lists.map((list) => list[i]));
    return found;
  }

  // The first of several that are alike, as in Python.
  function first(held, key, without, before) {
    const list = each(held);
    if (!list.length) return without === undefined ? wrong("nothing to choose from") : without;
    const by = key ? list.map((value) => key(value)) : list;
    let found = 0;
    for (let i = 1; i < list.length; i += 1) if (before(by[i], by[found])) found = i;
    return list[found];
  }

  const min = (held, key, without) => first(held, key, without, lt);
  const max = (held, key, without) => first(held, key, without, (one, other) => lt(other, one));

  function sorted(held, key = null, reverse = false) {
    const sign = reverse ? -1 : 1;
    const by = each(held).map((value) => [key ? key(value) : value, value]);
    by.sort(([one], [other]) => (lt(one, other) ? -sign : lt(other, one) ? sign : 0));
    return by.map(([, value]) => value);
  }

  function next(held, without) {
    const [found = without] = each(held);
    return found === undefined ? missing("first one") : found;
  }

  // Texts.

  function join(text, texts) {
    return each(texts).map(name).join(text);
  }

  function replace(text, old, made) {
    return text.replaceAll(old, () => name(made));
  }

  function split(text, by) {
    if (by === undefined || by === null) return text.split(SPACE).filter((part) => part !== "");
    return text.split(by || wrong("nothing to split by"));
  }

  function strip(text, signs) {
    const goes = (sign) => (signs === undefined ? SPACE.test(sign) : signs.includes(sign));
    let [first, end] = [0, text.length];
    while (first < end && goes(text[first])) first += 1;
    while (first < end && goes(text[end - 1])) end -= 1;
    return text.slice(first, end);
  }

  function partition(text, by) {
    const found = text.indexOf(by || wrong("nothing to split by"));
    return found < 0 ? [text, "", ""] : [text.slice(0, found), by, text.slice(found + by.length)];
  }

  const startswith = (text, start) => text.startsWith(name(start));
  const endswith = (text, end) => text.endsWith(name(end));

  return {
    number, add, div, mod, floordiv, pow, int, float, str, same, lt, le, each, put, dict, fromkeys, keys,
    values, items, at, get, slice, len, has, index, count, any, all, sum, enumerate, range, zip,
    min, max, next, sorted, join, replace, split, strip, partition, startswith, endswith,
    gt: (one, other) => lt(other, one),
    ge: (one, other) => le(other, one),
    abs: (value) => Math.abs(number(value)),
    append: (held, value) => {
      held.push(value);
    },
    extend: (held, more) => {
      held.push(...each(more));
    },
    list: (held) => [...each(held)],
    tuple: (held) => [...each(held)],
    reversed: (held) => [...each(held)].reverse(),
    lower: (text) => text.toLowerCase(),
    upper: (text) => text.toUpperCase(),
    removeprefix: (text, start) => (startswith(text, start) ? text.slice(start.length) : text),
    removesuffix: (text, end) =>
      endswith(text, end) ? text.slice(0, text.length - end.length) : text,
    sure: (held) => {
      if (!held) throw new Error("what was sure is not so");
    },
  };
})();

const $html = {
  escape: (text) => {
    const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
    return text.replace(/[&<>"']/g, (sign) => names[sign]);
  },
};

const $functools = { partial: (made, ...given) => (...more) => made(...given, ...more) };

const $math = {
  atan2: Math.atan2,
  ceil: Math.ceil,
  cos: Math.cos,
  exp: Math.exp,
  floor: Math.floor,
  hypot: Math.hypot,
  inf: Infinity,
  log: Math.log,
  log10: Math.log10,
  pi: Math.PI,
  sin: Math.sin,
  sqrt: Math.sqrt,
};
