import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { endProcess } from './end-process.ts';

function startHanging() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  if (child.pid === undefined) throw new Error('no process');
  return { pid: child.pid, ended: once(child, 'exit') };
}

test('a process that is running ends, and one that has ended is let be', async () => {
  const { pid, ended } = startHanging();
  endProcess(pid);
  await ended;
  expect(() => endProcess(pid)).not.toThrow();
});
