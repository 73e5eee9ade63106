import type { ElectronApplication } from '@playwright/test';

/** Lets the hidden window print into a file in place of the system's dialog: `printed`, a global of the app, in Base64. */
export async function printInto(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows();
    const printer = { name: 'quay', displayName: 'quay', description: '', options: {} };
    if (first) first.webContents.getPrintersAsync = () => Promise.resolve([printer]);
    electron.on('browser-window-created', (_event, window) => {
      const write = async (done?: (success: boolean, reason: string) => void) => {
        const options = { preferCSSPageSize: true, printBackground: true };
        const bytes = await window.webContents.printToPDF(options);
        Object.assign(globalThis, { printed: bytes.toString('base64') });
        done?.(true, '');
      };
      window.webContents.print = (_options, done) => void write(done);
    });
  });
}
