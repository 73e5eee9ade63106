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
    item('library.backups'),
    item('library.check'),
    BREAK,
    item('library.protect'),
    item('library.changePassphrase'),
    item('library.lock'),
    BREAK,
    item('importing.importChosen'),
    item('importing.importFolders'),
    item('importing.paste'),
    item('bundles.import'),
    BREAK,
    item('briefings.save'),
    item('briefings.keepVersion'),
    BREAK,
    item('briefings.pageSetup'),
    item('exporting.print'),
    {
      label: 'Export',
      submenu: [
        item('exporting.exportPdf'),
        item('exporting.exportWord'),
        item('exporting.exportHtml'),
        item('exporting.exportMarkdown'),
      ],
    },
    item('bundles.export'),
    item('exporting.list'),
    item('verifying.verify'),
    item('signing.key'),
    item('comparing.facts'),
    BREAK,
    item('window.new'),
    ...(isMac ? [] : [BREAK, role('quit')]),
  ];
  const edit = [
    role('undo'),
    role('redo'),
    BREAK,
    ...(['cut', 'copy', 'paste'] as const).map(role),
    item('window.pastePlain'),
    role('selectAll'),
    BREAK,
    item('library.find'),
    item('reader.find'),
    item('editor.find'),
    item('editor.goTo'),
    BREAK,
    item('editor.moveUp'),
    item('editor.moveDown'),
  ];
  const insert = [
    item('editor.cite'),
    item('reader.cite'),
    item('insert.note'),
    item('insert.crossReference'),
    item('insert.figure'),
    item('editor.link'),
    BREAK,
    item('insert.keyJudgement'),
    item('insert.question'),
    item('insert.speakingPoint'),
    BREAK,
    item('insert.table'),
    item('insert.figureTable'),
    item('insert.chart'),
    item('insert.picture'),
    BREAK,
    item('insert.pageBreak'),
    item('insert.rule'),
    BREAK,
    item('reader.excerpt'),
    item('reader.figure'),
  ];
  const format = [
    item('editor.bold'),
    item('editor.italic'),
    item('editor.highlight'),
    item('editor.clearFormatting'),
    BREAK,
    item('editor.paragraph'),
    item('editor.heading1'),
    item('editor.heading2'),
    item('editor.heading3'),
    item('editor.quotation'),
    item('editor.bulletList'),
    item('editor.numberedList'),
    BREAK,
    item('editor.numberParagraph'),
    item('editor.paragraphNumbers'),
    item('editor.headingNumbers'),
    BREAK,
    item('editor.marking'),
  ];
  const review = [
    item('review.comment'),
    item('review.nextComment'),
    item('review.previousComment'),
    BREAK,
    item('review.nextFinding'),
    item('review.previousFinding'),
    BREAK,
    item('review.suggesting'),
    item('review.nextSuggestion'),
    item('review.accept'),
    item('review.refuse'),
    item('review.acceptAll'),
    item('review.refuseAll'),
    BREAK,
    item('view.spelling'),
    item('editor.nextMisspelling'),
  ];
  const view = [
    item('view.palette'),
    BREAK,
    item('view.library'),
    item('view.reader'),
    item('view.editor'),
    item('editor.toolbar'),
    item('view.inspector'),
    item('view.nextPane'),
    BREAK,
    item('view.toggleLibrary'),
    item('view.toggleInspector'),
    BREAK,
    item('view.outline'),
    item('view.comments'),
    item('view.versions'),
    item('view.checks'),
    item('view.strip'),
    item('view.pages'),
    item('view.focusMode'),
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
    { label: 'Insert', submenu: insert },
    { label: 'Format', submenu: format },
    { label: 'View', submenu: view },
    { label: 'Briefing', submenu: [item('briefings.create'), item('briefings.importChosen')] },
    { label: 'Review', submenu: review },
    ...(isMac ? [role('windowMenu')] : []),
    { label: 'Help', submenu: [item('help.keys'), item('help.about')] },
  ];
}
