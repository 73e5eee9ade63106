import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPdf, followedBy, RULES } from '#main/pdf/check/check-pdf.ts';
import { DAMAGES, damaged } from './damage.test-support.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { renderPdf, type RenderedPdf } from './render-pdf.ts';
import { sampleDocument } from './sample-document.test-support.ts';

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const attachment = {
  ...{ name: 'evidence.json', mediaType: 'application/json', description: 'What the claims rest on' },
  ...{ bytes: new TextEncoder().encode('{}'), md5: new Uint8Array(16) },
};

async function render(document = sampleDocument({ seed: 37, blocks: 36, notes: 0.3, allKinds: true })) {
  const assets = { fonts, pictures: new Map(), attachment };
  const rendered = await renderPdf(document, assets, { createdAt: '2031-03-09T10:00:00.000Z' });
  if (!rendered.ok) throw new Error(rendered.error.code);
  return rendered.value;
}

const good: Promise<RenderedPdf> = render();

function broken(bytes: Uint8Array): string[] {
  return checkPdf(bytes).flatMap(({ rule, passed }) => (passed ? [] : [rule]));
}

describe('a briefing of every kind of block', () => {
  test('breaks no rule, and claims both standards', async () => {
    const { checks, claims } = await good;
    expect(checks.filter((it) => !it.passed)).toEqual([]);
    expect(checks.length).toBe(RULES.length);
    expect(claims).toEqual(['PDF/A-3a', 'PDF/UA-1']);
  });

  test('breaks none either once another program has written it anew', async () => {
    expect(broken(await damaged((await good).bytes))).toEqual([]);
  });
});

describe('a rule is broken by', () => {
  test.each(DAMAGES.map(([rule, how, damage]) => ({ rule, how, damage })))(
    '$rule: $how',
    async ({ rule, damage }) => {
      expect(broken(await damaged((await good).bytes, damage))).toContain(rule);
    },
  );

  test('file-header: text', async () => {
    const bytes = (await good).bytes.slice();
    bytes.fill(0x20, 10, 14);
    expect(broken(bytes)).toEqual(['file-header']);
  });

  test('each is tried', () => {
    const tried = new Set<string>(['file-header', ...DAMAGES.map(([rule]) => rule)]);
    expect(RULES.map((it) => it.name).filter((it) => !tried.has(it))).toEqual([]);
  });
});

describe('a file that breaks a rule does not claim to follow it', () => {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

  test('of those for screen readers and archives: a chart without words', async () => {
    const document = sampleDocument({ seed: 37, blocks: 36, notes: 0.3, allKinds: true });
    const blocks = document.blocks.map((it) => (it.type === 'chart' ? { ...it, altText: ' ' } : it));
    const { bytes, checks, claims } = await render({ ...document, blocks });
    expect(checks.filter((it) => !it.passed).map((it) => it.rule)).toEqual(['figures-described']);
    expect(claims).toEqual([]);
    expect(text(bytes)).not.toMatch(/pdfaid|pdfuaid/);
    expect(broken(bytes).toSorted()).toEqual([
      'access-identifier',
      'archive-identifier',
      'figures-described',
    ]);
  });

  test('of one alone', async () => {
    const checks = (await good).checks.map((it) =>
      it.rule === 'output-intent' ? { ...it, passed: false } : it,
    );
    expect(followedBy(checks)).toEqual(['PDF/UA-1']);
  });
});

test('what was looked at says where the rule stands', async () => {
  for (const { found } of (await good).checks)
    expect(found).toMatch(/^ISO (19005-3|14289-1|32000-1), [\d.]+/);
});
