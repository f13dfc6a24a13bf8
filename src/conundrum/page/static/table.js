// The twin of `charts/html_table.py`: a cell is text, which is escaped, or `{ html }`. The first one of
// a row is its head where rows are `named`.
const MANY_COLUMNS = 5;

function htmlTable(name, caption, heads, rows, look = "", named = true) {
  const text = (value) => value.html ?? $html.escape(value);
  const head = (value, of) => value === "" ? "<td></td>" : `<th scope="${of}">${text(value)}</th>`;
  const cell = (value) => `<td>${text(value)}</td>`;
  const row = ([first, ...cells]) =>
    `<tr>${named ? head(first, "row") : cell(first)}${cells.map(cell).join("")}</tr>`;
  const many = heads.length >= MANY_COLUMNS ? ' class="nk-many"' : "";
  return `<div class="${`nk-table ${look}`.trim()}" tabindex="0" role="region" ` +
    `aria-label="${$html.escape(name)}"><table${many}><caption>${text(caption)}</caption>` +
    `<thead><tr>${heads.map((one) => head(one, "col")).join("")}</tr></thead>` +
    `<tbody>${rows.map(row).join("")}</tbody></table></div>`;
}

const $charts_html_table = { html_table: htmlTable, marked_up: (html) => ({ html }) };
