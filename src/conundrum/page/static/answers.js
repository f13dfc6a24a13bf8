// What each kind of panel answers, by the kind that its door names. An answer is given a setting,
// what runs a scenario, and the outcomes that are shown; it has each part of the panel by name, as
// what returns the trait that holds it and its value; what `holds` then is what buttons are marked
// by, beside what is set. Without a run, there is no answer, or only what needs none, and why it is
// `refused`. Its `asks` say what an entry sets, its `moved` what a slider takes with it.
function answers(about, played) {
  sentences = about.words;
  const told = teller(about, played);
  const panels = outcomePanels(about, played, told);
  return {
    ...Object.fromEntries(Object.entries(SHOWN).map(([kind, shows]) => [kind, panelAnswer(shows, played)])),
    lab: folded(about, played, panelAnswer(SHOWN.lab, played)),
    plane: planes(about, played, told, panels),
    concerts: concerts(about, played, told),
    believing: believing(about, played),
    prices: pricesOf(about, played),
    border: borders(about),
    apart: takenApart(about, played, told, panels),
    conclusion: concluded(about, played, told),
    forecast: forecasts(about, played, told),
    timeline: timelines(about),
    chosen,
    path: stepped,
  };
}
