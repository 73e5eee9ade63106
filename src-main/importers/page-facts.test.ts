import { expect, test } from 'vitest';
import type { StatedFacts } from '#core/model/source.ts';
import { readDocument } from './read-document.ts';

const body =
  'The council of Quell met on Tuesday and spoke for an hour about the price of salt, which has doubled.';

/** What a page states, of the named facts. */
async function check(fileName: string, page: string, stated: Partial<StatedFacts>) {
  const bytes = new TextEncoder().encode(page);
  const { draft } = await readDocument({ fileName, mediaType: null, encoding: null, bytes });
  expect(draft?.facts).toMatchObject(stated);
}

const html = (head: string, top = '<h1>Salt talks resume</h1>') =>
  `<html lang="en"><head>${head}</head><body>${top}<p>${body}</p></body></html>`;
const data = (json: object) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

test.each<[string, string, string, Partial<StatedFacts>]>([
  [
    'each author of a paper has a tag, surname first',
    'a.html',
    html(
      '<meta name="citation_author" content="Ruiz, Ana"><meta name="citation_author" content="Lark, Bo M.">',
    ),
    { authors: ['Ana Ruiz', 'Bo M. Lark'] },
  ],
  [
    'the site is not the author of its pages',
    'a.html',
    html(
      '<meta name="author" content="Harbour Post"><meta property="og:site_name" content="Harbour Post">' +
        data({ '@type': 'NewsArticle', author: [{ name: 'Ana Ruiz' }] }),
    ),
    { authors: ['Ana Ruiz'], outlet: 'Harbour Post' },
  ],
  [
    'data written as the page is',
    'a.html',
    html(
      '<title>Quell&#8217;s salt &raquo; Sound &amp; Strait</title>' +
        data({ '@type': 'BlogPosting', headline: 'Quell&#8217;s salt', author: { name: 'Ana O&#x27;Ruiz' } }),
      '<h2>Quell&#8217;s salt</h2>',
    ),
    { title: 'Quell’s salt', outlet: 'Sound & Strait', authors: ["Ana O'Ruiz"] },
  ],
  [
    'the days of other stories are not that of an author’s page',
    'a.html',
    html('', `<h1>Ana Ruiz</h1><p>${body}</p><h2>Latest stories</h2><ul><li>3 March 2026</li></ul>`),
    { publishedOn: null },
  ],
  [
    'front matter whose title ends in the name of the site',
    'a.md',
    `---\ntitle: Salt talks resume | Harbour Post\nsite: Harbour Post\n---\n\n${body}\n`,
    { title: 'Salt talks resume', outlet: 'Harbour Post' },
  ],
  [
    'front matter whose title holds a border',
    'a.md',
    `---\ntitle: Salt talks | a chronicle\nsite: Harbour Post\n---\n\n${body}\n`,
    { title: 'Salt talks | a chronicle' },
  ],
  [
    'the picture of a logo is not who sends a release',
    'a.md',
    `![Osk Port Authority logo](l.png)\n\nPress release\n\n# Salt talks resume\n\n${body}\n\n© 2026 Osk Port Authority\n`,
    { outlet: 'Osk Port Authority', kind: 'press release' },
  ],
])('%s', (_, fileName, page, stated) => check(fileName, page, stated));
