import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

/** Cut, copy and paste where text can be written; copy where some is selected. A page's own menu comes before it. */
export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
          { role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll', enabled: editFlags.canSelectAll },
        ]
      : [{ role: 'copy' }];
    if (isEditable || selectionText.trim() !== '') Menu.buildFromTemplate(items).popup();
  });
}
