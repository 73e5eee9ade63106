import type { Page } from '@playwright/test';

/** Makes an empty briefing and waits until it can be written. */
export async function makeBriefing(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New Briefing…', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New briefing' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Start with').selectOption({ label: 'An empty page' });
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('textbox', { name: 'Briefing text' }).last().waitFor();
}
