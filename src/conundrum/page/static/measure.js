// The twin of `analysis/run_statistic.py`: what is taken of an outcome over the worlds of a run, in
// the unit in which it is shown. What cannot be run has no figure.
function measuring({ outcomes }, played, runs) {
  return (setting, { outcome, take = "median", year }) => {
    const run = runs(setting);
    if (!run) return undefined;
    const { steps, years, start } = played.about;
    const step = year === undefined ? steps : (year - Math.floor(start)) / years;
    const worlds = played.at(run.kept, outcome, step);
    // In half of the worlds or more a fall has happened or has not: the median would hide the rest.
    const taken = outcome === "fallen" || take === "mean" ? mean(worlds) : median(worlds);
    return Math.fround(taken) * outcomes[outcome].per_unit;
  };
}
