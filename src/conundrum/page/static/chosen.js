// What is chosen among texts that are written already: nothing is run. They come with the door.
function chosen({ chosen: name }, runs, shown, choices) {
  const texts = choices[name];
  return texts && Object.fromEntries(Object.entries(texts).map(([part, text]) =>
    [part, () => [part === "said" ? "text" : "value", text]]));
}
