// What a setting is compared with.
const against = (setting) =>
  setting.follows ? { ...setting, policy: setting.pinned.policy } : setting.pinned;

// What the lab and its parts show of a run beside the pinned one; without a run, only how it is weighed.
function labs(about, told, panels) {
  const { drawnAnew, headline } = lastMoves(about, told, panels);
  return (setting, runs, shown) => {
    const [run, pinned] = [runs(setting), runs(against(setting))];
    const look = () => ["value", told.look(setting.weights)];
    if (!run || !pinned) return { look };
    const anew = setting.before && setting.before.seed !== setting.seed;
    const before = setting.before && !anew && runs(setting.before);
    return {
      ...panels.parts(run, pinned, shown),
      moved: () => ["text", anew ? drawnAnew() : headline(run, before, shown)],
      legend: () => ["value", told.legend(pinned, shown)],
      weighed: () => ["text", told.weighed(run, pinned, setting.weights)],
      look,
      table: () => ["value", told.inWordsAndNumbers(run, pinned, shown)],
    };
  };
}
