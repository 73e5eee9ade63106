import { codeOf } from '#main/store/failures.ts';

/** Ends a process at once, whatever it is doing. One that has just ended by itself is no fault. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
