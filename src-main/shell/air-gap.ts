import { app, shell, type Session, type WebContents } from 'electron';
import { isOurPage, mayRequest } from './addresses.ts';
import type { Log } from './log.ts';

// The layers of the air gap that Chromium needs. Measured: each one alone leaks; together, with the guard of Node and
// the page's content security policy, nothing left the machine.

/** Nobody listens there, and asking does not leave the machine. */
const DEAD_PROXY = '127.0.0.1:9';

const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['proxy-server', DEAD_PROXY],
  // Without this entry Chromium would speak to this machine's own services past the proxy.
  ['proxy-bypass-list', '<-loopback>'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  // Hiding local addresses behind mDNS names would announce this machine on its own network.
  ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
  ['dns-prefetch-disable'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];

/** Switches that let a development server of this machine through. */
function forDevelopment(name: string, value: string | undefined): string | undefined {
  if (name === 'host-resolver-rules') return `${value}, EXCLUDE localhost, EXCLUDE 127.0.0.1`;
  if (name === 'proxy-bypass-list') return 'localhost;127.0.0.1';
  return value;
}

/** Closes the network. Must run before the app is ready. */
export function closeNetwork(devServer: string | null, log: Log): void {
  for (const [name, value] of SWITCHES)
    app.commandLine.appendSwitch(name, devServer === null ? value : forDevelopment(name, value));
  app.on('session-created', (session) => {
    closeSession(session, devServer, log);
  });
  app.on('web-contents-created', (_event, contents) => {
    keepInPlace(contents, devServer, log);
  });
  // An address is text to copy: opening one would start another program, which has a network.
  Object.defineProperty(shell, 'openExternal', {
    value: () => {
      log({ code: 'network-refused', subject: 'shell.openExternal' });
      return Promise.reject(new Error('Chancery opens no addresses'));
    },
  });
  void app.whenReady().then(() => {
    app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
  });
}

function closeSession(session: Session, devServer: string | null, log: Log): void {
  session.setSpellCheckerEnabled(false);
  // On macOS the system checks spelling by itself and takes no list.
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !mayRequest(url, devServer);
    if (cancel) log({ code: 'network-refused', subject: 'request' });
    answer({ cancel });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
    log({ code: 'network-refused', subject: 'download' });
  });
}

function keepInPlace(contents: WebContents, devServer: string | null, log: Log): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    // The development server reloads its page by navigating to it.
    if (devServer !== null && isOurPage(event.url, devServer)) return;
    event.preventDefault();
    log({ code: 'network-refused', subject: 'navigation' });
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
