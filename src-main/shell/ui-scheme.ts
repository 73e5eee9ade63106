import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOurPage, UI_SCHEME } from './addresses.ts';
import type { Places } from './places.ts';
import { listUiFiles } from './ui-files.ts';

/**
 * What the page may load. Styles may stand in the page because the parts of the interface that measure themselves
 * write some; scripts may not.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Makes our scheme one that a page can live on. Must run before the app is ready. */
export function announceUiScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: UI_SCHEME, privileges: { standard: true, secure: true, corsEnabled: true } },
  ]);
}

/** Serves the built page and the bundled fonts under our scheme. Must run after the app is ready. */
export function serveUi(places: Places): void {
  const { devServer } = places;
  const files = listUiFiles(devServer === null ? places.renderer : null, join(places.resources, 'fonts'));
  // A page from the development server is of another origin and still wants the fonts.
  const headers = { ...HEADERS, ...(devServer === null ? {} : { 'Access-Control-Allow-Origin': '*' }) };
  protocol.handle(UI_SCHEME, async (request) => {
    const file = isOurPage(request.url, null) ? files.get(new URL(request.url).pathname) : undefined;
    if (request.method !== 'GET' || file === undefined) return new Response(null, { status: 404, headers });
    const bytes = new Uint8Array(await readFile(file.path));
    return new Response(bytes, { headers: { ...headers, 'Content-Type': file.mediaType } });
  });
}
