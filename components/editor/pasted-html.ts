/** HTML from the clipboard, made ready for an editor that has no tables. */

/**
 * Rewrites each row of a table as one line, its cells parted by a bar. Without this the editor would
 * run neighbouring cells together, and of two figures make a third. Needs a DOM; runs nothing.
 */
export function withoutTables(html: string): string {
  if (!/<table/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const row of page.querySelectorAll("tr")) {
    const line = page.createElement("p");
    for (const cell of row.cells) {
      if (line.hasChildNodes()) line.append(" | ");
      line.append(...cell.childNodes);
    }
    row.closest("table")?.before(line);
  }
  for (const table of page.querySelectorAll("table")) table.remove();
  return page.body.innerHTML;
}
