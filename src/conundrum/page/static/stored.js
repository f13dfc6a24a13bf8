// Keeps how a panel was last set on this browser, once the reader rests, and has it again for one that
// nobody has touched, as after a reload.
// Panels are told apart by their kind, what they show, and how they are set at first.
function named(model) {
  let sum = 2166136261;
  for (const letter of JSON.stringify(["kind", "outcomes", "first"].map((of) => model.get(of)))) {
    sum = Math.imul(sum ^ letter.codePointAt(0), 16777619);
  }
  return `${model.get("kind")} ${(sum >>> 0).toString(36)}`;
}

// Whether what was kept, perhaps by an earlier edition, has the form of what is set. Where nothing is
// set, as of what is held, there may be anything.
function formed(one, other) {
  const kind = (of) => (Array.isArray(of) ? "list" : of === null ? "none" : typeof of);
  if (kind(one) !== kind(other)) return false;
  if (kind(one) !== "object" || !Object.keys(other).length) return true;
  return Object.keys({ ...one, ...other }).every((of) => formed(one[of], other[of]));
}

function storedSetting(own, model, first) {
  const panel = named(model);
  const found = own.setting(panel);
  const { rest, now: keep } = resting((set) => own.set(panel, set));
  return { keep, rest, left: formed(found, first) ? found : undefined };
}
