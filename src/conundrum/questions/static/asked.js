// The kinds of what is asked. A kind is given what the question keeps to itself, and has its rules,
// which are written in Python (`questions/asked_*.py`): `pressed` and `typed` return what is said then,
// if anything, or why a text is refused, or to where it moves the slider, or what is said while it is
// left to the kernel; `view`, the traits of each part; `record`, what of it is the reader's own; and
// `again`, what is said where the reader has answered before, by the reader's own records.
const bound = (rules, secret) => Object.fromEntries(
  Object.entries(rules).map(([name, rule]) => [name, (...given) => rule(secret, ...given)]));

function question(rules, secret) {
  const { again, ...rest } = bound(rules, secret);
  return { ...rest, again: (said, asked, records) =>
    ({ said: again(said, records.filter((one) => one.question === asked.question)) }) };
}

const kinds = {
  choice: (secret) => question($questions_asked_choice, secret),
  number: (secret) => question($questions_asked_number, secret),
  prediction: (secret) => question($questions_asked_prediction, secret),
  exercise,
};

// An exercise may need the model: a setting that is to meet a goal is run.
async function exercise(secret) {
  const { kind, model, gives, moves, usual, scale, conditions } = secret;
  const { codes, measure } = model ? await slot(model).promise : {};
  const rules = bound($questions_asked_exercise, secret);
  const { specs } = bound($questions_goal_check, secret);

  // A setting is a code: the twin of `code` in `classroom/exercises/answer_fields.py`.
  function code(at) {
    const moved = moves.map((name) => [name, at[name] / scale]);
    return codes.encode({ ...usual, [gives]: { ...usual[gives], ...Object.fromEntries(moved) } });
  }
  function figures(given) {
    const read = conditions && codes.decode(given)?.[gives];
    return read ? [read, specs(read).map(measure)] : [{}, [null]];
  }
  return {
    ...rules,
    pressed: (said, part, at) =>
      rules.pressed(said, part, part === "check" ? code(at) : "", figures),
    typed: (said, text, part) => rules.typed(said, text, part, figures),
    moved: (said, at) => (kind === "goal" ? rules.moved(said, code(at)) : null),
    // What was answered in an earlier session stands there again, and sliders where they stood.
    again(said, { exercise }, records) {
      const found = rules.again(said, records.filter((one) => one.exercise === exercise), figures);
      if (!found) return undefined;
      const at = kind === "goal" && found.kept ? codes.decode(found.kept)[gives] : {};
      const moved = Object.keys(at).filter((name) => moves.includes(name));
      const sets = moved.map((name) => [name, +(scale * at[name]).toFixed(6)]);
      return { said: found, sets: Object.fromEntries(sets) };
    },
  };
}
