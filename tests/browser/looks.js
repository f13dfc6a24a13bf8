// What an eye would find in a page. Each answers a list of faults in words.

// A chart that is as wide as its place need be no wider than this; a line without a number is
// written no larger than this; both in pixels.
const WIDE = 700;
const LOUD = 20;

// Letters that are too small, what is cut, lines that are too long, controls that are too low, panels
// that are too wide, tables that end in half a row.
async function faults([panels, smallest, longest, lowest]) {
  // What is out of sight is drawn once it comes into sight.
  for (const panel of document.querySelectorAll(panels)) {
    panel.scrollIntoView();
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }
  const faults = [];
  const told = (kind, one, what) =>
    faults.push(`${kind}: ${what} (${(one.textContent ?? "").trim().slice(0, 40)})`);
  const seen = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // A picture that is drawn smaller than it was made has smaller letters.
  for (const svg of document.querySelectorAll("svg.marks")) {
    if (!seen(svg)) continue;
    const box = svg.getBoundingClientRect();
    if (Math.min(box.width, box.height) < 20) told("empty", svg, "a picture without room");
    const scale = box.width / (svg.viewBox.baseVal?.width || box.width);
    for (const text of svg.querySelectorAll("text")) {
      if (!seen(text) || !text.textContent.trim()) continue;
      const size = scale * parseFloat(getComputedStyle(text).fontSize);
      if (size && size < smallest - 0.01) told("small", text, `${size.toFixed(1)} pixels`);
      const at = text.getBoundingClientRect();
      const out = Math.max(
        box.left - at.left, at.right - box.right, box.top - at.top, at.bottom - box.bottom);
      if (at.width && out > 1.5) told("cut", text, `${out.toFixed(0)} pixels outside its picture`);
    }
    const across = svg.closest(".nk-across")?.getBoundingClientRect().width;
    if (box.width < 0.85 * Math.min(across, WIDE)) {
      told("narrow", svg, `${box.width.toFixed(0)} of ${across.toFixed(0)} pixels`);
    }
    const place = svg.closest(".jp-OutputArea-output");
    const beyond = place && box.right - place.getBoundingClientRect().right;
    if (beyond > 1) {
      told("beyond", svg, `${beyond.toFixed(0)} pixels outside its place`);
    }
    for (const axis of svg.querySelectorAll(".role-axis-label")) {
      const labels = [...axis.children].filter((one) => one.textContent.trim());
      const written = labels.filter(seen).map((one) => one.getBoundingClientRect());
      if (labels.length && box.height > 100 && !written.some((one) => one.height > 5)) {
        told("bare", axis, "an axis without its numbers");
      }
      written.sort((one, next) => one.left - next.left).slice(1).forEach((next, at) => {
        const gap = next.left - written[at].right;
        const level = Math.abs(next.top - written[at].top) < 4;
        if (level && gap < 2) told("touch", axis, `labels ${gap.toFixed(0)} pixels apart`);
      });
    }
  }

  const letters = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = letters.nextNode(); node; node = letters.nextNode()) {
    const one = node.parentElement;
    if (!node.textContent.trim() || !one.closest(panels) || !seen(one)) continue;
    if (one.closest("svg, style, script")) continue;
    const size = parseFloat(getComputedStyle(one).fontSize);
    const box = one.getBoundingClientRect();
    if (box.width > 2 && size < smallest) told("small", one, `${size} pixels`);
  }

  for (const one of document.querySelectorAll(".nk-largest")) {
    const size = parseFloat(getComputedStyle(one).fontSize);
    if (seen(one) && size > LOUD && !/\d/.test(one.textContent)) told("loud", one, `${size} pixels`);
  }

  const letter = document.createElement("canvas").getContext("2d");
  const ALL = "the quick brown fox jumps over the lazy dog";
  for (const one of document.querySelectorAll(".jp-RenderedMarkdown :is(p, li)")) {
    if (!seen(one)) continue;
    const range = document.createRange();
    range.selectNodeContents(one);
    const width = Math.max(0, ...[...range.getClientRects()].map((line) => line.width));
    letter.font = getComputedStyle(one).font;
    const across = width / letter.measureText(ALL).width * ALL.length;
    if (across > longest) told("long", one, `${across.toFixed(0)} letters a line`);
  }

  // What is touched or clicked.
  for (const panel of document.querySelectorAll(panels)) {
    for (const one of panel.querySelectorAll("button, select, textarea, input")) {
      const { height } = one.getBoundingClientRect();
      if (seen(one) && height < lowest) told("low", one, `${height.toFixed(0)} pixels high`);
    }
  }

  for (const table of document.querySelectorAll(".nk-table")) {
    const end = table.getBoundingClientRect().top + table.clientHeight;
    const rows = [...table.querySelectorAll("tr")].map((row) => row.getBoundingClientRect());
    const cut = rows.find((row) => row.top < end - 1.5 && row.bottom > end + 1.5);
    if (seen(table) && cut) told("half", table, `${(end - cut.top).toFixed(0)} pixels of a row`);
  }

  for (const panel of document.querySelectorAll(panels)) {
    const place = panel.closest(".jp-OutputArea-output") ?? panel.parentElement;
    const over = panel.getBoundingClientRect().right - place.getBoundingClientRect().right;
    if (seen(panel) && over > 1) told("wide", panel, `${over.toFixed(0)} pixels beyond its place`);
  }
  return [...new Set(faults)];
}

// What has the focus without a ring around it that can be seen.
function rings([panels, contrast]) {
  const inks = (colour) => {
    const drawn = new OffscreenCanvas(1, 1).getContext("2d");
    drawn.fillStyle = colour;
    drawn.fillRect(0, 0, 1, 1);
    return [...drawn.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = inks(colour).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    for (let here = one.parentElement; here; here = here.parentElement) {
      const { backgroundColor } = getComputedStyle(here);
      if (inks(backgroundColor)[3] === 255) return backgroundColor;
    }
    return "white";
  };
  const faults = {};
  const focusable = `button, a[href], summary, textarea, [tabindex="0"], input:not([type=range])`;
  for (const panel of document.querySelectorAll(panels)) {
    for (const one of panel.querySelectorAll(focusable)) {
      if (!one.checkVisibility() || one.disabled) continue;
      one.focus({ focusVisible: true, preventScroll: true });
      if (document.activeElement !== one) continue;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      const [bright, dark] = [light(outlineColor), light(ground(one))].sort((a, b) => b - a);
      const apart = (bright + 0.05) / (dark + 0.05);
      if (outlineStyle === "none" || parseFloat(outlineWidth) < 1 || apart < contrast) {
        const what = `${one.tagName.toLowerCase()} ${one.textContent.trim().slice(0, 30)}`;
        faults[`ring: ${what}: ${outlineStyle} ${outlineWidth}, ${apart.toFixed(1)} to 1`] = true;
      }
    }
  }
  return Object.keys(faults);
}
