// On a wide page the picture of a chapter's first choice, and of its first guess, stands beside the words
// that lead to it, so that words, question and picture are in sight together. The style sheet says from
// which width on.
(() => {
  const article = document.querySelector(".bd-article");
  const before = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  const PICTURES = [".nk-hundred > .nk-found", ".nk-pair > .nk-asked ~ .nk-picture"];
  const WIDE = ".nk-doubting"; // a picture that needs the whole width: its question stands beside the words
  const BARS = 156; // pixels of the window that the bars at its top and its foot take

  // It rises to the foot of the panel before it, or of the title. If the picture of a guess is taller than the
  // window, it rises only to the heading of its section, so that its headline is in sight with the question.
  // The guess does not move it: it stays at the height at which the reader saw it while it waited.
  const [waiting, lower] = [new Map(), new Map()];
  function rise(picture) {
    const live = picture.closest(".nk-live");
    const last = [...article.querySelectorAll("h1, .nk-live")].filter((one) => before(one, live)).at(-1);
    for (const words of article.querySelectorAll("section > :is(h2, p, ul, ol)")) {
      if (before(last, words) && before(words, live)) words.classList.add("nk-leads");
    }
    const box = (one) => one.getBoundingClientRect();
    // Without its folded tables, since opening one must not move the picture.
    const foot = picture.querySelector(".nk-fold");
    const height = (foot ? box(foot).top : box(picture).bottom) - box(picture).top;
    const tall = picture.matches(".nk-picture") && height > innerHeight - BARS;
    const top = tall ? box(live.closest("section")).top : box(last).bottom;
    const rises = box(live).top - top;
    live.classList.add("nk-rises");
    const place = () => {
      const by = Math.max(0, Math.round(rises) - 18) - (lower.get(live) ?? 0);
      live.style.setProperty("--nk-rise", `${by}px`);
    };
    const seen = box(picture).top;
    place();
    live.style.setProperty("--nk-tall", `${picture.offsetHeight}px`);
    if (live.querySelector(".nk-empty:not([hidden])")) waiting.set(live, height);
    else if (height > waiting.get(live)) {
      waiting.delete(live);
      picture.style.position = "static";
      lower.set(live, seen - box(picture).top);
      picture.style.position = "";
      place();
    }
  }
  function lay() {
    const found = PICTURES.map((kind) => article.querySelector(kind)).filter(Boolean);
    for (const picture of found) rise(picture.closest(WIDE)?.querySelector(".nk-asked") ?? picture);
  }
  new ResizeObserver(lay).observe(article);
})();
