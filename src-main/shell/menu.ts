import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#core/contract/menu.ts';
import { menuTemplate, type Theme } from './menu-template.ts';

/** Puts the native menu up. `send` passes a command on to the page; `developing` adds the developer tools. */
export function showMenu(theme: Theme, developing: boolean, send: (command: MenuCommand) => void): void {
  const template: MenuItemConstructorOptions[] = menuTemplate({
    theme,
    developing,
    isMac: process.platform === 'darwin',
    send,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
