import { readFileSync, realpathSync } from 'node:fs';
import { codeOf } from './failures.ts';

/** The kinds of file system that lie on another machine, as Linux names them. `fuseblk` is a local disk. */
const NETWORK =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|coda|9p|ceph|glusterfs|lustre|davfs|vboxsf|vmhgfs|prl_fs|fuse\.(?:sshfs|rclone|davfs2?|s3fs|gvfsd-fuse|glusterfs|curlftpfs|smbnetfs|vmhgfs-fuse))$/;

/**
 * Whether a folder lies on a network share, where SQLite's log may be read by two machines at once and be torn. Where the
 * system does not tell (outside Linux all but the paths that name a server), it counts as local.
 */
export function isOnNetwork(folder: string): boolean {
  if (process.platform === 'win32') return /^(?:\\\\|\/\/)[^?.]/.test(folder);
  if (process.platform !== 'linux') return false;
  try {
    return isNetworkPlace(realpathSync(folder), readFileSync('/proc/self/mountinfo', 'utf8'));
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/** The same of a whole path, by the table of what is mounted where (Linux: /proc/self/mountinfo). */
export function isNetworkPlace(path: string, mounts: string): boolean {
  let best = { place: '', kind: '' };
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const place = unescaped(before.split(' ')[4] ?? '');
    const kind = after.split(' ')[0] ?? '';
    // What was mounted over another counts: it stands further down.
    if (place !== '' && isWithin(path, place) && place.length >= best.place.length) best = { place, kind };
  }
  return NETWORK.test(best.kind);
}

function isWithin(path: string, place: string): boolean {
  return place === '/' || path === place || path.startsWith(`${place}/`);
}

/** Spaces and the like stand there as three octal digits. */
function unescaped(place: string): string {
  return place.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
