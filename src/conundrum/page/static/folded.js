// What the lab has folded away below a run, beside its table: its code, and what is held. The twin of
// `panels/lab/code_fold.py` and `held_assumptions.py`.
function folded(about, lab) {
  const { words } = about;
  const { encode, decode } = codes(about.codes);
  const each = (held, sentence) => Object.fromEntries(Object.entries(held).map(([name, number]) =>
    [name, say(words, sentence, { name, number: writtenOut(number) })]));

  // The table stands there already: only what is held is written anew.
  function marked(table, held) {
    const said = each(held, "held.at");
    return table.replace(/(<span data-name="(\w+)" data-drawn="([^"]*)">).*?<\/span>/g,
      (_, tag, name, drawn) => `${tag}${said[name] ? `<b>${said[name]}</b>` : drawn}</span>`);
  }

  function answer(setting, runs, shown) {
    const answered = lab(setting, runs, shown);
    return answered && {
      ...answered,
      code: () => ["text", encode(setting)],
      held: () => ["held", each(setting.held, "held.release")],
      assumptions: (table) => ["value", marked(table, setting.held)],
    };
  }

  // What cannot be read or run is left to the kernel, which says why.
  const asks = {
    code(now, { entry }, _, runs) {
      const read = decode(entry);
      return read && runs(read) && { sets: read };
    },
    hold(now, { entry, choice }, list, runs) {
      const chosen = list.get("choices").find(({ name }) => name === choice);
      const { number, refused } = takeNumber(entry, chosen);
      if (refused) return { refused };
      const held = { ...now.held, [choice]: shortest(number) };
      return runs({ ...now, held }) && { sets: { held } };
    },
    release({ held }, { release }) {
      const { [release]: released, ...rest } = held;
      return { sets: { held: rest } };
    },
  };
  return Object.assign(answer, { asks });
}
