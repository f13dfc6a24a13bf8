// The twin of `charts/balance_bars.py`. `about.balance.look` holds what is drawn and how large.
function balanceBars(about, told, panels) {
  const { words } = about;
  const { better, names: named, look } = about.balance;
  const { bars, tall, middle, reach, letters, colours } = look;

  function drawn(names, both, inWords) {
    const shown = both.map((entries) =>
      entries.filter(({ outcome }) => better[outcome] !== "disputed"));
    const counts = names.map((name, at) => counted(name, shown[at])).join(say(words, "balance.and"));
    const policies = names.map((name, at) => `<div>${policy(name, shown[at], inWords)}</div>`).join("");
    return `<h3>${escaped(say(words, "balance.head", { policies: counts }))}</h3>` +
      `<p class="nk-help">${escaped(say(words, "balance.bars"))}</p>` +
      `<div class="nk-both">${policies}</div>`;
  }

  const late = (entries) => entries.filter(({ span }) => span === "last");

  function counted(name, entries) {
    const last = late(entries);
    const signs = (sign) => `${last.filter((one) => one.sign === sign).length}`;
    return say(words, "balance.counts", {
      policy: name, all: `${last.length}`, better: signs("better"), worse: signs("worse"),
    });
  }

  function policy(name, entries, inWords) {
    const sides = [say(words, "balance.left"), say(words, "balance.right", { policy: name })];
    const rows = late(entries).map((last) => row(entries[entries.indexOf(last) - 1], last, inWords));
    return `<p class="nk-sides"><b>${escaped(sides[0])}</b><b>${escaped(sides[1])}</b></p>` +
      rows.join("");
  }

  function row(first, last, inWords) {
    const about = say(words, "balance.row", { first: inWords(first), last: inWords(last) });
    return `<p class="nk-against"><b>${escaped(named[last.outcome])}</b>` +
      `<span>${escaped(say(words, "balance.middle", last))}</span></p>` +
      `<svg role="img" aria-label="${escaped(about)}" width="100%" height="${tall}">` +
      `${bar(first)}${bar(last)}${number(last)}` +
      `<rect x="${middle}%" width="1" height="${tall}" fill="${colours.ink}"/></svg>`;
  }

  function bar({ span, good, bad }) {
    const [top, thick] = bars[span];
    const sides = [[middle - reach * bad, reach * bad, colours.worse], [middle, reach * good, colours.better]];
    return sides.map(([left, long, colour]) =>
      `<rect x="${written(left, 2)}%" width="${written(long, 2)}%" y="${top}" height="${thick}" ` +
      `fill="${colour}"/>`).join("");
  }

  // At its end stands how many worlds the longer bar has.
  function number({ good, bad }) {
    const [share, end, gap, anchor] = good >= bad ? [good, reach, 5, "start"] : [bad, -reach, -5, "end"];
    const [top, thick] = bars.last;
    return `<text x="${written(middle + end * share, 2)}%" dx="${gap}" y="${top + thick - 1}" ` +
      `text-anchor="${anchor}" font-size="${letters}" font-weight="650" ` +
      `fill="${colours.ink}">${panels.worlds(100 * share)}</text>`;
  }

  return drawn;
}
