// Fuses of the packaged app: it is no Node, takes no debugger, and loads only its own archive.
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { say, Stop } from './stop.mjs';

/**
 * What is switched off and on. Integrity of the archive is checked by Electron on macOS and Windows only, and encryption of
 * cookies has nothing to encrypt; they are left as they come. @type {readonly (readonly [FuseV1Options, boolean])[]}
 */
export const FUSES = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  // Pages come by a scheme of the app's own; file: needs no rights beyond a stranger's.
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
];

/** How the file says it: the signs 1 and 0. */
const [ON, OFF] = [0x31, 0x30];

/** Sets the fuses and reads them back; throws `Stop` where one is not as wanted. @param {string} executable */
export async function setFuses(executable) {
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(FUSES) });
  const wrong = await wrongFuses(executable);
  if (wrong.length > 0) throw new Stop(`Fuses that are not as they should be: ${wrong.join(', ')}.`);
  say(`Fuses: ${FUSES.map(([fuse, on]) => `${FuseV1Options[fuse]} ${on ? 'on' : 'off'}`).join(', ')}.`);
}

/** @param {string} executable @returns {Promise<string[]>} names of fuses that are not as wanted, read from the file */
export async function wrongFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return FUSES.filter(([fuse, on]) => Number(wire[fuse]) !== (on ? ON : OFF)).map(
    ([fuse]) => FuseV1Options[fuse] ?? String(fuse),
  );
}
