import { expect, test } from 'vitest';
import { bundleFault } from '#core/bundle/faults.ts';
import { cureForFault, wordsForFault } from './bundle-messages.ts';

test.each(bundleFault.options)('%s is said in words, with what to do', (fault) => {
  for (const sentence of [wordsForFault(fault, 'data/x'), wordsForFault(fault, ''), cureForFault(fault)]) {
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/!|error|invalid|illegal|fail|undefined|null|““/i);
    if (fault.includes('-')) expect(sentence).not.toContain(fault);
  }
});
