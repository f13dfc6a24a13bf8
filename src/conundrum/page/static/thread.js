// Works out what panels show in a thread beside the page's own, so that no slider waits for a run.
// The thread has the very script that the page has. Where a page can have none, it works itself.
export { made, threaded };

// What answers, made of what the kernel sent.
function made({ played: about, told, drawn, thresholds }) {
  const played = player(about, drawn, thresholds);
  const runs = remembered(played);
  return {
    answers: answers(told, played), runs, measure: measuring(played, runs), codes: codes(told.codes),
    movedFrom: $views_last_move.moved_from,
  };
}

// Between two runs an answer tells how far it is, lets others have their turn, and ends if given up.
const between = (tell, givenUp) => async (share) => {
  tell(share);
  await pause();
  if (givenUp()) throw new Error("given up");
};

// Return the asked parts of a panel, by name, as the trait that holds each and its value, and whether
// these are all. Where a part is written into what stands there, it comes with that. Some take more
// runs than the others. Where a slider is in use, comes what it moved since how things stood `from`.
function answered({ answers, runs }, { kind, setting, from, outcomes, choices, parts }, told) {
  return runs.during(async () => {
    const was = from && (await answers[kind](from, runs, outcomes, choices, told)).numbers();
    const found = await answers[kind](setting, runs, outcomes, choices, told);
    const has = found ? parts.filter(([name]) => found[name]) : [];
    return {
      holds: found?.holds,
      refused: found?.refused,
      gauge: was?.length ? gaugeOf(was, found.numbers()) : "",
      whole: Boolean(found) && has.length === parts.length,
      parts: Object.fromEntries(await Promise.all(has.map(async ([name, stands, trait]) =>
        [name, [trait, await found[name](stands)]]))),
    };
  });
}

// Other draws, as one may have held them before, have no numbers here.
const gaugeOf = (was, now) => (now.length ? $views_gauge.write_changes(was, now) : "");

// In the thread: it is given the model, and then questions, of which some are given up.
function serve() {
  let model;
  const wanted = new Set();
  globalThis.onmessage = async ({ data: { given, unwanted, number, question } }) => {
    wanted.delete(unwanted);
    if (given) model = made(given);
    if (!question) return;
    wanted.add(number);
    const told = between((share) => postMessage({ number, share }), () => !wanted.has(number));
    try {
      postMessage({ number, answer: await answered(model, question, told) });
    } catch ({ message }) {
      postMessage({ number, failed: message });
    }
    wanted.delete(number);
  };
}

// In the page: what asks the thread, which starts with the first question.
function threaded(address, given, here) {
  const asked = new Map();
  let thread, refused;
  let count = 0;

  function start() {
    thread = new Worker(address, { type: "module" });
    thread.onmessage = ({ data: { number, share, answer, failed } }) => {
      const { tell, resolve, reject } = asked.get(number);
      if (share) {
        tell(share);
        return;
      }
      asked.delete(number);
      if (failed) reject(new Error(failed));
      else resolve(answer);
    };
    thread.onerror = refuse;
    thread.postMessage({ given });
  }

  const inPage = (question, tell, signal) =>
    answered(here, question, between(tell, () => signal?.aborted));

  // What the thread was asked is then answered here.
  function end() {
    thread?.terminate();
    thread = undefined;
    for (const { question, tell, signal, resolve } of asked.values()) {
      resolve(inPage(question, tell, signal));
    }
    asked.clear();
  }

  // A page may forbid threads, at once or a little later.
  function refuse(event) {
    event.preventDefault?.();
    refused = true;
    end();
  }

  // An answer that takes many runs tells the share that is done, and is given up by its signal.
  function ask(question, { tell = () => {}, signal } = {}) {
    try {
      if (!refused && !thread) start();
    } catch (why) {
      refuse(why);
    }
    if (refused) return inPage(question, tell, signal);
    return new Promise((resolve, reject) => {
      count += 1;
      const number = count;
      asked.set(number, { question, tell, signal, resolve, reject });
      signal?.addEventListener("abort", () => thread?.postMessage({ unwanted: number }));
      thread.postMessage({ number, question });
    });
  }

  return { ask, end };
}

if (!globalThis.document) serve();
