// The twin of what Python says of two policies beside each other: `charts/beside.py`,
// `charts/balance.py`, `analysis/balance.py`. What it draws of the balance stands in `balance_bars.js`.

// `about.balance` holds the outcomes that are set against one another, with how each is taken and
// called; and the numbers by which a sign is clear.
function besides(about, played, told, panels) {
  const { words, outcomes, end } = about;
  const { labels, spans, span_steps, taken, better, clear, hardly, marks, signs, room } = about.balance;
  const { steps, worlds } = played.about;
  const bars = balanceBars(about, told, panels);
  const share = (numbers, holds) => sum(numbers.map((one, w) => (holds(one, w) ? 1 : 0))) / worlds;

  // The mean of each world over a span. The hostility of a regime that has fallen does not count.
  function over(run, outcome, span) {
    const total = new Float64Array(worlds);
    const first = span === "first" ? 1 : steps + 1 - span_steps;
    for (let step = first; step < first + span_steps; step += 1) {
      const here = played.at(run.kept, outcome, step);
      const fell = played.at(run.kept, "fallen", step);
      for (let w = 0; w < worlds; w += 1) {
        total[w] += here[w] * (outcome === "hostility" ? 1 - fell[w] : 1);
      }
    }
    return total.map((one) => one / span_steps);
  }

  function sign(outcome, good, bad) {
    if (good + bad < hardly) return "alike";
    const [up, down] = better[outcome] === "disputed" ? ["fewer", "more"] : ["better", "worse"];
    if (good >= clear * (good + bad)) return up;
    return bad >= clear * (good + bad) ? down : "unclear";
  }

  function figure(outcome, number) {
    return told.show(outcome, number * outcomes[outcome].per_unit);
  }

  function entry(run, path, outcome, span) {
    const [here, there] = [run, path].map((one) => over(one, outcome, span));
    const less = share(here, (one, w) => one < there[w]);
    const more = share(here, (one, w) => one > there[w]);
    const [good, bad] = better[outcome] === "more" ? [more, less] : [less, more];
    const take = taken[outcome] === "mean" ? mean : median;
    return {
      outcome, span, sign: sign(outcome, good, bad), good, bad,
      here: figure(outcome, take(here)), there: figure(outcome, take(there)),
    };
  }

  const balance = (run, path) => Object.keys(labels).flatMap((outcome) =>
    spans.map((span) => entry(run, path, outcome, span)));

  function inWords({ sign, good, bad }) {
    const rest = 1 - good - bad;
    const named = {
      better: told.worldsOf(100 * good), worse: told.worldsOf(100 * bad),
      alike: told.worldsOf(100 * rest),
    };
    if (sign === "alike") return say(words, "balance.alike", { worlds: named.alike });
    if (sign === "unclear") return say(words, "balance.unclear", named);
    const which = rest >= 1 - clear ? `${sign}_or_alike` : sign;
    const worlds = ["better", "fewer"].includes(sign) ? named.better : named.worse;
    return say(words, `balance.${which}`, { worlds, alike: named.alike });
  }

  function summary(name, entries) {
    const found = (span, sign) => entries
      .filter((one) => one.span === span && one.sign === sign)
      .map(({ outcome }) => outcomes[outcome].inside)
      .join(say(words, "number.list")) || say(words, "balance.none");
    return spans.map((span) => {
      const listed = Object.fromEntries(signs.map((sign) => [sign, found(span, sign)]));
      return say(words, `balance.${span}`, { policy: name, ...listed });
    }).join(" ");
  }

  function table(names, both) {
    const cell = (one) =>
      ({ html: `${escaped(one.here)}<br>${marks[one.sign]} ${escaped(inWords(one))}` });
    const rows = both[0].map(({ outcome, span, there }, at) =>
      [labels[outcome][span], there, ...both.map((entries) => cell(entries[at]))]);
    return htmlTable(say(words, "balance.name"), say(words, "balance.caption"),
      [say(words, "balance.outcome"), say(words, "balance.path"), ...names], rows, "nk-balance");
  }

  function finding([first, second], runs) {
    const [one, other] = runs.map((run) => ({
      fallen: told.inWorlds(told.last(run, "fallen")),
      warheads: told.show("warheads", median(told.last(run, "warheads"))),
    }));
    return say(words, "beside.head", {
      year: end, first, second, first_fallen: one.fallen, second_fallen: other.fallen,
      first_warheads: one.warheads, second_warheads: other.warheads,
    });
  }

  // Heights for the two last numbers at which neither covers the other; at the floor of the panel
  // there is room upwards only.
  function apart(one, other, frame) {
    const [first, second] = [Math.min(one, frame), Math.min(other, frame)];
    const short = Math.max(0, room * frame - Math.abs(first - second)) / 2;
    const up = first >= second ? short : -short;
    const lift = Math.max(0, -Math.min(first + up, second - up));
    return [first + up + lift, second - up + lift];
  }

  function drawn(outcome, runs) {
    const [first, second, path] = runs.map((run) => told.shape(run, outcome));
    const ends = apart(first.q50.at(-1), second.q50.at(-1), outcomes[outcome].frame);
    return { first, second, path, first_end: ends[0], second_end: ends[1] };
  }

  return ({ policies, beliefs }, runs, shown) => {
    const names = policies.map(([name]) => name);
    const all = [...policies.map(([, policy]) => policy), about.presets[about.first]]
      .map((policy) => runs({ policy, beliefs }));
    if (!all.every(Boolean)) return undefined;
    const [first, second, path] = all;
    const both = [first, second].map((run) => balance(run, path));
    return {
      chart: () => ["_params", Object.fromEntries(shown.map((one) => [one, drawn(one, all)]))],
      head: () => ["value", `<h3>${escaped(finding(names, [first, second]))}</h3>`],
      said: () => ["text", names.map((name, at) => summary(name, both[at])).join(" ")],
      balance: () => ["value", bars(names, both, inWords)],
      table: () => ["value", table(names, both)],
    };
  };
}
