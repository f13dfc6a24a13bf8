// The twin of `charts/policy_words.py`: a policy in words, a piece for each power, and for both.
function policyWords({ words, controls }) {
  const rooms = {};
  for (const [control, [room, label]] of Object.entries(controls)) {
    (rooms[room] ??= []).push([control, label]);
  }
  const list = (said) => said.join(say(words, "number.list"));

  const inWords = (policy) => Object.entries(rooms).map(([power, own]) =>
    say(words, "policy.power", {
      power,
      controls: list(own.map(([control, label]) =>
        say(words, "policy.control", { share: percent(words, policy[control]), control: label }))),
    })).join(say(words, "number.parts"));

  const heads = () => Object.entries(rooms).map(([power, own]) =>
    say(words, "policy.head", { power, controls: list(own.map(([, label]) => label)) }));

  const cells = (policy) => Object.values(rooms).map((own) =>
    list(own.map(([control]) => percent(words, policy[control]))));

  return { inWords, heads, cells };
}
