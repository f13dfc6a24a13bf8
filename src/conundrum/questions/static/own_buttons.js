// Download, open and forget what is the reader's own. The page does it all, so that it can be done
// when the kernel is gone; `record_store.js` tells a kernel.
const DOWNLOAD = "conundrum-answers.json";
const LONGEST_NAME = 40;

async function render({ model, el }) {
  const { own, words, say, saved, opened, tables } = await slot(model.get("record_store")).promise;
  const shows = await model.widget_manager.get_model(model.get("shows"));
  const says = (name, places) => say(words, `own.${name}`, places);
  const button = (name, pressed) => makeButton(says(name), pressed);

  const bar = make("div", { class: "nk-bar" });
  const sure = make("div", { class: "nk-bar", role: "group", "aria-label": says("forget"), hidden: "" });
  const picked = make("input", { type: "file", accept: ".json", hidden: "", "aria-label": says("open") });
  const message = make("p", { role: "alert", class: "nk-message" });
  const done = make("p", { role: "status" });
  const unkept = make("p", { class: "nk-message" });
  const tell = (text, refused = "") => [done.textContent, message.textContent] = [text, refused];

  const id = `nk-${crypto.randomUUID()}`;
  const name = make("input", { ...ownKeys, id, type: "text", class: "nk-box nk-entry-box",
    maxlength: LONGEST_NAME, autocomplete: "off", "aria-describedby": `${id}-note` });
  const called = make("div", { class: "nk-entry" });
  called.append(make("label", { for: id, class: "nk-label" }, says("name")), name);
  const note = make("p", { id: `${id}-note`, class: "nk-help" }, says("named"));
  const download = button("download", () => {
    const address = URL.createObjectURL(new Blob([saved(own.records, name.value.trim())], { type: "application/json" }));
    make("a", { href: address, download: DOWNLOAD }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  const open = button("open", () => picked.click());
  picked.addEventListener("change", async () => {
    const [chosen] = picked.files;
    if (!chosen) return;
    const { records, refused } = opened(await chosen.text(), chosen.name, words);
    picked.value = "";
    if (refused) {
      tell("", refused);
      return;
    }
    const before = own.records.length;
    own.open(records);
    tell(says("opened", { count: records.length, new: own.records.length - before }));
  });
  const forget = button("forget", () => ask(true));
  const keeps = button("keeps", () => ask(false));
  const forgets = button("forgets", () => {
    own.forget();
    ask(false);
    tell(says("forgotten"));
  });
  function ask(asked) {
    [sure.hidden, forget.disabled] = [!asked, asked];
    tell("");
    (asked ? keeps : forget).focus();
  }
  sure.append(make("p", {}, says("sure")), forgets, keeps);
  bar.append(download, open, picked, forget);
  el.append(bar, called, note, sure, message, done, unkept);

  function draw() {
    shows.set("value", tables[model.get("kind")](own.records, model.get("about")));
    unkept.textContent = [own.stored ? "" : says("unstored"), own.failed].filter(Boolean).join(" ");
  }
  draw();
  el.classList.add("nk-answers");
  return listening([own, { change: draw }]);
}

export default { render };
