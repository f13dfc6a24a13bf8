// On the front page: answers for the model until it is there, from what was worked out before, and
// brings it once that is not enough, or a reader has chosen.
conundrum.give("front", (models, frames, bring) => {
  const name = Object.values(models).find(({ traits }) => traits.kind === "posters").traits.model;
  let brought;
  const { promise: model, resolve } = Promise.withResolvers();
  const real = () => {
    brought ??= bring();
    return model;
  };
  let there;
  model.then((is) => (there = is));
  // Worked out before is the first choice, and nothing that was tried besides.
  const found = ({ setting, parts }) => {
    const { chosen, dot } = setting;
    const first = Object.keys(frames).every((policy) => !setting[policy] || policy === chosen);
    const frame = first && !dot.policy && frames[chosen];
    return frame && parts.every(([part]) => part in frame)
      && { whole: true, parts: frame };
  };
  async function ask(question) {
    if (question.setting.chosen) real();
    return there ? there.ask(question) : found(question) || (await real()).ask(question);
  }
  // What is chosen before the model is there is done once it is.
  function acted(name, setting, said) {
    if (there) return there.answers.posters.acted(name, setting, said, there.runs);
    const { target, type, detail } = globalThis.event;
    real().then(() => target.dispatchEvent(new CustomEvent(type, { bubbles: true, detail })));
  }
  (globalThis.conundrumModels ??= {})[name] =
    { resolve, promise: Promise.resolve({ answers: { posters: { acted } }, runs: undefined, ask }) };
});
