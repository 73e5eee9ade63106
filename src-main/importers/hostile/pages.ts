import type { Expected, HostileFile } from './hostile-file.ts';
import { joined, latin1, MEGABYTE, SECOND, SENTENCE, utf8 } from './making.ts';

type Made = Pick<HostileFile, 'make' | 'expected'> & { readonly fileName?: string };
type Draft = Extract<Expected, { draft: unknown }>;

const BODY = `<p>${SENTENCE}</p><p>${SECOND}</p>`;
const WORDS = { holds: [SENTENCE, SECOND] };
/** What none of these pages may give, in its text or in what is said about it. */
const NEVER = ['alert(', 'evil.example', 'Buy the lamp'];

const page = (inside: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${inside}</body></html>`;
const read = (inside: string, head = '', more: Partial<Draft> = {}): Made => ({
  make: () => utf8(page(inside, head)),
  expected: { draft: [], ...WORDS, lacks: NEVER, ...more },
});

const PAGES: Readonly<Record<string, Made>> = {
  'scripts everywhere': read(
    `<script>alert(1)</script>${BODY}<img src=x onerror=alert(1)><svg onload=alert(1)></svg><a href="javascript:alert(1)">x</a><body onload=alert(1)>`,
    '<script src="https://evil.example/x.js"></script>',
  ),
  'loads from everywhere': read(
    `${BODY}<img src="https://evil.example/a.png" srcset="https://evil.example/b 2x"><video poster="https://evil.example/c"><source src="https://evil.example/d"></video><iframe src="https://evil.example/"></iframe><object data="https://evil.example/e"></object><embed src="https://evil.example/f"><link rel=stylesheet href="https://evil.example/g"><style>@import "https://evil.example/h";</style>`,
    '<link rel="dns-prefetch" href="//evil.example"><link rel="preconnect" href="//evil.example"><base href="https://evil.example/">',
  ),
  'another page after a moment': read(
    BODY,
    '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
  ),
  'a script as its own address': {
    make: () =>
      utf8(
        page(
          BODY,
          '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd">',
        ),
      ),
    expected: { draft: [], ...WORDS, lacks: [...NEVER, 'javascript', 'etc/passwd'] },
  },
  'a form that is sent': read(
    `${BODY}<form action="https://evil.example/"><input name=a value="Buy the lamp"><button>Send</button></form>`,
  ),
  'a page in a frame': read(`${BODY}<iframe srcdoc="<script>alert(1)</script>Buy the lamp"></iframe>`),
  'frames and no body': {
    make: () => utf8('<!doctype html><html><frameset><frame src="https://evil.example/"></frameset></html>'),
    expected: { refused: 'empty-text' },
  },
  'markup that changes when it is read again': read(
    `${BODY}<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  ),
  'a script behind a title of a drawing': read(
    `${BODY}<svg><title><style><a id="</style><img src=1 onerror=alert(1)>"></a></style></title></svg>`,
  ),
  'a script behind a noscript': read(
    `${BODY}<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
    '',
    {
      // Read without scripts, the words in a noscript are words; nothing of them runs.
      lacks: ['evil.example'],
    },
  ),
  'a template': read(`${BODY}<template><p>Buy the lamp</p><script>alert(1)</script></template>`),
  'words that nobody sees': read(
    `${BODY}<p hidden>Buy the lamp</p><p style="display:none">Buy the lamp</p><div class="sr-only">Buy the lamp</div>`,
  ),
  'a script in a script of data': read(
    BODY,
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"<img src=x onerror=alert(1)>","author":{"name":"</script><script>alert(1)</script>`,
  ),
  'data that refers to itself': read(
    BODY,
    `<script type="application/ld+json">{"@graph":[${'{"@graph":['.repeat(5000)}${']}'.repeat(5000)}]}</script>`,
  ),
  'data that would change every object': read(
    BODY,
    '<script type="application/ld+json">{"__proto__":{"polluted":"alert("},"constructor":{"prototype":{"x":1}},"@type":"NewsArticle"}</script>',
  ),
  'elements in elements, 100,000 deep': read(`${'<div>'.repeat(100_000)}${BODY}`),
  'quotations in lists, 100,000 deep': read(`${'<ul><li><blockquote>'.repeat(33_000)}${BODY}`),
  'tables in tables, 20,000 deep': read(`${BODY}${'<table><tr><td>'.repeat(20_000)}x`),
  'letters set 100,000 times over': read(`${BODY}${'<b><i><a>'.repeat(33_000)}x`, '', { holds: [SENTENCE] }),
  'ends without a beginning': read(`${'</p></div></b>'.repeat(100_000)}${BODY}`),
  'an attribute of ten megabytes': read(`<p title="${'a'.repeat(10 * MEGABYTE)}">x</p>${BODY}`),
  'an attribute that never ends': {
    make: () => utf8(`<!doctype html><p>${SENTENCE}</p><p title="${'a'.repeat(2 * MEGABYTE)}`),
    expected: { draft: [], holds: [SENTENCE] },
  },
  '100,000 attributes': read(
    `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>x</p>${BODY}`,
  ),
  'a comment that never ends': {
    make: () => utf8(`<!doctype html><p>${SENTENCE}</p><p>${SECOND}</p><!-- ${'- '.repeat(MEGABYTE)}`),
    expected: { draft: [], ...WORDS },
  },
  'comments before it begins': {
    make: () => utf8(`${'<!-- -- '.repeat(500)}${page(BODY)}`),
    // None of them ends: all of it is one comment, and no page.
    expected: { refused: 'empty-text' },
  },
  'a million entities': read(`${BODY}<p>${'&NotExists;&lt;&#0;&#x110000;'.repeat(250_000)}</p>`, ''),
  'classes that fit every rule': read(
    `${'<div class="has-nav nav- -nav sharebar-enabled aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-">'.repeat(3000)}${BODY}`,
    '',
    { holds: [SENTENCE] },
  ),
  'a class of a megabyte': read(`<div class="${'no-a '.repeat(200_000)}">x</div>${BODY}`),
  'a title of a megabyte': {
    make: () => utf8(page(BODY, `<title>${'Lamp '.repeat(200_000)}</title>`)),
    expected: { draft: [], ...WORDS },
  },
  'a charset that is none': read(BODY, '<meta charset="base64">'),
  'a charset that lies': {
    make: () =>
      joined(
        page(`${BODY}<p>Marée à Port Marrow</p>`, '<meta charset="koi8-u">').replace(/é|à/g, (it) =>
          Buffer.from(it).toString('latin1'),
        ),
      ),
    expected: { draft: [], holds: ['Marée à Port Marrow'], encoding: 'utf-8' },
  },
  'a charset that turns letters into markup': {
    // In UTF-7 this is a script; browsers stopped reading it so in 2011.
    make: () =>
      utf8(page(`${BODY}<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>`, '<meta charset="utf-7">')),
    expected: { draft: [], holds: [SENTENCE, '+ADw-script'], lacks: ['<script'], encoding: 'utf-8' },
  },
  'two charsets': {
    make: () =>
      latin1(
        page(`<p>Mar\xe9e basse. ${SENTENCE}</p>`, '<meta charset="windows-1252"><meta charset="koi8-u">'),
      ),
    expected: { draft: [], holds: ['Marée basse.'], encoding: 'windows-1252' },
  },
  'zero bytes between all its letters': {
    make: () => utf8([...page(BODY)].map((it) => `${it}\0`).join('')),
    expected: { draft: ['encoding-guessed'], holds: [SENTENCE] },
  },
  'tags broken up by zero bytes': {
    make: () => utf8(page(`${BODY}<scr\0ipt>alert(1)</scr\0ipt>`)),
    // No browser takes that for a script either: the words are words.
    expected: { draft: [], ...WORDS, lacks: ['\0'] },
  },
  'nothing but scripts': {
    make: () => utf8(page('<script>alert(1)</script>')),
    expected: { refused: 'empty-text' },
  },
  'a drawing under the name of a page': {
    make: () =>
      utf8('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    expected: { picture: ['unsafe-parts-removed'] },
  },
};

