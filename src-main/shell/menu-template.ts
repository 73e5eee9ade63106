import { menuCommands, type MenuCommand } from '#core/contract/menu.ts';
import type { Preferences } from '#core/contract/views.ts';

export type Theme = Preferences['theme'];

/** The part of Electron's menu items that is used here. */
export interface MenuItem {
  label?: string;
  type?: 'separator' | 'radio';
  role?: (typeof ROLES)[number];
  accelerator?: string;
  checked?: boolean;
  click?: () => void;
  submenu?: MenuItem[];
}
const ROLES = [
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'pasteAndMatchStyle',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'toggleDevTools',
  'quit',
  'appMenu',
  'windowMenu',
] as const;

export interface MenuParts {
  readonly theme: Theme;
  readonly developing: boolean;
  readonly isMac: boolean;
  readonly send: (command: MenuCommand) => void;
}

const BREAK: MenuItem = { type: 'separator' };
const role = (it: (typeof ROLES)[number]): MenuItem => ({ role: it });

/** The whole menu. Every command of the contract stands in it once: it is where its accelerator lives. */
export function menuTemplate({ theme, developing, isMac, send }: MenuParts): MenuItem[] {
  const item = (command: MenuCommand): MenuItem => {
    const { label, key } = menuCommands[command];
    return { label, ...(key === null ? {} : { accelerator: key }), click: () => send(command) };
  };
  const radio = (command: MenuCommand, checked: boolean): MenuItem => ({
    ...item(command),
    type: 'radio',
    checked,
  });
  const file = [
    item('library.create'),
    item('library.open'),
    item('library.openSample'),
    BREAK,
    item('importing.importChosen'),
    item('importing.importFolders'),
    item('importing.paste'),
    BREAK,
    item('exporting.exportPdf'),
    ...(isMac ? [] : [BREAK, role('quit')]),
  ];
  const edit = [
    role('undo'),
    role('redo'),
    BREAK,
    ...(['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'] as const).map(role),
    BREAK,
    item('library.find'),
    item('reader.find'),
  ];
  const view = [
    item('view.library'),
    item('view.reader'),
    item('view.editor'),
    item('view.inspector'),
    item('view.nextPane'),
    BREAK,
    item('view.toggleLibrary'),
    item('view.toggleInspector'),
    BREAK,
    item('reader.proposals'),
    item('reader.original'),
    item('reader.next'),
    item('reader.previous'),
    BREAK,
    radio('view.themeSystem', theme === 'system'),
    radio('view.themeLight', theme === 'light'),
    radio('view.themeDark', theme === 'dark'),
    BREAK,
    ...(['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'] as const).map(role),
    ...(developing ? [BREAK, { role: 'toggleDevTools', accelerator: 'F12' } as const] : []),
  ];
  return [
    ...(isMac ? [role('appMenu')] : []),
    { label: 'File', submenu: file },
    { label: 'Edit', submenu: edit },
    { label: 'Insert', submenu: [item('editor.cite'), BREAK, item('reader.excerpt'), item('reader.figure')] },
    { label: 'View', submenu: view },
    { label: 'Briefing', submenu: [item('briefings.create'), item('briefings.importChosen')] },
    ...(isMac ? [role('windowMenu')] : []),
    { label: 'Help', submenu: [item('help.keys'), item('help.about')] },
  ];
}
