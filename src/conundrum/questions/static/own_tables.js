// The twin of the tables of `own_records.py`: of answers to a question the last counts, of guesses
// the first, since only that one was a guess.
function ownTables(records, words, questions) {
  const [guesses, answers] = [new Map(), new Map()];
  for (const one of records) {
    if (questions.includes(one.question)) answers.set(one.question, one);
    else if (!guesses.has(one.question)) guesses.set(one.question, one);
  }
  const table = (kind, found) => {
    const heads = ["question", "asked", "said", "came"];
    const rows = [...found.values()].map((one) => heads.map((of) => one[of]));
    return htmlTable(say(words, `${kind}.name`), say(words, `${kind}.caption`),
      heads.map((of) => say(words, `${kind}.${of}`)), rows, "nk-words");
  };
  return (guesses.size ? table("guesses", guesses) : `<p>${say(words, "own.none")}</p>`) +
    (answers.size ? table("answers", answers) : "");
}
