// A scenario travels in a page's address: it is set when the page is opened with one, the address and
// the title follow what is set, and a button copies both. A setting that was sent is said to be one, and
// the reader's own is a press away.
(() => {
  const CODE = /^#(NK.+)$/;
  const title = document.title;
  const words = JSON.parse(document.getElementById("nk-share").textContent);

  const filled = (sentence, places) => sentence.replace(/\{(\w+)\}/g, (_, name) => places[name]);
  const name = (slider) => `${slider.getAttribute("aria-label")} ${slider.getAttribute("aria-valuetext")}`;
  const said = (lab) => filled(words.scenario,
    { sliders: [...lab.querySelectorAll(".nk-rooms input[type=range]")].map(name).join(", ") });

  // What was cut off in a message may end within a letter.
  function read() {
    try {
      return decodeURIComponent(location.hash);
    } catch {
      return location.hash;
    }
  }

  async function follow(lab, place) {
    const bridge = place.model;
    const { codes } = await conundrumModels[bridge.get("model")].promise;
    await conundrumModels[bridge.get("record_store")].promise;
    const mine = codes.encode(JSON.parse(place.dataset.left));
    const first = bridge.get("first");
    // A page that is opened again has the reader's own setting in its address.
    let code = mine;

    const button = document.createElement("button");
    const told = document.createElement("span");
    [button.type, button.className, button.textContent] = ["button", "jupyter-button", words.copy];
    told.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      const address = `${location.href.replace(/#.*/, "")}#${code}`;
      const text = `${said(lab)} ${address}`;
      try {
        await navigator.clipboard.writeText(text);
        told.textContent = words.copied;
      } catch {
        told.textContent = text; // a browser may forbid it: then it can be copied by hand
      }
    });
    const bar = document.createElement("div");
    bar.className = "nk-bar nk-share";
    bar.append(button, told);
    lab.after(bar);

    const sent = document.createElement("div");
    const back = document.createElement("button");
    [back.type, back.className, back.textContent] = ["button", "jupyter-button", words.own];
    [sent.className, sent.hidden] = ["nk-bar nk-sent", true];
    const says = (text, className) => Object.assign(document.createElement("p"), { textContent: text, className });
    sent.append(says(words.sent, ""), says(words.folded, "nk-sent-folded"), back);
    lab.before(sent);
    back.addEventListener("click", () => {
      load(mine);
      sent.hidden = true;
      // The button that was pressed is gone, and the focus with it.
      [...lab.querySelectorAll("button, input")].find((one) => one.offsetParent).focus({ preventScroll: true });
    });

    // As a reader would, in the box for codes.
    function load(given) {
      const box = [...lab.querySelectorAll(".nk-entry-box")].find((one) =>
        one.labels[0].textContent === words.other);
      box.value = given;
      box.parentElement.querySelector("button").click();
    }
    function opened() {
      const given = read().match(CODE)?.[1];
      if (!given || given === code) return;
      told.textContent = codes.decode(given) ? "" : filled(words.refused, { code: given });
      if (told.textContent) return;
      load(given);
      sent.hidden = false;
      sent.scrollIntoView();
    }

    document.addEventListener("nk-set", ({ target, detail }) => {
      if (!lab.contains(target)) return;
      code = codes.encode(detail);
      const moved = code !== codes.encode(first);
      history.replaceState(null, "", moved ? `#${code}` : location.pathname + location.search);
      requestAnimationFrame(() => { document.title = moved ? `${said(lab)} ${title}` : title; });
      told.textContent = "";
    });
    addEventListener("hashchange", opened);
    opened();
  }

  // A lab is alive once its bridge answers.
  const seen = new MutationObserver(() => {
    const lab = document.querySelector(".nk-alive > .nk-lab:has(.nk-copy-box)");
    const bridge = lab?.querySelector(".nk-elsewhere.nk-answers");
    if (!bridge) return;
    seen.disconnect();
    follow(lab, bridge);
  });
  seen.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
})();
