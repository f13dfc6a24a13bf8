// What each kind of panel answers, by the kind that its bridge names: a module of `src/conundrum/views/`
// of that name, which `runner.js` gives the runs that it needs. Of the lab, what only the page knows
// stands in `folded.js`.
function answers(about, played) {
  sentences = about.words;
  const panels = Object.entries(VIEWS).map(([kind, shows]) => [kind, panelAnswer(shows, played)]);
  const answered = Object.fromEntries(panels);
  return { ...answered, lab: folded(about, played, answered.lab) };
}
