// The twin of `charts/turning.py` and `turning_words.py`: one belief against warheads, what is drawn and said of it.
function turnings(about, costs, { prices, turning, leave }) {
  const { words } = about;
  const { axes, growth, steps, opening, labels, middle, near, lift, apart } = turning;
  const { tallest, lowest } = prices.look;
  const { first } = about;

  const kind = (axis) => (axis === growth ? "growth" : "belief");
  const way = (axis, end) => say(words, `turning.${kind(axis)}_${end}`);
  const warheads = (cost) => written(cost.warheads);
  const up = (number) => +Math.min(number, tallest).toFixed(1);

  async function found({ chosen, beliefs, axis }) {
    const own = chosen === first ? opening : chosen;
    const names = [...new Set([own, first, opening])];
    const lines = [];
    for (const name of names) {
      lines.push(await costs.curve(about.presets[name], beliefs, axes[axis], steps));
    }
    const at = costs.stands(beliefs, axes[axis]);
    const here = [];
    for (const name of at === undefined ? [] : [own, first]) {
      here.push(await costs.costOf(about.presets[name], beliefs));
    }
    const numbers = lines.map((line) => line.map((cost) => cost.warheads));
    const turned = costs.turns(numbers[0], numbers[1]);
    return { axis, chosen, own, names, lines, numbers, turned, at, here };
  }

  function title({ axis, own, numbers, turned }) {
    const fewer = numbers[0][0] < numbers[1][0];
    const once = fewer ? "until" : "from";
    const sentence = ["fewer", "more"][+!fewer];
    return say(words, `turning.${turned.length > 1 ? "often" : turned.length ? once : sentence}`, {
      policy: called(own), axis: labels[axis],
      at: turned.map((share) => written(100 * share)).join(say(words, "number.list")),
    });
  }

  function said({ axis, own, lines: [ours, theirs], at, here }) {
    const told = say(words, "turning.ends", {
      policy: called(own), low: way(axis, "low"), high: way(axis, "high"),
      own_low: warheads(ours[0]), own_high: warheads(ours.at(-1)),
      first_low: warheads(theirs[0]), first_high: warheads(theirs.at(-1)),
      leavers_low: leave(ours[0].leavers), leavers_high: leave(ours.at(-1).leavers),
    });
    if (at === undefined) return `${told} ${say(words, "turning.off")}`;
    return `${told} ${say(words, "turning.here",
      { at: written(100 * at), own: warheads(here[0]), first: warheads(here[1]) })}`;
  }

  function between(line, share) {
    const place = Math.min(Math.floor(share * steps), steps - 1);
    return line[place] + (share * steps - place) * (line[place + 1] - line[place]);
  }

  const called = (name) => about.called[name];

  function drawn({ axis, chosen, own, names, lines, numbers, turned, at, here }) {
    const heights = numbers.map((line) => line.map(up));
    const [ours, theirs, other] = heights;
    const fewer = turned.map((_, place) => (ours[0] < theirs[0]) === (place % 2 === 0));
    const left = turned.map((share) => share >= middle);
    const starts = heights.map((line) => line[0] + (line[near] - line[0] > lift ? -lift : lift));
    return {
      own: ours, first: theirs, other: other ?? [], mine: own === chosen,
      turn_x: turned.map((share) => +(100 * share).toFixed(1)),
      turn_y: turned.map((share) => +between(theirs, share).toFixed(1)),
      turn: turned.map((share) => say(words, "turning.turn", { at: written(100 * share) })),
      turn_left: left, turn_above: fewer.map((under, place) => under === left[place]),
      here_x: at === undefined ? [] : [+(100 * at).toFixed(1)],
      here_y: here.slice(0, 1).map((cost) => up(cost.warheads)),
      here: here.slice(0, 1).map(warheads),
      start_y: spread(starts, apart, lowest),
      start: names.map((name, line) => say(words, "turning.name",
        { policy: called(name), warheads: warheads(lines[line][0]) })),
      end_y: spread(heights.map((line) => line.at(-1) + lift), apart, lowest),
      end: lines.map((line) => warheads(line.at(-1))),
      ways: ["low", "middle", "high"].map((end) => way(axis, end)),
    };
  }

  function table({ axis, names, lines }) {
    const rows = lines[0].map((_, step) =>
      [written((100 * step) / steps), ...lines.map((line) => warheads(line[step]))]);
    return htmlTable(say(words, "turning.name_of"),
      say(words, "turning.caption", { axis: labels[axis] }),
      [say(words, "turning.of_100"), ...names.map(called)], rows);
  }

  return { found, title, said, drawn, table };
}
