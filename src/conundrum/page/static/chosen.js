// What is chosen among texts that are written already: nothing is run. They come with the door.
function chosen({ chosen: name }, runs, shown, choices) {
  return alreadyWritten(choices[name]);
}

// The same along a path, step by step; its buttons go back and on.
function stepped({ path: { step } }, runs, shown, { steps = [] }) {
  return alreadyWritten(steps[step]);
}
stepped.press = (name, { path: { step }, last }) =>
  ({ path: { step: Math.min(Math.max(step + (name === "Next" ? 1 : -1), 0), last) } });

function alreadyWritten(texts) {
  return texts && Object.fromEntries(Object.entries(texts).map(([part, text]) =>
    [part, () => [{ said: "text", chart: "_params" }[part] ?? "value", text]]));
}
