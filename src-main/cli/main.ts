import '#main/refuse-network.ts';
import { randomUUID } from 'node:crypto';
import { sentenceFor } from '#core/contract/messages.ts';
import type { CallError } from '#core/contract/errors.ts';
import { codeOf } from '#main/store/failures.ts';
import { makeAccess } from './access.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { misuse, type Command } from './command.ts';
import { commands, helpText } from './commands.ts';
import { terminal } from './passphrase.ts';

const EXIT = { done: 0, withProblems: 1, usage: 2, failed: 3 } as const;

// A reader that went away (`| head`) has what it wants; an answer that found no room has not been given.
process.stdout.on('error', (error) => {
  if (codeOf(error) === 'EPIPE') return;
  say('The answer could not be written. What the command was to do is done.');
  process.once('exit', () => {
    process.exitCode = EXIT.failed;
  });
});
process.stderr.on('error', () => undefined);
process.exitCode = await run(process.argv.slice(2));

async function run(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if (!read.ok) return refuseUsage(read.error, argv.includes('--json'));
  const args = read.value;
  if (args.help || (args.command === '' && argv.length === 0)) {
    process.stdout.write(helpText());
    return args.help ? EXIT.done : EXIT.usage;
  }
  if (args.command === '') return refuseUsage('Say which command.', args.json);
  const command = commands.get(args.command);
  if (!command) return refuseUsage(`There is no command "${args.command}".`, args.json);
  const wrong = misuse(command, args);
  if (wrong !== null) return refuseUsage(`${wrong} Usage: ${command.usage}`, args.json);
  return execute(command, args);
}

async function execute(command: Command, args: Arguments): Promise<number> {
  const access = makeAccess(import.meta.dirname, say, { file: args.passphraseFile, ask: terminal() });
  try {
    const done = await command.run(args, access);
    if (!done.ok) return answerFailure(done.error, args.json);
    const { json, text, problems } = done.value;
    process.stdout.write(args.json ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`);
    return problems ? EXIT.withProblems : EXIT.done;
  } catch (error) {
    // A bug: the stack helps whoever mends it, and standard output stays one document.
    const number = randomUUID().slice(0, 6);
    say(`${number}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return answerFailure({ code: 'unexpected', number }, args.json);
  } finally {
    access.end();
  }
}

function refuseUsage(sentence: string, json: boolean): number {
  say(`${sentence}\nTry --help.`);
  if (json) writeError('usage', sentence);
  return EXIT.usage;
}

function answerFailure(error: CallError, json: boolean): number {
  const sentence = sentenceFor(error);
  say(sentence);
  if (json) writeError(error.code, sentence);
  return EXIT.failed;
}

function writeError(code: string, message: string): void {
  process.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
