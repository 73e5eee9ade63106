import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
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
  // The one thread of the page reads the PDF that is shown; it has a policy of its own.
  'worker-src app://ui/pdf/',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What the thread that reads a PDF may do: load fonts and tables of characters that come with the app, and run the
 * decoders of scans, which are WebAssembly. It makes no code from text, and reaches nothing else.
 */
const POLICY_OF_THREADS = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  'connect-src app://ui/pdf/ app://ui/cmaps/',
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
    {
      scheme: UI_SCHEME,
      privileges: { standard: true, secure: true, corsEnabled: true, supportFetchAPI: true },
    },
  ]);
}

/** Serves the built page and what it is drawn with under our scheme. Must run after the app is ready. */
export function serveUi(places: Places): void {
  const { devServer } = places;
  const files = listUiFiles(devServer === null ? places.renderer : null, places.resources);
  // A page from the development server is of another origin and still wants fonts and threads.
  const headers = { ...HEADERS, ...(devServer === null ? {} : { 'Access-Control-Allow-Origin': '*' }) };
  protocol.handle(UI_SCHEME, async (request) => {
    const file = isOurPage(request.url, null) ? files.get(new URL(request.url).pathname) : undefined;
    if (request.method !== 'GET' || file === undefined) return new Response(null, { status: 404, headers });
    const bytes = new Uint8Array(await readFile(file.path));
    const policy = file.path.endsWith('.mjs') ? { 'Content-Security-Policy': POLICY_OF_THREADS } : {};
    return new Response(bytes, { headers: { ...headers, ...policy, 'Content-Type': file.mediaType } });
  });
}
