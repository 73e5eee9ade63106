// The .deb: the folder of the app under /usr/lib, a command, an entry for menus, icons, licences, and sums that dpkg checks.
import { createHash } from 'node:crypto';
import { cpSync, lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pkg, put, setModes } from './package-app.mjs';
import { root } from './paths.mjs';
import { filesIn } from './sums.mjs';

/** Libraries that the executables are linked with. Ubuntu 24.04 renamed some: the new name stands before the old one. */
const LIBRARIES = [
  ...[
    'libasound2t64 | libasound2',
    'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
    'libatk1.0-0t64 | libatk1.0-0',
  ],
  ...['libatspi2.0-0t64 | libatspi2.0-0', 'libcairo2', 'libcups2t64 | libcups2', 'libdbus-1-3', 'libdrm2'],
  ...['libexpat1', 'libgbm1', 'libgcc-s1', 'libglib2.0-0t64 | libglib2.0-0', 'libgtk-3-0t64 | libgtk-3-0'],
  ...[
    'libnspr4',
    'libnss3',
    'libpango-1.0-0',
    'libstdc++6',
    'libudev1',
    'libx11-6',
    'libxcb1',
    'libxcomposite1',
  ],
  ...['libxdamage1', 'libxext6', 'libxfixes3', 'libxkbcommon0', 'libxrandr2'],
];

const ICON_SIZES = [48, 128, 256];

/** @param {string} appDir moved into the package @param {string} deb the folder that becomes the package */
export function stageDeb(appDir, deb) {
  const { name, productName, description } = pkg;
  const [lib, share] = [join(deb, 'usr/lib', name), join(deb, 'usr/share')];
  mkdirSync(dirname(lib), { recursive: true });
  renameSync(appDir, lib);
  mkdirSync(join(deb, 'usr/bin'), { recursive: true });
  symlinkSync(`../lib/${name}/${name}`, join(deb, 'usr/bin', name));
  put(join(share, 'applications', `${name}.desktop`), desktopEntry({ name, productName, description }));
  const icons = join(root, 'resources/icons');
  const hicolor = join(share, 'icons/hicolor');
  cpSync(join(icons, `${name}.svg`), join(hicolor, `scalable/apps/${name}.svg`));
  for (const size of ICON_SIZES)
    cpSync(join(icons, `${name}-${size}.png`), join(hicolor, `${size}x${size}/apps/${name}.png`));
  put(join(share, 'doc', name, 'copyright'), copyrightText());
  setModes(deb);
  const files = filesIn(deb).filter((it) => !lstatSync(join(deb, it)).isSymbolicLink());
  put(join(deb, 'DEBIAN/md5sums'), files.map((it) => `${md5Of(join(deb, it))}  ${it}\n`).join(''));
  put(join(deb, 'DEBIAN/control'), controlText({ kib: kibOf(deb, files), glibc: newestGlibc(lib) }));
  setModes(join(deb, 'DEBIAN'));
}

/** @param {{ name: string, productName: string, description: string }} app */
export function desktopEntry({ name, productName, description }) {
  return `[Desktop Entry]
Type=Application
Name=${productName}
GenericName=Briefings
Comment=${description}
Exec=${name}
Icon=${name}
Terminal=false
Categories=Office;WordProcessor;
Keywords=briefing;citation;sources;evidence;
StartupWMClass=${productName}
`;
}

/** @param {{ kib: number, glibc: string }} measured */
export function controlText({ kib, glibc }) {
  const { name, version, author, description } = pkg;
  const [summary = '', ...rest] = description.split('. ');
  return `Package: ${name}
Version: ${version}
Architecture: amd64
Maintainer: ${author}
Installed-Size: ${kib}
Depends: ${[...LIBRARIES, `libc6 (>= ${glibc})`].toSorted().join(', ')}
Section: editors
Priority: optional
Description: ${summary}
 ${rest.join('. ') || 'It works without a network.'}
 It opens no network connection. "chancery --self-test" tells whether it works on this machine.
`;
}

function copyrightText() {
  const { name, productName } = pkg;
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  return `${productName}\n\n${own.trim()}\n
The software it is made of, with the licences of each: /usr/lib/${name}/THIRD-PARTY-NOTICES.txt
Electron: /usr/lib/${name}/LICENSE
Chromium and what it is made of: /usr/lib/${name}/LICENSES.chromium.html
`;
}

/** The newest version of the C library that one of the programs asks for by name. @param {string} lib */
function newestGlibc(lib) {
  const programs = filesIn(lib).filter((it) => /\.(node|so(\.\d+)*)$/.test(it) || !/[./]/.test(it));
  const versions = programs.flatMap((it) =>
    [...readFileSync(join(lib, it), 'latin1').matchAll(/\0GLIBC_(\d+\.\d+)(?=\0|\.)/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  return versions.toSorted((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1])).at(-1) ?? '2.25';
}

/** @param {string} deb @param {string[]} files */
const kibOf = (deb, files) =>
  files.reduce((sum, file) => sum + Math.ceil(lstatSync(join(deb, file)).size / 1024), 0);

/** What dpkg --verify reads; sums that mean something are in SHA256SUMS. @param {string} file */
const md5Of = (file) => createHash('md5').update(readFileSync(file)).digest('hex');
