// How a tool ends early: a sentence for the person, no stack trace. Anything else that is thrown is a bug and keeps its stack.
import { realpathSync } from 'node:fs';

export class Stop extends Error {}

/** @param {string} message */
export function say(message) {
  // Standard output belongs to the command that a tool was asked to run.
  process.stderr.write(`${message}\n`);
}

/** @param {() => void | Promise<void>} work */
export async function runTool(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** @param {string} file `import.meta.filename` of the asking file: true where that file is the one Node was told to run */
export function isEntry(file) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === file;
}
