// What the lab and its parts show of a run beside the pinned one.
function labs(about, told, panels) {
  const { drawnAnew, headline } = lastMoves(about, told, panels);
  return (setting, runs, shown) => {
    const pin = setting.follows ? { ...setting, policy: setting.pinned.policy } : setting.pinned;
    const [run, pinned] = [runs(setting), runs(pin)];
    const anew = setting.before && setting.before.seed !== setting.seed;
    const before = setting.before && !anew && runs(setting.before);
    return run && pinned && {
      ...panels.parts(run, pinned, shown),
      moved: () => ["text", anew ? drawnAnew() : headline(run, before, shown)],
      legend: () => ["value", told.legend(pinned, shown)],
      weighed: () => ["text", told.weighed(run, pinned, setting.weights)],
      look: () => ["value", told.look(setting.weights)],
      table: () => ["value", told.inWordsAndNumbers(run, pinned, shown)],
    };
  };
}
