/** A line of the log: when, what, about which call or function, and a number to quote. No words of a person fit in. */
const EVENT =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [a-z]+(-[a-z]+)*( [A-Za-z][\w.-]*){0,2}( [0-9a-f]{6})?$/;
/** A frame of a stack: a function of ours or of Node, and a place in a file named from the app on. */
const FRAME =
  /^ {4}at .*(?:(?:out|src-main|src-core|node_modules|bench)\/[\w@./-]+|node:[\w/]+|<anonymous>|native)(?::\d+)*\)?$/;

/** Lines of a log that are neither an event nor a frame. */
export function strangeLines(log: string): string[] {
  return log.split('\n').filter((line) => line !== '' && !EVENT.test(line) && !FRAME.test(line));
}

/** Lines that tell of one fact. */
export function linesThatTell(log: string, code: string): string[] {
  return log.split('\n').filter((line) => line.split(' ')[1] === code);
}
