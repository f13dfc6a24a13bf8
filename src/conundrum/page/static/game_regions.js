// The twin of `charts/game_regions_words.py` and `charts/game_regions_marks.py`. A view is the regions,
// and what a change of position costs both powers where the reader stands.
function gameRegions({ words, game: { powers, tops: ends, apart, finest } }) {
  const told = (sentence, named) => say(words, `regions.${sentence}`, named);
  const begun = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
  const key = (stance) => stance.replaceAll(" ", "_");
  const sides = ({ across, up }) => [across, up];

  function tops({ regions, here }) {
    return [0, 1].map((side) => {
      const inside = regions.flatMap((one) => sides(one)[side].filter((edge) => edge < 1));
      const highest = Math.max(...inside, here[side]);
      return ends.find((top) => highest <= top);
    });
  }

  const dilemmas = ({ regions }) => regions.filter(({ end }) => end.better);

  function title(view) {
    const [box] = dilemmas(view);
    if (!box) return told("none");
    return told("dilemma", { washington: span(box.across), beijing: span(box.up) });
  }

  function boxed(view) {
    const [box] = dilemmas(view);
    return box ? told("boxed", { pair: ended([box.end.better]) }) : "";
  }

  // Which whole costs of a hundred lie between two edges.
  function span(edges) {
    const [low, high] = edges.map((edge) => 100 * edge);
    const [first, last] = whole(edges);
    if (low === 0) return high === 100 ? told("any") : told("to", { high: last });
    if (high === 100) return told("over", { low: first });
    if (first > last) return told("between", { low: written(low, 1), high: written(high, 1) });
    return first === last ? `${first}` : told("span", { low: first, high: last });
  }

  // The first and the last of them; without an upper edge, the last below the lower one.
  function whole([low, high]) {
    return [Math.floor(100 * low) + (100 * high === 100 ? 0 : 1), Math.ceil(100 * high) - 1];
  }

  function ended(meets, space = " ") {
    const ways = meets.map(([us, china]) => {
      if (us === china) return told("both", { do: told(`do_${key(us)}`) });
      const [washington, beijing] = [us, china].map((stance) => told(`does_${key(stance)}`));
      return told("pair", { washington, beijing, apart: space });
    });
    return ways.join(told("or", { apart: space })) || told("nowhere");
  }

  function point({ here }) {
    const [washington, beijing] = here.map((cost) => written(100 * cost));
    return told("point", { washington, beijing });
  }

  function describe(view) {
    const listed = view.regions.filter(({ end }) => !end.better).map((one) => told("listed", {
      end: ended(one.end.meets), washington: span(one.across), beijing: span(one.up),
    }));
    return told("described", {
      title: title(view), regions: listed.join(say(words, "number.parts")), point: point(view),
    });
  }

  const at = ({ regions }, [us, china]) => regions.find(({ across, up }) =>
    across[0] <= us && us <= across[1] && up[0] <= china && china <= up[1]);

  // Which other costs would end the dilemma in which the reader stands, if it is one.
  function ways(view) {
    const { here } = view;
    const box = at(view, here);
    if (!box?.end.better) return "";
    const out = sides(box).flatMap(([low, high], side) => [
      ["to", Math.floor(100 * low), low - finest / 2], ["from", Math.ceil(100 * high), high + finest / 2],
    ].flatMap(([way, edge, beyond]) => {
      const there = at(view, side ? [here[0], beyond] : [beyond, here[1]]);
      if (!there) return [];
      const end = ended(there.end.meets);
      return [say(words, `game.way_${way}`, {
        edge, power: powers[side],
        end: same(there.end.meets, box.end.meets) ? say(words, "game.content", { end }) : end,
      })];
    }));
    return say(words, "game.trapped", { ways: out.join(say(words, "game.way")) });
  }

  function table({ regions }) {
    const rows = [...regions].sort((one, other) => !one.end.better - !other.end.better)
      .map(({ end, across, up }) => [begun(ended(end.meets)), span(across), span(up),
        end.better ? told("rather", { pair: ended([end.better]) }) : ""]);
    return htmlTable(told("table"), told("caption"),
      ["end", "washington", "beijing", "dilemma"].map((head) => told(`head_${head}`)), rows);
  }

  // What the chart draws; places are shares of the two axes.
  function drawn(view) {
    const limits = tops(view);
    const seen = inSight(view, limits);
    const named = new Set();
    const labels = seen.map(({ end }) => {
      // The largest of a kind has the name.
      const kind = JSON.stringify(end);
      const lines = named.has(kind) ? [] : begun(ended(end.meets, "\n")).split("\n");
      named.add(kind);
      return end.better ? [told("name"), ...lines] : lines;
    });
    const borders = between(seen);
    const column = (all, place) => all.map((one) => one[place]);
    const edges = seen.map(({ across, up }) => [...across, ...up]);
    return {
      ...Object.fromEntries(["left", "right", "low", "high"].map((name, i) => [name, column(edges, i)])),
      ...Object.fromEntries(["line_x", "line_x2", "line_y", "line_y2"].map((name, i) =>
        [name, column(borders, i)])),
      shade: seen.map(({ end }) => shade(end.meets)),
      box: seen.map(({ end }) => Boolean(end.better)),
      name: labels,
      tall: labels.map((lines) => lines.join(" ").split(/\s+/).filter(Boolean)),
      ticks: [0, 1].map((side) => ticks(view, side, limits[side])),
      tops: limits.map((top) => 100 * top),
      here: view.here.map((cost, side) => cost / limits[side]),
      about: describe(view),
    };
  }

  // What is seen of the regions, as shares of the axes, the largest first.
  function inSight({ regions }, [right, top]) {
    const area = ({ across, up }) => (across[1] - across[0]) * (up[1] - up[0]);
    return regions.filter(({ across, up }) => across[0] < right && up[0] < top)
      .map(({ across, up, end }) => ({
        across: [across[0] / right, Math.min(across[1] / right, 1)],
        up: [up[0] / top, Math.min(up[1] / top, 1)], end,
      })).sort((one, other) => area(other) - area(one));
  }

  // The lines between rectangles in which the game ends in different ways.
  function between(seen) {
    const found = [];
    for (const one of seen) {
      for (const other of seen) {
        if (one === other || same(one.end, other.end)) continue;
        const start = Math.max(one.across[0], other.across[0]);
        const stop = Math.min(one.across[1], other.across[1]);
        const below = Math.max(one.up[0], other.up[0]);
        const above = Math.min(one.up[1], other.up[1]);
        if (start === stop && stop === one.across[1] && below < above) {
          found.push([stop, stop, below, above]);
        }
        if (below === above && above === one.up[1] && start < stop) {
          found.push([start, stop, above, above]);
        }
      }
    }
    return found;
  }

  // How many of the two powers do not engage, on average over where it ends, halved.
  const shade = (meets) => (meets.length
    ? mean(meets.map((pair) => pair.filter((name) => name !== "engage").length / 2)) : 0);

  // Where numbers stand on an axis: its ends, and the edges between, where there is room. At the box
  // of the dilemma they are the whole costs that the title has.
  function ticks(view, side, top) {
    const inside = view.regions.flatMap((one) => sides(one)[side].filter((edge) => edge < top));
    const [box] = dilemmas(view);
    const ends = box ? sides(box)[side] : [];
    const [first, last] = box ? whole(ends) : [1, 0];
    const titled = new Map(first <= last ? [[ends[0], first / 100], [ends[1], last / 100]] : []);
    const told = inside.map((edge) => (edge && titled.has(edge) ? titled.get(edge) : edge));
    const edges = [...new Set(told)].map((edge) => edge / top).sort((one, other) => one - other);
    const kept = [0];
    for (const edge of edges.slice(1)) {
      if (edge - kept.at(-1) >= apart && 1 - edge >= apart) kept.push(edge);
    }
    return [...kept, 1];
  }

  return { tops, title, boxed, ended, point, ways, table, drawn };
}
