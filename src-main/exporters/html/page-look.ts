import type { PrintDocument } from '#core/print/document.ts';

// How the page looks on a screen, in the dark, on a phone and on paper. Nothing here leads out of the file.

const SIZES: Readonly<
  Record<PrintDocument['page']['look'], { screen: number; paper: number; margin: string }>
> = {
  standard: { screen: 17, paper: 10.5, margin: '20mm 25mm' },
  compact: { screen: 15.5, paper: 9.25, margin: '16mm 20mm' },
  'large-print': { screen: 22, paper: 16, margin: '18mm 20mm' },
};

const SERIF = `'Noto Serif', Cambria, Georgia, 'Times New Roman', serif`;
const SANS = `'Noto Sans', Calibri, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif`;

/** The style sheet of one document. */
export function styleSheet({ page, labels, banners }: PrintDocument): string {
  const { screen, paper, margin } = SIZES[page.look];
  const isPlain = page.look === 'large-print';
  const isJustified = page.alignment === 'justified' && !isPlain;
  return `
:root { color-scheme: light dark; --ink: #1a1a1a; --dark: #444; --grey: #5c5c5c; --rule: #8c8c8c; --hair: #cfcfcf;
  --paper: #fff; --around: #f3f2ef; --link: #1f4e79; --mark: #fff0a6; --review: #a03a00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e4df; --dark: #c4c2bd; --grey: #a5a39e; --rule: #77756f; --hair: #45443f;
    --paper: #1c1c1a; --around: #141413; --link: #9cc4ea; --mark: #5c4d0a; --review: #f0a57a; } }
* { box-sizing: border-box; }
html { font-size: ${screen}px; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--around); font: 1rem/1.5 ${isPlain ? SANS : SERIF};
  overflow-wrap: break-word;${page.hyphenation && !isPlain ? ' hyphens: auto;' : ''} }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 2.75rem 3rem; background: var(--paper); }
.banners { padding: .3rem 1rem; background: #fff; border-bottom: 1px solid #cfcfcf; font: bold .85rem/1.35 ${SANS};
  letter-spacing: .04em; text-align: center; }
.banners.below { border-bottom: 0; border-top: 1px solid #cfcfcf; }
.banners .boxed { display: table; margin-inline: auto 0; padding: .1rem .5rem; }
h1, h2, h3, h4, .kind, .byline, .facts, nav, figcaption, caption, .axis, dt, footer { font-family: ${SANS}; hyphens: manual; }
.kind { margin: 0; color: var(--grey); font-size: .8rem; letter-spacing: .07em; text-transform: uppercase; }
h1 { margin: .15rem 0 .4rem; font: bold 1.9rem/1.25 ${isPlain ? SANS : SERIF}; text-wrap: balance; }
h2 { margin: 1.9rem 0 .6rem; font-size: 1.3rem; line-height: 1.3; }
h3 { margin: 1.4rem 0 .4rem; font-size: 1.06rem; line-height: 1.35; }
h4 { margin: 1.1rem 0 .3rem; font-size: .95rem; color: var(--dark); }
header { border-bottom: 1px solid var(--rule); padding-bottom: .8rem; margin-bottom: 1.4rem; }
.byline { margin: 0; color: var(--grey); font-size: .85rem; }
dl { margin: 0; }
.facts { margin-top: .5rem; font-size: .85rem; display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; }
.facts dt { color: var(--grey); } .facts dd { margin: 0; white-space: pre-line; }
p, ul, ol, blockquote { margin: 0 0 .7rem; }
${isJustified ? 'p, blockquote, li { text-align: justify; }\ntd p, figcaption, .byline { text-align: start; }' : ''}
ul, ol { padding-inline-start: 1.5em; } li > ul, li > ol { margin: .2rem 0 0; } li { margin-bottom: .2rem; } li.bare { list-style: none; }
ul { list-style-type: '•\\2002'; } ul ul { list-style-type: '–\\2002'; } ul ul ul { list-style-type: '·\\2002'; } ul ul ul ul { list-style-type: '•\\2002'; }
blockquote { margin: .3rem 0 1rem; padding-inline-start: 1.5em; }
.number { color: var(--grey); font-variant-numeric: tabular-nums; } h2 .number, h3 .number, h4 .number { color: inherit; }
@media (min-width: 60rem) { .numbered > .number { position: absolute; transform: translateX(calc(-100% - .6em)); } [dir=rtl] .numbered > .number, .numbered[dir=rtl] > .number { transform: translateX(calc(100% + .6em)); } }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; } a.mark, nav a, .backs a, .to-source { text-decoration: none; }
a:hover { text-decoration: underline; } :target { background: var(--mark); }
sup { font-size: .68em; line-height: 0; } .link { text-decoration: underline var(--rule); }
mark { color: inherit; background: var(--mark); }
ins { color: var(--review); text-decoration: underline; } del { color: var(--review); } .remark, .remark a { color: var(--review); font-family: ${SANS}; }
.scroll { overflow-x: auto; margin: .9rem 0 1.4rem; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; border-block: 1px solid var(--rule); }
caption { text-align: start; padding-bottom: .4rem; color: var(--dark); font-size: .92em; }
th, td { text-align: start; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid var(--hair); overflow-wrap: normal; hyphens: manual; }
thead th { font-family: ${SANS}; font-size: .92em; border-bottom-color: var(--rule); vertical-align: bottom; } .numeric { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0 1.4rem; } img, figure svg { display: block; max-width: 100%; height: auto; } figure svg { width: 100%; min-width: 28rem; overflow: visible; } figure .scroll { margin: 0; padding: .3rem .3rem 0; background: #fff; }
figure.chart svg text { font-family: ${SANS}; }
figcaption, .chart-source { margin-top: .4rem; color: var(--dark); font-size: .85rem; line-height: 1.4; } figure.chart figcaption { margin: 0 0 .4rem; } .chart-source { margin-bottom: 0; font-family: ${SANS}; }
@media (prefers-color-scheme: dark) { figure .scroll { padding: .5rem; } img { background: #fff; } }
.judgement { margin: .8rem 0 1.1rem; padding: .5rem 0; border-block: 1px solid var(--rule); } .judgement + .judgement { border-top: 0; margin-top: -1.1rem; }
.judged, .asked { font-weight: bold; margin: 0; } .axis { margin: .35rem 0 0; font-size: .86rem; }
.question { margin: .5rem 0 1.1rem; } .question dl { margin-top: .3rem; display: grid; grid-template-columns: minmax(5.5rem, max-content) 1fr; gap: .25rem .9rem; } .question dt { font-weight: bold; font-size: .82rem; color: var(--dark); padding-top: .15em; } .question dd { margin: 0; }
.speaking-point { margin-bottom: .7rem; } .point { margin: 0; padding-inline-start: 1.2em; } .point::before { content: '•'; display: inline-block; width: 1.2em; margin-inline-start: -1.2em; } .fact { margin: .15rem 0 0; padding-inline-start: 2.4em; font-size: .88rem; color: var(--dark); }
hr { border: 0; border-top: 1px solid var(--rule); margin: 1.3rem 0; }
.closing { margin-top: 1.4rem; } .key { margin-top: 1.6rem; font-size: .88rem; color: var(--dark); white-space: normal; }
.notes { margin-top: 2rem; border-top: 1px solid var(--rule); } .notes h2 { margin-top: 1rem; }
.note { display: grid; grid-template-columns: 2.1em 1fr; font-size: .86rem; line-height: 1.45; margin-bottom: .3rem; } .note > a { font-variant-numeric: tabular-nums; }
.source { padding-inline-start: 1.2em; text-indent: -1.2em; font-size: .9rem; margin-bottom: .45rem; } .source p { margin: 0; } .assessment { text-indent: 0; font-size: .92em; color: var(--dark); }
.backs { font-family: ${SANS}; font-size: .85em; color: var(--grey); white-space: nowrap; }
.thread { margin-bottom: 1rem; font-size: .88rem; font-family: ${SANS}; } .thread p { margin: 0 0 .15rem; } .about { font-family: ${SERIF}; font-style: italic; } .said { font-weight: bold; } .reply { padding-inline-start: 1em; } .words { white-space: pre-line; } .aside { color: var(--grey); }
nav { margin: 0 0 1.6rem; font-size: .88rem; } nav h2 { font-size: 1rem; margin: 0 0 .3rem; } nav ol { list-style: none; padding: 0; margin: 0; } nav .level-2 { padding-inline-start: 1.2em; } nav .level-3 { padding-inline-start: 2.4em; }
.foot { margin-top: 1.6rem; font-family: ${SANS}; font-size: .85rem; color: var(--grey); }
@media (max-width: 34rem) { .numeric { white-space: normal; } main { padding: 1.2rem 1.1rem 2rem; } h1 { font-size: 1.5rem; } .question dl { grid-template-columns: 1fr; gap: 0; } .question dd { margin-bottom: .4rem; } .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .2rem; } blockquote { padding-inline-start: 1em; } }
@page { size: ${page.paper === 'a4' ? 'A4' : 'letter'}; margin: ${margin}; @bottom-right { content: ${pageContent(labels.pageOf)}; font: 8pt ${SANS}; color: #5c5c5c; } }
@media print {
  :root { --ink: #1a1a1a; --dark: #444; --grey: #5c5c5c; --rule: #8c8c8c; --hair: #cfcfcf; --paper: #fff; --around: #fff; --link: #1a1a1a; --mark: #fff0a6; --review: #a03a00; }
  html { font-size: ${paper}pt; } body { background: none; line-height: 1.36; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: ${roomForBanners(banners)} 0; background: none; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .banners { position: fixed; inset-inline: 0; padding: 0; border: 0; background: none; } .banners.above { top: 0; } .banners.below { bottom: 0; border: 0; }
  a { text-decoration: none; } .scroll { overflow: visible; } figure svg { min-width: 0; } tr, figure, .judgement, .note { break-inside: avoid; } h1, h2, h3, h4, .asked { break-after: avoid; } thead { display: table-header-group; }
  .page-break { break-after: page; } p, li { orphans: 2; widows: 2; } .comments { break-before: page; }
}`.trim();
}

/** A marking of more letters takes another line on paper. */
const LETTERS = 70;

/** Keeps the text of every printed page clear of the banners, which stand in the same place of each. */
function roomForBanners(banners: PrintDocument['banners']): string {
  const lines = banners.reduce((sum, { text }) => sum + Math.ceil(text.length / LETTERS), 0);
  return lines === 0 ? '0' : `calc(${lines} * 1.35 * .85rem + 1rem)`;
}

/** "Page {page} of {pages}" as CSS says it. */
function pageContent(pageOf: string): string {
  return pageOf
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : quoted(part),
    )
    .join(' ');
}

/** Signs that could end the string, the rule or the element are written by their numbers. */
function quoted(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{N} .,:·–-]/gu,
    (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${safe}"`;
}
