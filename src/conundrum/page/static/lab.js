// What the lab and its parts show of a run beside the pinned one.
function labs(about, told, panels) {
  const headline = lastMoves(about, told, panels);
  return (setting, runs, shown) => {
    const pin = setting.follows ? { ...setting, policy: setting.pinned.policy } : setting.pinned;
    const [run, pinned] = [runs(setting), runs(pin)];
    const before = setting.before && runs(setting.before);
    return run && pinned && {
      ...panels.parts(run, pinned, shown),
      moved: () => ["text", headline(run, before, shown)],
      legend: () => ["value", told.legend(pinned, shown)],
      weighed: () => ["text", told.weighed(run, pinned, setting.weights)],
      look: () => ["value", told.look(setting.weights)],
      table: () => ["value", told.inWordsAndNumbers(run, pinned, shown)],
    };
  };
}
