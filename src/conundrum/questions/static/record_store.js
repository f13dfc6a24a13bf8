// What the store of records does in a page: it brings what answers questions, and joins what the page has kept
// with what is in the kernel's files, for which `own_records.js` has the rule. A kernel that asks nothing is
// told nothing: it would write what belongs beside another notebook.
export default {
  initialize({ model }) {
    const own = (globalThis.conundrumOwn1 ??= ownThings(() => localStorage));
    const { words, questions } = model.get("about");
    const tables = {
      question: (records) =>
        $questions_own_tables.guesses(records.filter(({ question }) => question), questions),
      exercise: (records, exercises) =>
        $questions_own_tables.progress(records.filter(({ exercise }) => exercise), exercises),
    };
    sentences = words;
    slot(model.get("record_store")).resolve({ kinds, own, words, say, saved, opened, tables });

    // A kernel that is gone hears nothing; the next one is told when it starts.
    const tell = (message) => { try { model.send(message); } catch {} };
    let [known, told] = [new Set(), ""];
    function lend() {
      if (own.forgotten !== told) {
        told = own.forgotten;
        known.clear();
        if (told) tell({ forgotten: told });
      }
      const takes = (one) => model.get("takes").some((kind) => kind in one);
      const missing = own.records.filter((one) => takes(one) && !known.has(identity(one)));
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
    const of = { "change:kept": join, "change:failed": fail, "change:takes": lend };
    return listening([model, of], [window, { storage: elsewhere }], [own, { change: lend }]);
  },
};
