// An answer that takes long: how far it is, and a button that gives it up, or asks for it again.
const LONG = 300; // milliseconds from which on it is shown

// `words` say `progress`, `working`, `stop`, `run` and `stopped_here`.
function longAnswers(place, words, again) {
  const bar = make("div", { class: "nk-bar nk-long" });
  const progress = make("progress", { "aria-label": words.progress });
  const [button, said] = [make("button", {}), make("span", {})];
  bar.append(progress, said, button);
  place.classList.add("nk-lasts");
  let going;

  function put(text, share) {
    progress.hidden = share === undefined;
    progress.value = share ?? 0;
    button.textContent = going ? words.stop : words.run;
    if (said.textContent !== text) said.textContent = text; // a screen reader reads it out each time
    if (bar.parentNode !== place) place.append(bar);
  }

  button.onclick = () => {
    if (!going) {
      again();
      return;
    }
    going.abort();
    going = undefined;
    put(words.stopped_here);
  };

  // Return what `asks` for an answer comes to, or nothing where it is given up: by the button, or
  // because it is `old` by now and takes long.
  return async (asks, old) => {
    const mine = new AbortController();
    going = mine;
    const began = Date.now();
    function tell(share) {
      if (going !== mine || Date.now() - began < LONG) return;
      if (old()) {
        mine.abort();
        again(); // what is set may be by then what it was, and is asked for no second time
      } else put(words.working, share);
    }
    try {
      const answer = await asks({ tell, signal: mine.signal });
      if (going === mine) bar.remove();
      return answer;
    } catch (why) {
      if (mine.signal.aborted) return undefined;
      bar.remove();
      throw why;
    }
  };
}
