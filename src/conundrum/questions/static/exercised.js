// The twin of what `classroom/exercises/` says to an answer. A grader is given what the exercise keeps
// to itself, and returns the verdict and what is said; nothing, where only the kernel can judge.
// As Python tells words apart.
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const NO_ANSWER = ["unanswered", "unread"];

const bareLetter = (answer) => answer.replace(/^[ ().]+|[ ().]+$/g, "").toLowerCase();

const graders = {
  number: ({ right, within, mistakes, told, unit, low, high, refused }, says) => (typed) => {
    const given = readNumber(typed, unit);
    if (!Number.isFinite(given)) return refused(typed);
    const found = classifyNumber(given, right, within);
    if (found === "right") return ["right", says("right", told)];
    const away = ([, figure]) => Math.abs(given - figure);
    const [likest] = [...mistakes].sort((one, other) => away(one) - away(other));
    if (found !== "unit" && likest && away(likest) <= within) {
      return ["wrong", says("mistaken", likest[0])];
    }
    if ((found === "below" || found === "above") && (given < low || given > high)) return refused(typed);
    return [found === "close" ? "close" : "wrong", says(found)];
  },

  choice: ({ replies }) => (letter) =>
    Object.hasOwn(replies, bareLetter(letter)) ? replies[bareLetter(letter)] : undefined,

  text: ({ words: [least, most], kept, refused }) => (typed) => {
    const words = typed.split(SPACE).filter(Boolean).length;
    return words >= least && words <= most ? ["kept", kept] : refused(typed);
  },

  // Whatever meets the conditions when it is run is right.
  goal: ({ start, gives, conditions, told, phrase }, says, { measure, codes }) => (code) => {
    const read = conditions && codes.decode(code)?.[gives];
    if (!read) return undefined;
    const of = { ...start, [gives]: { ...start[gives], ...read } };
    const missed = [];
    for (const { less, against, at_least, at_most, figure, unit, hint, near, ...what } of conditions) {
      const other = less ?? (against && { ...of, policy: { ...of.policy, ...against } });
      const [first, second] = [measure(of, what), other ? measure(other, what) : 0];
      if (first === undefined || second === undefined) return undefined;
      const given = first - second;
      const [side, limit] = given < at_least ? ["below", at_least] : ["above", at_most];
      if (side === "above" && !(given > at_most)) continue;
      const gap = Math.abs(given - limit);
      missed.push({ near: gap <= near, says: phrase(side, {
        figure, unit, hint,
        given: significant(given, 3), limit: writtenOut(limit), gap: significant(gap, 2),
      }) });
    }
    if (!missed.length) return ["right", says("right", told)];
    const close = missed.every((one) => one.near);
    return [close ? "close" : "wrong", says(close ? "near" : "missed", ...missed.map((one) => one.says))];
  },
};

// What an exercise is answered with, from a part that is pressed, in the form in which it is kept.
const presses = {
  choice: ({ replies }) => (part) => Object.keys(replies)[part],
  // A setting is a code, as `answer_fields.py` gives it.
  goal: ({ gives, moves, usual, scale }, { codes }) => (part, parts) => {
    if (part !== "check") return undefined;
    const at = moves.map((name) => [name, parts[name].part.get("value") / scale]);
    return codes.encode({ ...usual, [gives]: { ...usual[gives], ...Object.fromEntries(at) } });
  },
};

function exercised(words) {
  const phrase = (name, places) => say(words, `exercise.${name}`, places);

  async function exercise({ kind, model, hints, verdicts, refusal = "", ...about }) {
    const says = (verdict, ...more) => [verdicts[verdict], ...more].filter(Boolean).join(" ");
    const refused = (typed) =>
      ["unread", says("unread", refusal.replace("{given}", () => shortly(typed)))];
    const played = model ? await home(model).filled : {};
    const grade = graders[kind]({ ...about, phrase, refused }, says, played);
    const pressed = presses[kind]?.(about, played);
    const letters = Object.keys(about.replies ?? {});

    function judged({ hinted, kept }, given) {
      const found = given.split(SPACE).some(Boolean) ? grade(given) : ["unanswered", says("unanswered")];
      if (!found) return { left: phrase("left") };
      const [verdict, told] = found;
      return { hinted, given, verdict, told, kept: NO_ANSWER.includes(verdict) ? kept : given };
    }
    function hint({ hinted, kept }) {
      const place = Math.min(hinted + 1, hints.length);
      const places = { place: `${place}`, count: `${hints.length}`, hint: hints[place - 1] };
      return { hinted: place, given: null, told: phrase("hint", places), kept };
    }
    return {
      press(said, part, parts) {
        if (part === "hint") return hint(said);
        const given = pressed?.(part, parts);
        return given === undefined ? undefined : judged(said, given);
      },
      type: (said, typed, part) => part === "entry" ? judged(said, typed) : undefined,
      shows: ({ told, given, kept }, failed) => ({
        reply: { text: [told, given && given === kept ? failed : ""].filter(Boolean).join(" ") },
        ...(kind === "choice" ? lettered(about.answers, letters.indexOf(bareLetter(kept))) : {}),
        ...(kind === "text" && kept ? { entry: { text: kept } } : {}),
      }),
      record: ({ given, verdict, kept }) =>
        given && given === kept ? { verdict, said: given } : undefined,
      // What was answered in an earlier session stands there again, and sliders where they stood.
      again({ told, ...said }, { exercise }, records) {
        const last = records.findLast((one) => one.exercise === exercise);
        const found = last && !told && judged(said, last.said);
        if (!found || found.left) return undefined;
        const at = kind === "goal" ? played.codes.decode(last.said)[about.gives] : {};
        const moved = Object.keys(at).filter((name) => about.moves.includes(name));
        const sets = moved.map((name) => [name, +(about.scale * at[name]).toFixed(6)]);
        return { said: found, sets: Object.fromEntries(sets) };
      },
    };
  }
  return { exercise };
}
