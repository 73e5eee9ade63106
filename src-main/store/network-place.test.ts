import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { isNetworkPlace, isOnNetwork } from './network-place.ts';

const MOUNTS = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home/ines/Office rw shared:5 - cifs //archive/office rw,vers=3.0
31 22 0:41 / /home/ines/Office/stick rw shared:6 - vfat /dev/sdb1 rw
32 22 0:42 / /mnt/desk\\040share rw - nfs4 archive:/desk rw
33 22 0:43 / /media/ines/DISK rw - fuseblk /dev/sdc1 rw
34 22 0:44 / /home/ines/far rw - fuse.sshfs ines@archive: rw
35 22 0:45 / /srv rw - ext4 /dev/sdd1 rw
36 35 0:46 / /srv rw - nfs archive:/srv rw
`;

test.each([
  ['/home/ines/Library', false],
  ['/home/ines/Office/Library', true],
  ['/home/ines/Officers', false],
  ['/home/ines/Office/stick/Library', false],
  ['/mnt/desk share/Library', true],
  ['/media/ines/DISK/Library', false],
  ['/home/ines/far', true],
  ['/srv/Library', true],
])('%s: on a network is %s', (path, expected) => {
  expect(isNetworkPlace(path, MOUNTS)).toBe(expected);
});

test('the temporary folder of this machine is no share', () => {
  expect(isOnNetwork(tmpdir())).toBe(false);
  expect(isOnNetwork('/no/such/folder')).toBe(false);
});
