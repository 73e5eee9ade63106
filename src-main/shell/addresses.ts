/** The scheme and host of our own page; a page of any other origin is a stranger. */
export const UI_SCHEME = 'app';
export const UI_ORIGIN = 'app://ui';

/** Schemes whose content comes with the page itself and from nowhere else. */
const INLINE = new Set(['data:', 'blob:']);

/** The origins our page may have: our own scheme, and while developing the server given in `devServer`. */
export function isOurPage(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  // The origin of a scheme that the URL standard does not know reads `null`: its parts are compared instead.
  if (url.protocol === `${UI_SCHEME}:`) return url.host === 'ui' && url.username === '' && url.port === '';
  return devServer !== null && url.origin === new URL(devServer).origin;
}

/** Whether a request may be made at all. Everything else is cancelled before a name is looked up. */
export function mayRequest(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  if (isOurPage(address, devServer) || INLINE.has(protocol)) return true;
  if (devServer === null) return false;
  // While developing: the server's socket for changed modules, and the developer tools.
  return protocol === 'devtools:' || (protocol === 'ws:' && host === new URL(devServer).host);
}
