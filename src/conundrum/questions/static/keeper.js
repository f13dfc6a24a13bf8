// What the keeper does in a page: it brings what answers questions, and joins what the page has kept
// with what is in the kernel's files, which have no settings. `own.js` has the rule.
export default {
  initialize({ model }) {
    const own = (globalThis.conundrumOwn1 ??= ownThings(() => localStorage));
    const { words, questions } = model.get("about");
    const tables = {
      guesses: (records) => ownTables(records, words, questions),
      progress: (records, exercises) => progressTable(records, words, exercises),
    };
    const kinds = { ...asking(words), ...exercised(words) };
    home(model.get("keeper")).fill({ kinds, own, words, say, saved, opened, tables });

    // A kernel that is gone hears nothing; the next one is told when it starts.
    const tell = (message) => { try { model.send(message); } catch {} };
    let [known, told] = [new Set(), ""];
    function lend() {
      if (own.forgotten !== told) {
        told = own.forgotten;
        known.clear();
        if (told) tell({ forgotten: told });
      }
      const missing = own.records.filter((one) => !one.scenario && !known.has(identity(one)));
      for (const one of missing) known.add(identity(one));
      if (missing.length) tell({ found: missing });
    }
    function join() {
      known = new Set(model.get("kept").map(identity));
      own.add(model.get("kept"));
      lend();
    }
    const fail = () => own.fail(model.get("failed"));
    const elsewhere = ({ key }) => { if (key === KEPT || key === null) own.again(); };
    join();
    fail();
    model.on("change:kept", join);
    model.on("change:failed", fail);
    const leave = own.hear(lend);
    addEventListener("storage", elsewhere);
    return () => {
      model.off("change:kept", join);
      model.off("change:failed", fail);
      leave();
      removeEventListener("storage", elsewhere);
    };
  },
};
