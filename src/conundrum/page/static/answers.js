// What each kind of panel answers, by the kind that its door names. An answer is given a setting,
// what runs a scenario, and the outcomes that are shown; it has each part of the panel by name, as
// what returns the trait that holds it and its value. Without a run, there is no answer.
function answers(about, played) {
  const told = teller(about, played);
  return { run: told.answer, beside: besides(about, played, told) };
}
