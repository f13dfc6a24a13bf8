// The kernel's place in a page of the edition: it holds what the kernel would hold of its widgets,
// and draws them. A panel here is one whose kernel is gone for good: the page answers by itself.
// What a page needs comes by plain scripts, which call `conundrum.give`, so that a page also works
// that is opened as a file.
(() => {
  const here = document.currentScript.src.replace(/[^/]*$/, "");
  const given = {};

  function slot(name) {
    if (!given[name]) {
      let give;
      const value = new Promise((resolve) => (give = resolve));
      given[name] = { give, value };
    }
    return given[name];
  }

  // Fetch what is kept in a script of its own, once.
  function fetched(name) {
    const { value, asked } = slot(name);
    if (!asked) {
      given[name].asked = true;
      const script = document.createElement("script");
      script.src = `${here}${name}.js`;
      document.head.append(script);
    }
    return value;
  }

  // Nothing moves under a finger: while the page makes room for what a press brings, the window
  // scrolls along, so that the button that was pressed stays where it is on the screen.
  const SETTLES = 1200; // milliseconds
  const CLICKS = 100; // milliseconds within which a click follows when a finger is lifted
  addEventListener("click", ({ target }) => {
    const pressed = target.closest?.(".nk-live button");
    if (!pressed) return;
    const until = performance.now() + SETTLES;
    let { top } = pressed.getBoundingClientRect();
    let page = scrollY;
    function hold() {
      if (performance.now() > until || !pressed.checkVisibility()) return;
      const by = pressed.getBoundingClientRect().top - top;
      // What was scrolled by anybody else has moved as far as the window.
      const shifted = by + scrollY - page;
      if (Math.abs(by) >= 1 && Math.abs(shifted) >= 1) scrollBy({ top: by, behavior: "instant" });
      [{ top }, page] = [pressed.getBoundingClientRect(), scrollY];
      requestAnimationFrame(hold);
    }
    requestAnimationFrame(hold);
  }, true);

  // On a phone the policies to choose lie above what is below them. If that is the headline of the
  // policy that was chosen, the page goes on to it.
  addEventListener("click", ({ target }) => {
    const choice = target.closest?.(".nk-choice");
    choice?.closest(".nk-live").addEventListener("nk-drawn", () => {
      const head = choice.closest(".nk-hundred").querySelector(".nk-found h3");
      const lies = getComputedStyle(choice).position === "sticky";
      const covers = head.getBoundingClientRect().bottom > choice.getBoundingClientRect().top;
      if (lies && covers) head.scrollIntoView({ behavior: "smooth" });
    }, { once: true });
  }, true);

  const modules = new Map();
  async function module(name) {
    if (!modules.has(name)) {
      const text = (await fetched("scripts"))[name];
      modules.set(name, imported(text));
    }
    return modules.get(name);
  }
  async function imported(text) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const { default: made } = await import(address);
    return typeof made === "function" ? made() : made;
  }

  // Bytes come as text.
  function unpack(held, [step, ...way]) {
    if (way.length) return unpack(held[step], way);
    const read = Uint8Array.from(atob(held[step]), (one) => one.charCodeAt(0));
    held[step] = new DataView(read.buffer);
  }
  const REFERENCE = /^IPY_MODEL_/;

  // What a widget's scripts ask of a model: Backbone's part of it that they use.
  class Model {
    constructor(manager, id, state) {
      Object.assign(this, { widget_manager: manager, id, changed: {}, _pending_msgs: 0 });
      [this.state, this.heard] = [state, {}];
    }
    get(name) {
      if (name === "layout") return (this.layout ??= new Model(this.widget_manager, "", this.state.layout ?? {}));
      return this.state[name];
    }
    set(name, value) {
      const sets = typeof name === "string" ? { [name]: value } : name;
      const changed = Object.entries(sets).filter(([one, to]) => this.state[one] !== to);
      if (!changed.length) return;
      this.changed = Object.fromEntries(changed);
      Object.assign(this.state, this.changed);
      for (const [one, to] of changed) this.trigger(`change:${one}`, this, to);
      this.trigger("change", this);
    }
    on(names, what) {
      for (const name of names.split(" ")) (this.heard[name] ??= new Set()).add(what);
    }
    off(names, what) {
      for (const name of names ? names.split(" ") : Object.keys(this.heard)) {
        if (what) this.heard[name]?.delete(what);
        else delete this.heard[name];
      }
    }
    trigger(name, ...told) {
      for (const what of [...(this.heard[name] ?? [])]) what.call(this, ...told);
    }
    save_changes() {}
    // As a kernel that is gone refuses what it is told.
    send() { throw new Error("There is no kernel here."); }
  }

  class Manager {
    constructor(models) {
      [this.told, this.models] = [models, new Map()];
    }
    async get_model(id) {
      const name = id.replace(REFERENCE, "");
      if (!this.models.has(name)) this.models.set(name, this.made(name));
      return this.models.get(name);
    }
    async made(id) {
      const { kind, look, script, file, bytes = [], traits } = this.told[id];
      if (file) Object.assign(traits, await fetched(file));
      for (const path of bytes) unpack(traits, path);
      const model = Object.assign(new Model(this, id, traits), { kind, look, script });
      if (script) await (await module(script)).initialize?.({ model });
      return model;
    }
    // What has to be there before the view is of use, is added to `waits`.
    async view(id, waits) {
      const model = await this.get_model(id);
      const el = document.createElement(model.kind === "button" ? "button" : "div");
      el.model = model;
      dressed(model, el);
      await drawn[model.kind](model, el, waits);
      return el;
    }
  }

  // What is on its way into its element.
  const drawing = new Set();

  // Each kind of widget: how it is drawn into its element.
  const drawn = {
    async box(model, el, waits) {
      const views = new Map();
      async function show() {
        const children = model.get("children");
        for (const id of children) {
          const name = id.id ?? id;
          if (!views.has(name)) views.set(name, model.widget_manager.view(name, waits));
        }
        el.replaceChildren(...await Promise.all(children.map((id) => views.get(id.id ?? id))));
      }
      model.on("change:children", show);
      await show();
    },
    html(model, el) {
      const held = document.createElement("div");
      held.className = "widget-html-content";
      el.append(held);
      const show = () => { held.innerHTML = model.get("value"); };
      model.on("change:value", show);
      show();
    },
    button(model, el) {
      el.type = "button";
      const show = () => {
        el.textContent = model.get("description");
        el.disabled = model.get("disabled");
      };
      model.on("change:description change:disabled", show);
      show();
    },
    // What takes its time, as what waits for the model, holds up nothing beside it.
    any(model, el, waits) {
      const done = module(model.script).then(({ render }) => render?.({ model, el }));
      drawing.add(done);
      done.finally(() => drawing.delete(done));
      if (model.get("kind")) waits.push(done);
    },
  };
  const LOOKS = { box: "widget-box", html: "widget-html", button: "jupyter-button", any: "widget-any" };

  // Its classes, and its place; its script may add more of them.
  function dressed(model, el) {
    const layout = model.get("layout");
    let worn = [];
    const dress = () => {
      el.classList.remove(...worn);
      worn = model.get("_dom_classes") ?? [];
      el.classList.add(...worn);
    };
    const lay = () => { el.style.display = layout.get("display") ?? ""; };
    model.on("change:_dom_classes", dress);
    layout.on("change:display", lay);
    el.classList.add("jupyter-widgets", LOOKS[model.kind], ...model.look ? [model.look] : []);
    dress();
    lay();
  }

  // Widgets, by the script that holds them.
  const managers = new Map();
  async function begun(page) {
    const { models, first, later, frames } = await fetched(page);
    const manager = new Manager(models);
    const bring = () => Promise.all(later.map((id) => manager.get_model(id)));
    if (frames) (await fetched("front"))(models, await fetched(frames), bring);
    for (const id of first) await manager.get_model(id);
    return { manager, bring: () => frames || bring() };
  }

  // What is pressed on a still is pressed on its panel once the panel is alive. The panel does not come
  // while a finger is down, or the press would be lost. A place may have no still.
  function pressing(place) {
    const press = { says: "", over: Promise.resolve() };
    place.addEventListener("pointerdown", () => {
      const { promise, resolve } = Promise.withResolvers();
      press.over = promise;
      for (const end of ["click", "pointercancel"]) addEventListener(end, resolve, { once: true });
      // A long press ends without a click.
      addEventListener("pointerup", () => setTimeout(resolve, CLICKS), { once: true });
    });
    place.addEventListener("click", ({ target }) => { press.says = target.textContent; });
    return press;
  }

  // Puts a panel, alive, in the place of its still: once all that answers in it does, or a move made
  // before would be lost.
  async function show(place) {
    const press = presses.get(place);
    const { page, panel } = place.dataset;
    if (!managers.has(page)) managers.set(page, begun(page));
    const { manager, bring } = await managers.get(page);
    const waits = [];
    const view = await manager.view(panel, waits);
    bring();
    await Promise.all(waits);
    await press.over;
    place.replaceChildren(view);
    place.classList.add("nk-alive");
    const pressed = [...view.querySelectorAll("button")].find((one) => one.textContent === press.says);
    if (press.says && pressed?.checkVisibility()) pressed.click();
  }

  // A panel comes alive when it is near, and all do before the page is printed.
  const [alive, presses] = [new Map(), new Map()];
  const once = (place) => alive.get(place) ?? alive.set(place, show(place)).get(place);
  function begin() {
    const near = new IntersectionObserver((seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        once(target);
      }
    }, { rootMargin: "600px" });
    for (const place of document.querySelectorAll(".nk-live")) {
      // From the start, since a press may come before the observer's first word.
      presses.set(place, pressing(place));
      near.observe(place);
      // A setting that was sent is for a lab that may stand far down.
      if (location.hash.startsWith("#NK")) once(place);
    }
  }

  async function printed(event) {
    event.preventDefault();
    await Promise.allSettled([...document.querySelectorAll(".nk-live")].map(once));
    await Promise.allSettled(drawing);
    print();
  }
  addEventListener("keydown", (event) => {
    const asked = event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey);
    if (asked && !event.altKey && !event.shiftKey) printed(event);
  });
  addEventListener("click", (event) => {
    if (event.target.closest?.(".nk-print")) printed(event);
  });

  // Paper is light, whatever the screen is.
  const { dataset } = document.documentElement;
  addEventListener("beforeprint", () => {
    const { theme } = dataset;
    dataset.theme = "light";
    addEventListener("afterprint", () => { dataset.theme = theme; }, { once: true });
  });

  globalThis.conundrum = { give: (name, value) => slot(name).give(value) };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();
