// What is the reader's own, kept in the browser for all pages of one address: guesses and answers to
// questions, answers to exercises, how a lab was last set, and at which step a panel was left.
const KEPT = "conundrum.own.1";
// How panels were last set is for this browser alone, and in no file.
const SET = "conundrum.set.1";

function ownThings(storage, clock = Date.now) {
  let [records, forgotten, stored, failed] = [[], "", true, ""];
  const hearing = new Set();

  // A browser that keeps nothing for a page still has it until the page is closed.
  function read() {
    try {
      const text = storage().getItem(KEPT);
      if (text === null) return;
      try {
        const kept = JSON.parse(text);
        records = joined([...kept.records, ...records], kept.forgotten);
        forgotten = kept.forgotten;
      } catch {
        // What cannot be read is put aside, not overwritten.
        storage().setItem(`${KEPT}.damaged`, text);
      }
    } catch {
      stored = false;
    }
  }
  function write() {
    try {
      storage().setItem(KEPT, JSON.stringify({ records, forgotten }));
      stored = true;
    } catch {
      stored = false;
    }
    for (const heard of hearing) heard();
  }
  function add(more) {
    read();
    const before = JSON.stringify(records);
    records = joined([...records, ...more], forgotten);
    if (JSON.stringify(records) !== before) write();
  }
  // Even if the clock was put back since: what is kept now is newer than what was forgotten.
  function settings() {
    try { return JSON.parse(storage().getItem(SET)) ?? {}; } catch { return {}; }
  }
  function set(all) {
    try { storage().setItem(SET, JSON.stringify(all)); } catch {} // then it is as before
  }
  const now = () => new Date(Math.max(clock(), forgotten ? Date.parse(forgotten) + 1 : 0)).toISOString();
  read();
  return {
    get records() { return records; },
    get forgotten() { return forgotten; },
    get stored() { return stored; },
    // Why a kernel cannot write its file, if so.
    get failed() { return failed; },
    fail(why) {
      failed = why;
      for (const heard of hearing) heard();
    },
    add,
    setting: (panel) => settings()[panel],
    set: (panel, setting) => set({ ...settings(), [panel]: setting }),
    keep(record) {
      read();
      if (!repeated(records, record)) add([{ ...record, at: now() }]);
    },
    forget() {
      // An opened file may hold what is said to be of a day to come.
      const times = [now(), records.at(-1)?.at ?? ""];
      [records, forgotten] = [[], times.sort().at(-1)];
      set({});
      write();
    },
    // What was forgotten and is opened again is the reader's again.
    open(more) {
      read();
      forgotten = "";
      records = joined([...records, ...more]);
      write();
    },
    // Another page of this browser has kept or forgotten something.
    again() {
      read();
      for (const heard of hearing) heard();
    },
    // So that it is listened to as a model is.
    on: (_, heard) => hearing.add(heard),
    off: (_, heard) => hearing.delete(heard),
  };
}
