// What each kind of question shows: the twins of `ask.py`, `number_question.py` and `predict.py`.
// A kind is given what the question keeps to itself. Of what was said so far it has: `press` of a part
// and `type`, which return what is said then, if anything, or why a text is refused, or to where it
// moves the slider, or what is said while it is left to the kernel; `shows`, the traits of each part;
// `record`, what of it is kept as the reader's own; `ends`, whether what had the focus is gone; and
// `again`, what is said where the reader has answered before.
function asking(words) {
  const frame = (name, places) => say(words, `asked.${name}`, places);
  const inUnit = (number, unit) => frame("number", { number: writtenOut(number), unit });

  function choice({ answers }) {
    return {
      press: (_, part) => part in answers ? { chosen: Number(part) } : undefined,
      shows: ({ chosen }) =>
        ({ reply: { text: answers[chosen]?.reply ?? "" }, ...lettered(answers, chosen) }),
      record: ({ chosen }) => ({ said: answers[chosen].says, came: answers[chosen].reply }),
    };
  }

  function number({ right, tolerance, told, hints, verdicts, ...ends }) {
    const looks = (given) => classifyNumber(given, right, tolerance);
    const texts = {
      gave: (given) => frame("gave", { given: writtenOut(given), verdict: verdicts[looks(given)] }),
      hint: (place) => hints[place],
      told: () => told,
    };
    const text = ([kind, what]) => kind ? texts[kind](what) : "";
    const presses = {
      answer: ({ tries, hinted }) => ({ tries, hinted, says: ["told"] }),
      hint: ({ tries, hinted }) =>
        ({ tries, hinted: hinted + 1, says: ["hint", Math.min(hinted, hints.length - 1)] }),
    };
    return {
      press: (said, part) => presses[part]?.(said),
      type({ tries, hinted }, typed) {
        const { number: given, ...no } = takeNumber(typed, ends);
        if (given === undefined) return no;
        return looks(given) === "right"
          ? { tries, hinted, says: ["told"], given }
          : { tries: tries + 1, hinted, says: ["gave", given], given };
      },
      shows: ({ tries, hinted, says }) => ({
        reply: { text: text(says) },
        hint: { shown: tries > 0 },
        answer: { shown: hinted >= hints.length },
      }),
      record: ({ given, says }) => given === undefined
        ? undefined
        : { said: inUnit(given, ends.unit), came: text(says) },
    };
  }

  // Until it is committed, a prediction can be changed; then its chart is there.
  function prediction({ answers, guess, came, about, ...ends }) {
    const reply = ({ chosen, given }) => {
      if (!guess) return answers[chosen].reply;
      const near = Math.abs(given - guess.right) <= guess.tolerance;
      const side = near ? "near" : given < guess.right ? "below" : "above";
      return frame(guess.source, {
        given: writtenOut(given), right: guess.told, reply: guess.replies[side],
      });
    };
    const marked = ({ given }) => {
      const says = say(words, guess.mark, { guess: writtenOut(given) });
      return { run: { guess: given, says }, about: say(words, "guess.marked", { chart: about, says }) };
    };
    const presses = (said, part, parts) => {
      if (said.committed) return undefined;
      if (part in answers) return { ...said, chosen: Number(part) };
      if (part !== "commit" || (!guess && said.chosen === null)) return undefined;
      return { ...said, committed: true, given: guess ? parts.slider.part.get("value") : null };
    };
    return {
      press: presses,
      type(_, typed) {
        const { number, ...no } = takeNumber(typed, { ...ends, unit: guess.unit });
        return number === undefined ? no : { slides: number };
      },
      shows(said, failed) {
        const { chosen, committed } = said;
        const text = committed ? [reply(said), failed].filter(Boolean).join(" ") : "";
        return {
          reply: { text },
          ...lettered(answers, chosen, { disabled: committed }),
          commit: { disabled: committed || (!guess && chosen === null), shown: !committed },
          ...(guess ? { slider: { shown: !committed } } : {}),
          ...(guess && committed ? { chart: { marked: marked(said) } } : {}),
          place: { holds: committed ? ["record"] : [] },
        };
      },
      record: ({ committed, chosen, given }) => committed
        ? { said: guess ? inUnit(given, guess.unit) : answers[chosen].says, came }
        : undefined,
      ends: ({ committed }) => committed,
    };
  }

  return { choice, number, prediction };
}

// Buttons for answers to choose from, the chosen one marked.
function lettered(answers, chosen, traits = {}) {
  return Object.fromEntries(answers.map(({ says }, place) => {
    const name = `(${String.fromCharCode("a".charCodeAt(0) + place)}) ${says}`;
    const on = place === chosen;
    return [String(place), { description: on ? `● ${name}` : name, on, ...traits }];
  }));
}
