import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An app as the documentation of Electron begins: one window, every setting as it is delivered. */
const MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  new BrowserWindow().loadFile(process.env.STOCK_PAGE);
  setTimeout(() => app.exit(0), 6000);
});`;

/** A page on which somebody writes. */
const WRITING = '<!doctype html><title>Writing</title><textarea autofocus>The pilot came abord.</textarea>';

/** Runs a stock Electron in `folder` for six seconds on a page (the path of a file), or on one of its own. */
export function runStockApp(folder: string, page: string | null = null): Promise<unknown> {
  const stock = join(folder, 'stock');
  mkdirSync(stock, { recursive: true });
  writeFileSync(join(stock, 'package.json'), '{ "name": "stock", "main": "main.cjs" }');
  writeFileSync(join(stock, 'main.cjs'), MAIN);
  writeFileSync(join(stock, 'writing.html'), WRITING);
  const switches = (process.env['CHANCERY_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean);
  const child = spawn(
    process.env['ELECTRON_EXEC_PATH'] ?? '',
    [...switches, `--user-data-dir=${join(stock, 'user-data')}`, stock],
    {
      env: { ...process.env, HOME: stock, STOCK_PAGE: page ?? join(stock, 'writing.html') },
      stdio: 'ignore',
    },
  );
  return new Promise((resolve) => child.once('exit', resolve));
}
