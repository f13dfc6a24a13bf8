// The twin of the tables of `kept_guesses.py`: of answers to a question the last counts, of guesses
// the first, since only that one was a guess.
function ownTables(records, words, questions) {
  const [guesses, answers] = [new Map(), new Map()];
  for (const one of records.filter(({ question }) => question)) {
    if (questions.includes(one.question)) answers.set(one.question, one);
    else if (!guesses.has(one.question)) guesses.set(one.question, one);
  }
  const table = (kind, found) => {
    const heads = ["asked", "said", "came"];
    const rows = [...found.values()].map((one) => heads.map((of) => one[of]));
    return htmlTable(say(words, `${kind}.name`), say(words, `${kind}.caption`),
      heads.map((of) => say(words, `${kind}.${of}`)), rows, "nk-words");
  };
  return (guesses.size ? table("guesses", guesses) : `<p>${say(words, "own.none")}</p>`) +
    (answers.size ? table("answers", answers) : "");
}

// The twin of `classroom/exercises/progress_table.py`.
function progressTable(records, words, exercises) {
  const phrase = (name, places) => say(words, `progress.${name}`, places);
  const state = (verdicts) => {
    const right = verdicts.indexOf("right");
    if (right >= 0) return phrase("right", { place: `${right + 1}` });
    if (verdicts.includes("kept")) return phrase("written");
    const count = verdicts.length;
    return count > 1 ? phrase("many", { count: `${count}` }) : phrase(count ? "once" : "open");
  };
  const verdicts = (exercise) =>
    records.filter((one) => one.exercise === exercise).map(({ verdict }) => verdict);
  const here = exercises.filter(({ title }) => title);
  const rows = here.map(({ exercise, title, track, minutes }) =>
    [phrase("titled", { exercise, title }), track, `${minutes}`, state(verdicts(exercise))]);
  const all = exercises.filter(({ title }) => !title).map(({ exercise }) => exercise);
  const each = [...new Set(all.map((one) => one.split(".")[0]))].map((notebook) => {
    const of = all.filter((one) => one.startsWith(notebook));
    const done = of.filter((one) => verdicts(one).some((said) => /^(right|kept)$/.test(said)));
    return phrase("each", { notebook, done: `${done.length}`, count: `${of.length}` });
  });
  const table = htmlTable(phrase("name"), phrase("caption"),
    ["exercise", "track", "minutes", "state"].map((of) => phrase(of)), rows, "nk-progress");
  return `${table}<p>${phrase("all", { each: each.join(phrase("apart")) })}</p>`;
}