const ADDRESS = 'https://post.example/lamps';
const TOP = `From: <Saved by Blink>
Snapshot-Content-Location: ${ADDRESS}
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="border"

`;
const part = (content: string, headers = 'Content-Type: text/html') => `--border\n${headers}\n\n${content}\n`;
const saved = (text: string): Uint8Array => utf8(text.replace(/\n/g, '\r\n'));

/** Of pages that a browser saved with all that belongs to them. */
const SAVED: Readonly<Record<string, Made>> = {
  'a thousand parts': {
    make: () =>
      saved(
        `${TOP}${part(page(BODY))}${part('aGk=', 'Content-Type: image/png\nContent-Transfer-Encoding: base64').repeat(1000)}--border--`,
      ),
    expected: { draft: [], ...WORDS },
  },
  '200,000 empty parts': {
    make: () => saved(`${TOP}${part(page(BODY))}${'--border\n'.repeat(200_000)}--border--`),
    expected: { draft: [], ...WORDS },
  },
  'a border that is not there': {
    make: () => saved(`${TOP.replace('"border"', '"elsewhere"')}${part(page(BODY))}--border--`),
    expected: { refused: 'unreadable-file' },
  },
  'no border named': {
    make: () => saved(`${TOP.replace('boundary="border"', '')}${part(page(BODY))}--border--`),
    expected: { refused: 'unreadable-file' },
  },
  'a border that never closes': {
    make: () => saved(`${TOP}${part(page(BODY))}`),
    expected: { draft: [], ...WORDS },
  },
  'a saved page in a saved page, 300 times': {
    make: () =>
      saved(
        `${TOP}${`--border\nContent-Type: multipart/related; boundary="border"\n\n`.repeat(300)}${part(page(BODY))}--border--`,
      ),
    expected: { draft: [], ...WORDS },
  },
  'scripts and frames': {
    make: () =>
      saved(
        `${TOP}${part(page(`${BODY}<script>alert(1)</script><iframe src="cid:f"></iframe>`))}${part('<p>Buy the lamp</p>', 'Content-Type: text/html\nContent-ID: <f>')}--border--`,
      ),
    expected: { draft: [], ...WORDS, lacks: NEVER },
  },
  'an address that is a script': {
    make: () => saved(`${TOP.replace(ADDRESS, 'javascript:alert(1)')}${part(page(BODY))}--border--`),
    expected: { draft: [], ...WORDS, lacks: NEVER },
  },
  'a page in base64 that is none': {
    make: () =>
      saved(
        `${TOP}${part('<<<<>>>>', 'Content-Type: text/html\nContent-Transfer-Encoding: base64')}--border--`,
      ),
    expected: { refused: 'empty-text' },
  },
  'quoted letters that break off': {
    make: () =>
      saved(
        `${TOP}${part(`<p>${SENTENCE}=</p><p>=ZZ ${SECOND}=`, 'Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable')}--border--`,
      ),
    expected: { draft: [], holds: [SENTENCE] },
  },
};

const listed = (cases: Readonly<Record<string, Made>>, fileName: string): HostileFile[] =>
  Object.entries(cases).map(([name, it]) => ({ fileName, ...it, name }));

/** Pages that act, load, hide, lie about their letters, or nest without end. */
export const pages: readonly HostileFile[] = listed(PAGES, 'page.html');
/** Saved pages whose parts are too many, missing, or each other. */
export const savedPages: readonly HostileFile[] = listed(SAVED, 'page.mhtml');
