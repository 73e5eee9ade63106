// Builds dist/<name>-<version>-linux-x64.tar.gz and a .deb from a fresh out/ and the Electron in use.
// Needs only tar, gzip and dpkg-deb; the same input gives the same bytes (SOURCE_DATE_EPOCH).
import { createPackageWithOptions } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lutimesSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { isInstalled } from './run.mjs';
import { ensureSqlite, SQLITE_MODULES } from './sqlite.mjs';
import { runTool, say, Stop } from './stop.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? 1_700_000_000);
const dist = join(root, 'dist');
const folderName = `${pkg.name}-${pkg.version}-linux-x64`;

/** Fuses of the packaged app: it is no Node, takes no debugger, and loads only its own archive. */
const FUSES = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
};

/** The runtime under the application's own name, with the application in it. @param {Runtime} electron @param {string} appDir */
async function assemble(electron, appDir) {
  cpSync(dirname(electron.executable), appDir, {
    recursive: true,
    filter: (from) => !/resources\/(app|default_app\.asar)$/.test(from),
  });
  renameSync(join(appDir, 'electron'), join(appDir, pkg.name));
  chmodSync(join(appDir, 'chrome-sandbox'), 0o4755);
  const stage = join(dist, 'stage');
  stageApplication(stage);
  await createPackageWithOptions(stage, join(appDir, 'resources/app.asar'), { unpack: '**/*.node' });
  rmSync(stage, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(appDir, `LICENSE.${pkg.name}.txt`));
  cpSync(join(root, 'resources/THIRD-PARTY-NOTICES.txt'), join(appDir, 'THIRD-PARTY-NOTICES.txt'));
  await flipFuses(join(appDir, pkg.name), FUSES);
}

/** Of a native module what is needed to load it. @param {string} name */
function partsOf(name) {
  const folder = `node_modules/${name}`;
  const compiled = `${folder}/build/Release/better_sqlite3.node`;
  const binary = existsSync(join(root, compiled)) ? compiled : `${folder}/prebuilds/linux-x64.node`;
  return [`${folder}/lib`, `${folder}/package.json`, `${folder}/LICENSE`, binary];
}

/** Bundled code, data, fonts, and the native modules. @param {string} stage */
function stageApplication(stage) {
  for (const part of ['out', ...SQLITE_MODULES.flatMap(partsOf)])
    cpSync(join(root, part), join(stage, part), {
      recursive: true,
      // What the build was made from depends on times of files, not on their contents; source maps help only us.
      filter: (from) => !/built-from\.json$|\.map$/.test(from),
    });
  const { name, productName, version, description, main, type } = pkg;
  const manifest = { name, productName, version, description, main, type };
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest));
}

/** @param {string} appDir */
function makeTarball(appDir) {
  const sameOwner = ['--sort=name', `--mtime=@${epoch}`, '--owner=0', '--group=0', '--numeric-owner'];
  run('tar', [...sameOwner, '-I', 'gzip -n6', '-cf', `${appDir}.tar.gz`, '-C', dist, folderName]);
}

/** @param {string} appDir moved into the package */
function makeDeb(appDir) {
  const { name, productName, version, description, author } = pkg;
  const deb = join(dist, 'deb');
  const lib = join(deb, 'usr/lib', name);
  mkdirSync(dirname(lib), { recursive: true });
  renameSync(appDir, lib);
  mkdirSync(join(deb, 'usr/bin'), { recursive: true });
  symlinkSync(`../lib/${name}/${name}`, join(deb, 'usr/bin', name));
  write(
    join(deb, 'usr/share/applications', `${name}.desktop`),
    `[Desktop Entry]\nType=Application\nName=${productName}\nComment=${description}\nExec=${name} %U\nCategories=Office;\n`,
  );
  write(
    join(deb, 'DEBIAN/control'),
    `Package: ${name}\nVersion: ${version}\nArchitecture: amd64\nMaintainer: ${author}\nSection: editors\nPriority: optional\nDepends: libasound2, libcups2, libdrm2, libgbm1, libgtk-3-0, libnss3\nDescription: ${description}\n`,
  );
  touchAll(deb);
  const target = join(dist, `${name}_${version}_amd64.deb`);
  run('dpkg-deb', ['--root-owner-group', '-Zxz', '-z0', '--build', deb, target]);
  rmSync(deb, { recursive: true });
}

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @param {string} path */
function touchAll(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) touchAll(inner);
    else lutimesSync(inner, epoch, epoch);
  }
  utimesSync(path, epoch, epoch);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(epoch) };
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], env });
  if (status !== 0) throw new Stop(`${command} failed.`);
}

await runTool(async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Stop('This packages for Linux x64 only.');
  if (!isInstalled('dpkg-deb')) throw new Stop('dpkg-deb is missing: package on Debian or Ubuntu.');
  const electron = await resolveElectron();
  if (electron.isFallback)
    say(
      `WARNING: packaging the stand-in Electron ${electron.version}, an old one repackaged by others. ` +
        'Do not release this: build releases where the official Electron can be downloaded.',
    );
  ensureSqlite({ electronMajor: electron.major });
  ensureBuilt({ for: 'app', quiet: true });
  rmSync(dist, { recursive: true, force: true });
  const appDir = join(dist, folderName);
  await assemble(electron, appDir);
  makeTarball(appDir);
  makeDeb(appDir);
  for (const file of readdirSync(dist).toSorted()) process.stdout.write(`${join('dist', file)}\n`);
});
