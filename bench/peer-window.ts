import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.loadFile(require('node:path').join(__dirname, 'index.html'));
});
`;

/** The least Electron app that shows a page: the peer of the product in the same run. */
export function makePeerWindow(html: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-peer-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'peer', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), main);
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8">${html}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
