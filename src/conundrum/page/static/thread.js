// Works out what panels show in a thread beside the page's own, so that no slider waits for a run.
// The thread has the very script that the page has. Where a page can have none, it works itself.
export { made, threaded };

// What answers, made of what the kernel sent.
function made({ played: about, told, drawn, thresholds }) {
  const played = player(about, drawn, thresholds);
  const runs = remembered(played);
  return {
    answers: answers(told, played), runs, measure: measuring(played, runs), codes: codes(told.codes),
  };
}

// Return the asked parts of a panel, by name, as the trait that holds each and its value, and whether
// these are all. Where a part is written into what stands there, it comes with that. Some take more
// runs than the others.
function answered({ answers, runs }, { kind, setting, outcomes, choices, parts }) {
  return runs.during(async () => {
    const found = await answers[kind](setting, runs, outcomes, choices);
    const has = found ? parts.filter(([name]) => found[name]) : [];
    return {
      holds: found?.holds,
      refused: found?.refused,
      whole: Boolean(found) && has.length === parts.length,
      parts: Object.fromEntries(await Promise.all(has.map(async ([name, stands, trait]) => {
        const value = await found[name](stands);
        return [name, answers[kind].translated ? [trait, value] : value];
      }))),
    };
  });
}

// In the thread: it is given the model, and then questions.
function serve() {
  let model;
  globalThis.onmessage = async ({ data: { given, number, question } }) => {
    if (given) {
      model = made(given);
      return;
    }
    try {
      postMessage({ number, answer: await answered(model, question) });
    } catch ({ message }) {
      postMessage({ number, failed: message });
    }
  };
}

// In the page: what asks the thread, which starts with the first question.
function threaded(address, given, here) {
  const asked = new Map();
  let thread, refused;
  let count = 0;

  function start() {
    thread = new Worker(address, { type: "module" });
    thread.onmessage = ({ data: { number, answer, failed } }) => {
      const { resolve, reject } = asked.get(number);
      asked.delete(number);
      if (failed) reject(new Error(failed));
      else resolve(answer);
    };
    thread.onerror = refuse;
    thread.postMessage({ given });
  }

  // What the thread was asked is then answered here.
  function end() {
    thread?.terminate();
    thread = undefined;
    for (const { question, resolve } of asked.values()) resolve(answered(here, question));
    asked.clear();
  }

  // A page may forbid threads, at once or a little later.
  function refuse(event) {
    event.preventDefault?.();
    refused = true;
    end();
  }

  function ask(question) {
    try {
      if (!refused && !thread) start();
    } catch (why) {
      refuse(why);
    }
    if (refused) return answered(here, question);
    return new Promise((resolve, reject) => {
      count += 1;
      asked.set(count, { question, resolve, reject });
      thread.postMessage({ number: count, question });
    });
  }

  return { ask, end };
}

if (!globalThis.document) serve();
