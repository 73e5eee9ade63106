import { protectLibrary } from './protect.ts';

// The process that `protect-killed.test.ts` starts: protects a library and kills itself as one step begins.
// arguments: the folder, the step (or none), the key and the key file in hexadecimal

const [folder = '', stopAt = '', key = '', keyFile = ''] = process.argv.slice(2);
const done = await protectLibrary(
  folder,
  { key: Buffer.from(key, 'hex'), keyFile: Buffer.from(keyFile, 'hex') },
  {
    onStep: (step) => {
      process.stdout.write(`${step}\n`);
      if (step === stopAt) process.kill(process.pid, 'SIGKILL');
    },
  },
);
process.exitCode = done.ok ? 0 : 2;
