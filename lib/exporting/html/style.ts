import { articleStyle } from "./article-style";

/** What lies this deep within lists and quotations goes no further in, and stays on the page. */
const deep = ":is(li, blockquote) ".repeat(8);

/**
 * The report's style sheet: paper and ink, light, dark and print, with the fonts that the reader's machine has. Those of other
 * scripts come after its own serif: they have quotation marks and dashes too, as wide as an ideograph.
 */
export const style = `
:root { color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #17181a); --ink: light-dark(#1f1c19, #e9e5dc); --soft: light-dark(#5d574f, #a9a399);
  --line: light-dark(#e3ded4, #34363a); --edge: light-dark(#8a8377, #7d7c7a); --wash: light-dark(#f3f0e9, #26282b); --accent: light-dark(#1d4e89, #8db8ec); --tint: light-dark(#fff1bf, #4a3f17);
  --supported: light-dark(#00695a, #5fd0b6); --refuted: light-dark(#a8330d, #ff9a76);
  --conflicting: light-dark(#6b3fa0, #c9a7f2); --not-enough: light-dark(#7a5500, #e8bd5a); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1.1rem/1.6 Literata, Georgia, "Noto Serif", "Liberation Serif", "Times New Roman", serif, "Songti SC", "Noto Serif CJK SC", "Noto Naskh Arabic"; }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1.25rem 6rem; }
h1 { font-size: 2.2rem; line-height: 1.15; text-wrap: balance; }
h2 { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.5rem; }
h3 { font-size: 1.1rem; margin: 0 0 .3rem; } h4 { margin: 1rem 0 .2rem; font-size: .95rem; }
a { color: var(--accent); overflow-wrap: anywhere; }
mark { background: none; color: inherit; print-color-adjust: exact; } mark.note { background: var(--tint); }
mark.claim { text-decoration: underline solid 2px var(--hue); text-underline-offset: .2em; }
mark.refuted { text-decoration-style: double; } mark.conflicting_evidence { text-decoration-style: dashed; }
mark.not_enough_evidence { text-decoration-style: dotted; text-decoration-thickness: 3px; }
mark.not_checkable { text-decoration: none; background: color-mix(in oklab, var(--hue) 12%, transparent); }
mark.undecided { text-decoration-thickness: 1px; }
mark.changed { text-decoration: underline wavy 1px var(--soft); text-underline-offset: .2em; }
mark.claim mark { text-underline-offset: .55em; } mark.claim mark.claim mark { text-underline-offset: .9em; }
sup { line-height: 0; } sup.label a { text-decoration: none; padding: 0 .15em; font: 600 .7em/1 system-ui, sans-serif; }
.kicker, .by, .none, nav, dl, .tally, .thread { font-family: system-ui, sans-serif; font-size: .85rem; }
.kicker, .by, .none { color: var(--soft); margin: .2rem 0; }
.facts { display: block; overflow-x: clip; margin-inline-start: -3px; padding-inline-start: 3px; }
.facts > span { display: inline-block; position: relative; inset-inline-start: -.65em; padding-inline-start: .65em; }
.facts > span > .dot { position: absolute; inset-inline-start: 0; width: .4em; text-align: center; color: var(--soft); font-weight: 400; }
.sides .facts time { font: .85rem/1.6 system-ui, sans-serif; color: var(--soft); }
.private { color: var(--refuted); font: 600 .85rem/1.6 system-ui, sans-serif; margin: .2rem 0; }
.entry { margin-block: 2rem; } .entry p { margin: .3rem 0; } .number { color: var(--soft); }
.entry:target { outline: 2px solid var(--accent); outline-offset: .6rem; border-radius: .3rem; }
q.outer { quotes: "‘" "’" "“" "”"; }
ul, ol { padding-inline-start: 1.3rem; } :is(li, blockquote) blockquote { margin-inline: 1.3rem 0; }
:is(.text, .entry) ${deep}:is(ul, ol, blockquote) { padding-inline-start: 0; margin-inline: 0; } li { margin-block: .4rem; }
.tally, .sides { list-style: none; padding: 0; } .tally { display: flex; flex-wrap: wrap; gap: .3rem 1rem; } .tally li { margin: 0; } .tally:has(+ .by) { margin-block-end: .3rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; }
.sides li { border-inline-start: 3px solid var(--line); padding-inline-start: .8rem; margin: 0; }
.verdict { font-family: system-ui, sans-serif; font-weight: 600; white-space: nowrap; }
.supported { --hue: var(--supported); } .refuted { --hue: var(--refuted); }
.conflicting_evidence { --hue: var(--conflicting); } .not_enough_evidence { --hue: var(--not-enough); }
.not_checkable { --hue: var(--soft); } .undecided { --hue: var(--accent); } .verdict { color: var(--hue); }
dl div { display: grid; grid-template-columns: 10rem 1fr; gap: 1rem; padding: .3rem 0; } dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 32rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
${articleStyle}
@page { margin: 20mm 18mm 22mm; @bottom-center { content: counter(page); font: 9pt serif; } }
@media print { :root { color-scheme: light; } main { max-width: none; padding: 0; } body { font-size: 10.5pt; }
  :is(h1, h2, h3, h4, h5, h6, caption), h3 + .by { break-after: avoid; } .thread > .by { break-before: avoid; }
  p { orphans: 3; widows: 3; } li, .entry p, .text :is(figure, table, pre, blockquote) { break-inside: avoid; } nav { display: none; } .wide { overflow: visible; } a { color: inherit; } }
`;
