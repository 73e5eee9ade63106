// Where things are, and how the tools of node_modules are started.
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export const root = dirname(import.meta.dirname);

/** Kept between checkouts: a runtime and a compiled module are worth minutes. */
export const cacheDir = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'chancery');

/** @param {string} name @returns {string} the folder of an installed package */
export const packageDir = (name) => dirname(require.resolve(`${name}/package.json`));

/** A package's command, started by this Node and not through a shell, so that it works alike everywhere. @param {string} name @param {string} path */
export const nodeCommand = (name, path) => [process.execPath, join(packageDir(name), path)];
