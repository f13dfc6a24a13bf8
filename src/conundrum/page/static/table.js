// The twin of `charts/html_table.py`: a cell is text, which is escaped, or `{ html }`.

function htmlTable(name, caption, heads, rows, look = "") {
  const text = (value) => value.html ?? escaped(value);
  const head = (value, of) => value === "" ? "<td></td>" : `<th scope="${of}">${text(value)}</th>`;
  const row = ([first, ...cells]) =>
    `<tr>${head(first, "row")}${cells.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`;
  return `<div class="${`nk-table ${look}`.trim()}" tabindex="0" role="region" ` +
    `aria-label="${escaped(name)}"><table><caption>${text(caption)}</caption>` +
    `<thead><tr>${heads.map((one) => head(one, "col")).join("")}</tr></thead>` +
    `<tbody>${rows.map(row).join("")}</tbody></table></div>`;
}
