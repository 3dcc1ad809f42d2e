/**
 * How the article itself stands in the report: as the reader sets it (app/styles/article.css and article-tables.css), in the
 * report's own measures. A section of an article is its footnotes.
 */
export const articleStyle = `
.text { margin-block: 2rem; } header .text { margin-block: 0; } header h1 { margin-block: .5rem 1rem; }
.text :is(p, li, dt, dd, pre, blockquote, caption, figcaption, td, th, h1, h2, h3, h4, h5, h6) { white-space: pre-line; }
.text :is(p, ul, ol, dl, blockquote, figure, pre, .wide, section) { margin-block: 0 1.15em; margin-inline: 0; }
.text :is(h2, h3, h4, h5, h6) { line-height: 1.25; text-wrap: balance; }
.text h2 { border: 0; margin-block: 2em .6em; padding: 0; } .text h3 { margin-block: 1.8em .5em; font-size: 1.2rem; }
.text h4 { margin-block: 1.5em .4em; font-size: 1em; } .text :is(h5, h6) { margin-block: 1.3em .35em; font-size: 1em; font-style: italic; font-weight: 500; }
.text :is(h2, h3, h4, h5, h6) + :is(h3, h4, h5, h6) { margin-block-start: .6em; }
.text :is(sup, sub) { font-size: .72em; line-height: 0; } .text sup.label { font-size: inherit; }
.text :is(code, kbd, samp, pre) { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .84em; }
.text :not(pre) > code { padding: .1em .3em; border-radius: .2rem; background: var(--wash); }
.text pre { padding: .9em 1em; border-radius: .5rem; background: var(--wash); line-height: 1.5; tab-size: 4; white-space: pre-wrap; overflow-wrap: anywhere; }
.text :is(ul, ol) { padding-inline-start: 1.5em; } .text :is(ul, ol) :is(ul, ol) { margin-block: .3em; }
.text li { margin-block: 0 .35em; padding-inline-start: .15em; } .text li::marker { color: var(--soft); } .text li > p { margin-block-end: .3em; }
.text dl { font: inherit; } .text dl div { display: block; padding: 0; } .text dt { color: inherit; font-weight: 600; } .text dd { margin: 0 0 .6em; padding-inline-start: 1.5em; }
.text blockquote { padding-inline-start: 1.25em; border-inline-start: 2px solid var(--line); color: color-mix(in oklab, var(--ink), var(--soft) 35%); }
.text :is(blockquote, figure) > :last-child { margin-block-end: 0; }
.text hr { inline-size: 5rem; margin: 2.2em auto; border: 0; border-block-start: 1px solid var(--edge); }
.text figure { margin-block: 1.8em; }
.picture { display: flex; flex-wrap: wrap; gap: .3rem .8rem; margin-block: 1.8em; padding: .8rem 1rem; border: 1px dashed var(--edge); border-radius: .5rem;
  color: var(--soft); font: .85rem/1.5 system-ui, sans-serif; break-inside: avoid; } :is(figure, li, td) > .picture { margin-block: 0; } .picture > * { min-width: 0; }
.text figcaption { margin-block-start: .6em; font: .85rem/1.45 system-ui, sans-serif; color: var(--soft); }
.wide { overflow-x: auto; }
.text table { min-inline-size: 100%; border-collapse: collapse; font: .9rem/1.4 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.text caption { padding-block-end: .5em; text-align: start; font-weight: 600; }
.text :is(th, td) { padding: .4em .75em; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
.text :is(th, td):first-child { padding-inline-start: 0; } .text :is(th, td):last-child { padding-inline-end: 0; }
.text thead :is(th, td) { border-block-end: 1px solid var(--edge); vertical-align: bottom; font-weight: 600; }
.text tfoot :is(th, td) { border-block: 1px solid var(--edge) 0; font-weight: 600; }
.text :is(th, td)[align="right"] { text-align: end; } .text :is(th, td)[align="center"] { text-align: center; }
.text section { margin-block-start: 3em; font-size: .95rem; line-height: 1.55; }
.text section::before { content: ""; display: block; inline-size: 5rem; margin-block-end: 1em; border-block-start: 1px solid var(--edge); }
`;
