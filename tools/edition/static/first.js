// On a wide page the picture of a chapter's first guess stands beside the words that lead to it, so that
// words, question and picture are in sight together. The style sheet says from which width on.
(() => {
  const article = document.querySelector(".bd-article");
  const found = () => article.querySelector(".nk-live:has(.nk-pair > .nk-asked ~ .nk-picture):not(:has(.nk-doubting))");
  const before = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;

  // The picture rises to the foot of the panel before it, or of the title.
  function lay() {
    const live = found();
    if (!live) return;
    const last = [...article.querySelectorAll("h1, .nk-live")].filter((one) => before(one, live)).at(-1);
    for (const words of article.querySelectorAll("section > :is(h2, p, ul, ol)")) {
      if (before(last, words) && before(words, live)) words.classList.add("nk-leads");
    }
    const rises = live.getBoundingClientRect().top - last.getBoundingClientRect().bottom;
    live.classList.add("nk-rises");
    live.style.setProperty("--nk-rise", `${Math.max(0, Math.round(rises) - 18)}px`);
    const tall = live.querySelector(".nk-pair > .nk-picture").offsetHeight;
    live.style.setProperty("--nk-tall", `${tall}px`);
  }
  new ResizeObserver(lay).observe(article);
})();
