// The twin of `analysis/denial.py`, `charts/border.py` and `border_words.py`. `about.border` holds how far sanctions
// reach in each stream, and the drawing: its land, where each stream runs, and how wide it is.
function borders(about) {
  const { words } = about;
  const { lever, parts, look } = about.border;
  const { paper, streams, width, gate: bar, point, least, hatch, colours } = look;

  // What two shares of sanctions deny, in whole parts that add up.
  function denied(washington, beijing) {
    const others = lever.others * washington;
    const china = lever.china * beijing + lever.reach * washington * (1 - beijing);
    const rounded = Number(written(others));
    const total = Number(written(china + others));
    return { china: total - rounded, others: rounded, total };
  }

  const under = ({ us_sanctions, china_sanctions }) => denied(us_sanctions, china_sanctions);
  const first = under(about.presets[about.first]);
  const china = Number(written(lever.china_trade));
  const trade = { china, others: parts - china };

  const counts = (stopped) => ({
    denied: stopped.total,
    china_trade: trade.china, china_denied: stopped.china, china_passes: trade.china - stopped.china,
    others_trade: trade.others, others_denied: stopped.others,
    others_passes: trade.others - stopped.others,
  });

  function stream([start, gate, tip, height], all, stopped, colour) {
    const [full, passes] = [width * all, Math.max(width * (all - stopped), least)];
    const head = Math.min(point, Math.max(passes / 2, bar));
    const neck = written(start < tip ? tip - head : tip + head, 1);
    const [top, bottom] = [height - passes / 2, height + passes / 2];
    const line = `d="M${start} ${height}H${gate}" stroke-width="${written(full, 1)}"`;
    const bars = [height - full / 2, bottom].map((y) =>
      `<rect x="${gate - Math.floor(bar / 2)}" y="${written(y, 1)}" width="${bar}" ` +
      `height="${written((full - passes) / 2, 1)}" fill="${colours.ink}"/>`);
    return `<path ${line} stroke="${colours.ground}"/>` +
      `<path ${line} stroke="${colours.hatch}" stroke-dasharray="${hatch}"/>` +
      `<path d="M${start} ${written(top, 1)}H${neck}L${tip} ${height}` +
      `L${neck} ${written(bottom, 1)}H${start}Z" fill="${colour}"/>${bars.join("")}`;
  }

  function drawn(stopped, colour) {
    const all = Object.entries(streams).map(([name, place]) =>
      stream(place, trade[name], stopped[name], colour)).join("");
    const said = escaped(say(words, "border.drawn", counts(stopped)));
    return `<svg role="img" aria-label="${said}" viewBox="0 0 ${paper[0]} ${paper[1]}" ` +
      `width="100%"><path d="${look.land}Z" fill="${colours.land}"/>` +
      `<path d="${look.lines}" fill="none" stroke="${colours.line}"/>${all}</svg>`;
  }

  function side(stopped, name) {
    const named = counts(stopped);
    const told = Object.keys(streams).map((one) => `<p>${say(words, `border.${one}`, named)}</p>`);
    return `<div><h4>${escaped(say(words, `border.${name}`))}</h4>` +
      `<p class="nk-number">${say(words, "border.number", named)}</p>` +
      `${drawn(stopped, colours[name])}${told.join("")}</div>`;
  }

  function table(stopped) {
    const [before, own] = [counts(first), counts(stopped)];
    const heads = ["stream", "trade", "first_denied", "own_denied"];
    const rows = Object.keys(streams).map((one) => [say(words, `border.${one}_name`),
      `${before[`${one}_trade`]}`, `${before[`${one}_denied`]}`, `${own[`${one}_denied`]}`]);
    rows.push([say(words, "border.all"), `${parts}`, `${first.total}`, `${stopped.total}`]);
    return htmlTable(say(words, "border.name"), say(words, "border.caption"),
      heads.map((one) => say(words, `border.${one}`)), rows);
  }

  return ({ policy }) => {
    const own = under(policy);
    const finding = say(words, own.total === first.total ? "border.same" : "border.other",
      { denied: own.total, first: first.total });
    const levers = {
      washington: denied(1, policy.china_sanctions).total,
      beijing: denied(policy.us_sanctions, 1).total,
    };
    return {
      head: () => ["value", `<h3>${escaped(finding)}</h3>`],
      map: () => ["value", `<div class="nk-border">${side(first, "first")}${side(own, "own")}</div>`],
      said: () => ["text", say(words, "border.levers", levers)],
      table: () => ["value", table(own)],
    };
  };
}
