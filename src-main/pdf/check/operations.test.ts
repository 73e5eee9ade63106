import { expect, test } from 'vitest';
import { eachOperation, type Operation } from './operations.ts';

type Expected = readonly [operator: string, names?: string[], number?: number | null, shown?: number[]];

function check(content: string, expected: readonly Expected[]): void {
  const seen: Operation[] = [];
  eachOperation(content, (it) => seen.push({ ...it, names: [...it.names], shown: [...it.shown] }));
  expect(seen).toEqual(
    expected.map(([operator, names = [], number = null, shown = []]) => ({ operator, names, number, shown })),
  );
}

test.each<[string, Expected[]]>([
  ['', []],
  ['q Q', [['q'], ['Q']]],
  ['1 0 0 -1 0 842 cm', [['cm']]],
  ['/F1 10.5 Tf', [['Tf', ['F1']]]],
  ['[<0001 0002> -12.5 <ffFE>] TJ', [['TJ', [], null, [1, 2, 0xfffe]]]],
  ['[<00010002> 3 <0003>]TJ ET', [['TJ', [], null, [1, 2, 3]], ['ET']]],
  ['<0> Tj', [['Tj', [], null, []]]],
  ['<000> Tj', [['Tj', [], null, [0]]]],
  ['(AB\\(C) Tj', [['Tj', [], null, [0x4142, 0x2843]]]],
  ['/P <</MCID 12>> BDC', [['BDC', ['P', 'MCID'], 12]]],
  ['/P<</MCID 3/Lang(en)>>BDC EMC', [['BDC', ['P', 'MCID', 'Lang'], 3, [0x656e]], ['EMC']]],
  ['/Artifact <</Type /Layout>> BDC', [['BDC', ['Artifact', 'Type', 'Layout']]]],
  ['% MCID 3 EMC\nf*', [['f*']]],
  ["(a b) ' T*", [["'", [], null, [0x6120]], ['T*']]],
])('%s', check);

test.each(['(never closed', '<00'])('text that does not end: %s', (content) => {
  expect(() => check(content, [])).toThrow(SyntaxError);
});
