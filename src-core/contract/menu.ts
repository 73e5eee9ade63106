/**
 * The commands of the window: one list for the native menu, its accelerators, tooltips, the palette and the page. `key` is an
 * Electron accelerator. Those that begin with `editor.`, `insert.` or `review.` are done in the text of the briefing.
 */
export const menuCommands = {
  'library.open': { label: 'Open Library…', key: 'CmdOrCtrl+Shift+O' },
  'library.create': { label: 'New Library…', key: null },
  'library.openSample': { label: 'Open the Sample Library', key: null },
  'library.protect': { label: 'Protect Library…', key: null },
  'library.changePassphrase': { label: 'Passphrase and Locking…', key: null },
  'library.lock': { label: 'Lock Now', key: 'CmdOrCtrl+Shift+Y' },
  'library.backups': { label: 'Backups…', key: null },
  'library.check': { label: 'Check the Library…', key: null },
  'importing.importChosen': { label: 'Import Files…', key: 'CmdOrCtrl+Shift+I' },
  'importing.importFolders': { label: 'Import Folder…', key: null },
  'importing.paste': { label: 'Import from the Clipboard', key: null },
  'briefings.create': { label: 'New Briefing…', key: 'CmdOrCtrl+N' },
  'briefings.importChosen': { label: 'Import Briefing from Markdown…', key: null },
  'briefings.save': { label: 'Save Now', key: 'CmdOrCtrl+S' },
  'briefings.keepVersion': { label: 'Keep a Version…', key: 'CmdOrCtrl+Shift+S' },
  'briefings.pageSetup': { label: 'Page Setup…', key: null },
  'exporting.print': { label: 'Print…', key: 'CmdOrCtrl+P' },
  'exporting.exportPdf': { label: 'Export PDF…', key: 'CmdOrCtrl+Shift+E' },
  'exporting.exportWord': { label: 'Export Word Document…', key: null },
  'exporting.exportHtml': { label: 'Export Web Page…', key: null },
  'exporting.exportMarkdown': { label: 'Export Markdown…', key: null },
  'exporting.list': { label: 'Exported Files…', key: null },
  'comparing.facts': { label: 'Compare Sources…', key: null },
  'verifying.verify': { label: 'Verify a PDF…', key: null },
  'bundles.export': { label: 'Export Bundle…', key: null },
  'bundles.import': { label: 'Import Bundle…', key: null },
  'signing.key': { label: 'Signing Key…', key: null },
  'window.new': { label: 'New Window', key: 'CmdOrCtrl+Shift+N' },
  'library.find': { label: 'Search the Library', key: 'CmdOrCtrl+K' },
  'reader.excerpt': { label: 'Excerpt the Selection', key: 'CmdOrCtrl+E' },
  'reader.figure': { label: 'Figure from the Selection', key: 'CmdOrCtrl+Shift+F' },
  'reader.find': { label: 'Find in the Source…', key: 'CmdOrCtrl+F' },
  'reader.next': { label: 'Next Excerpt or Figure', key: 'F8' },
  'reader.previous': { label: 'Previous Excerpt or Figure', key: 'Shift+F8' },
  'reader.proposals': { label: 'Proposals of the Source', key: 'CmdOrCtrl+J' },
  'reader.original': { label: 'Original beside the Text', key: 'CmdOrCtrl+Shift+J' },
  'editor.cite': { label: 'Cite…', key: 'CmdOrCtrl+Shift+C' },
  'reader.cite': { label: 'Cite What Is Selected in the Reader', key: 'CmdOrCtrl+Alt+E' },
  'editor.find': { label: 'Find and Replace…', key: 'CmdOrCtrl+H' },
  'editor.goTo': { label: 'Go To…', key: 'CmdOrCtrl+G' },
  'window.pastePlain': { label: 'Paste without Formatting', key: 'CmdOrCtrl+Shift+V' },
  'editor.bold': { label: 'Bold', key: 'CmdOrCtrl+B' },
  'editor.italic': { label: 'Italic', key: 'CmdOrCtrl+I' },
  'editor.highlight': { label: 'Highlight', key: 'CmdOrCtrl+Alt+H' },
  'editor.link': { label: 'Link…', key: 'CmdOrCtrl+Alt+K' },
  'editor.clearFormatting': { label: 'Clear Formatting', key: 'CmdOrCtrl+Space' },
  'editor.paragraph': { label: 'Paragraph', key: 'CmdOrCtrl+Alt+0' },
  'editor.heading1': { label: 'Heading 1', key: 'CmdOrCtrl+Alt+1' },
  'editor.heading2': { label: 'Heading 2', key: 'CmdOrCtrl+Alt+2' },
  'editor.heading3': { label: 'Heading 3', key: 'CmdOrCtrl+Alt+3' },
  'editor.quotation': { label: 'Quotation', key: 'CmdOrCtrl+Alt+Q' },
  'editor.bulletList': { label: 'Bullet List', key: 'CmdOrCtrl+Shift+8' },
  'editor.numberedList': { label: 'Numbered List', key: 'CmdOrCtrl+Shift+7' },
  'editor.numberParagraph': { label: 'Paragraph with or without Number', key: 'CmdOrCtrl+Shift+9' },
  'editor.headingNumbers': { label: 'Number Headings', key: null },
  'editor.paragraphNumbers': { label: 'Number Paragraphs', key: null },
  'editor.moveUp': { label: 'Move Up', key: 'Alt+ArrowUp' },
  'editor.moveDown': { label: 'Move Down', key: 'Alt+ArrowDown' },
  'editor.nextMisspelling': { label: 'Next Misspelt Word', key: 'Alt+F7' },
  'editor.toolbar': { label: 'Formatting Toolbar', key: 'Alt+F10' },
  'editor.marking': { label: 'Portion Mark…', key: 'CmdOrCtrl+Shift+M' },
  'insert.table': { label: 'Table', key: null },
  'insert.picture': { label: 'Picture…', key: null },
  'insert.figure': { label: 'Live Figure…', key: 'CmdOrCtrl+Alt+G' },
  'insert.figureTable': { label: 'Figure Table…', key: null },
  'insert.chart': { label: 'Chart…', key: null },
  'insert.keyJudgement': { label: 'Key Judgement', key: 'CmdOrCtrl+Alt+J' },
  'insert.question': { label: 'Question and Answer', key: null },
  'insert.speakingPoint': { label: 'Speaking Point', key: 'CmdOrCtrl+Alt+P' },
  'insert.note': { label: 'Footnote', key: 'CmdOrCtrl+Alt+F' },
  'insert.crossReference': { label: 'Cross-Reference…', key: 'CmdOrCtrl+Alt+R' },
  'insert.pageBreak': { label: 'Page Break', key: 'CmdOrCtrl+Enter' },
  'insert.rule': { label: 'Horizontal Rule', key: null },
  'review.comment': { label: 'Comment', key: 'CmdOrCtrl+Alt+M' },
  'review.nextComment': { label: 'Next Comment', key: 'CmdOrCtrl+Alt+.' },
  'review.previousComment': { label: 'Previous Comment', key: 'CmdOrCtrl+Alt+,' },
  'review.nextFinding': { label: 'Next Finding', key: 'CmdOrCtrl+F8' },
  'review.previousFinding': { label: 'Previous Finding', key: 'CmdOrCtrl+Shift+F8' },
  'review.suggesting': { label: 'Suggest Changes instead of Making Them', key: 'CmdOrCtrl+Alt+S' },
  'review.nextSuggestion': { label: 'Next Suggestion', key: null },
  'review.accept': { label: 'Accept the Suggestion', key: null },
  'review.refuse': { label: 'Refuse the Suggestion', key: null },
  'review.acceptAll': { label: 'Accept All Suggestions', key: null },
  'review.refuseAll': { label: 'Refuse All Suggestions', key: null },
  'view.library': { label: 'Library Pane', key: 'CmdOrCtrl+1' },
  'view.reader': { label: 'Reader', key: 'CmdOrCtrl+2' },
  'view.editor': { label: 'Editor', key: 'CmdOrCtrl+3' },
  'view.inspector': { label: 'Inspector', key: 'CmdOrCtrl+4' },
  'view.pages': { label: 'Page Preview', key: 'CmdOrCtrl+5' },
  'view.nextPane': { label: 'Next Pane', key: 'F6' },
  'view.toggleLibrary': { label: 'Fold the Library Pane', key: 'CmdOrCtrl+Shift+1' },
  'view.toggleInspector': { label: 'Fold the Inspector', key: 'CmdOrCtrl+Shift+4' },
  'view.outline': { label: 'Outline', key: 'CmdOrCtrl+Shift+L' },
  'view.comments': { label: 'Comments', key: 'CmdOrCtrl+Shift+R' },
  'view.checks': { label: 'Checks', key: 'CmdOrCtrl+Shift+K' },
  'view.versions': { label: 'Versions', key: 'CmdOrCtrl+Shift+H' },
  'view.strip': { label: 'State beside the Text', key: null },
  'view.focusMode': { label: 'Focus Mode', key: 'F9' },
  'view.spelling': { label: 'Check Spelling', key: 'F7' },
  'view.palette': { label: 'All Commands…', key: 'CmdOrCtrl+Shift+P' },
  'view.themeSystem': { label: 'Colours of the System', key: null },
  'view.themeLight': { label: 'Light', key: null },
  'view.themeDark': { label: 'Dark', key: null },
  'help.keys': { label: 'Keyboard Shortcuts', key: 'F1' },
  'help.about': { label: 'About Chancery', key: null },
} as const satisfies Record<string, { label: string; key: string | null }>;

export type MenuCommand = keyof typeof menuCommands;

/** The commands that are done in the text of the briefing in front. */
export type EditorCommand = Extract<MenuCommand, `${'editor' | 'insert' | 'review'}.${string}`>;

export function isEditorCommand(command: MenuCommand): command is EditorCommand {
  return /^(editor|insert|review)\./.test(command);
}

const ONLY_READ: ReadonlySet<MenuCommand> = new Set<MenuCommand>([
  'editor.find',
  'editor.goTo',
  'review.nextComment',
  'review.previousComment',
  'review.nextSuggestion',
  'review.nextFinding',
  'review.previousFinding',
]);

/** Keys that mean something else where the text or what stands beside it has the keyboard. */
const IN_TEXT: Partial<Record<MenuCommand, EditorCommand>> = {
  'reader.next': 'review.nextFinding',
  'reader.previous': 'review.previousFinding',
};

/** The command of a key in the text of a briefing, given the one it has elsewhere. */
export function inText(command: MenuCommand): MenuCommand {
  return IN_TEXT[command] ?? command;
}

/** Whether a command of the text changes nothing, so that it works where nothing can be written. */
export function onlyReads(command: EditorCommand): boolean {
  return ONLY_READ.has(command);
}
