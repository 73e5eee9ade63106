import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Bridge } from '#core/contract/bridge.ts';
import type { EventName } from '#core/contract/events.ts';

/** The events that pass to the page. A record, so that the compiler asks for each new one. */
const PASSED: Readonly<Record<EventName, true>> = {
  'menu.command': true,
  'import.progress': true,
  'export.progress': true,
  'bundle.progress': true,
  'care.progress': true,
  'backup.failed': true,
  'library.changed': true,
  'window.released': true,
  'briefing.saved': true,
  'window.yield': true,
  'briefing.show': true,
  'preferences.changed': true,
  'library.closing': true,
  'library.stays': true,
  'library.notLocked': true,
  'protection.progress': true,
  'window.closing': true,
};

/** Ways out that a content security policy does not cover in every version of Chromium. */
const REMOVED = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'RTCDataChannel',
  'WebTransport',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
];

type Listener = (data: unknown) => void;
const listeners = new Map<EventName, Set<Listener>>();

ipcRenderer.on('chancery:event', (_event, name: EventName, data: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(data);
});

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('chancery:call', name, input),
  onEvent: (name, listener) => {
    if (!Object.hasOwn(PASSED, name)) return () => undefined;
    const ofName = listeners.get(name) ?? new Set();
    listeners.set(name, ofName.add(listener as Listener));
    return () => {
      ofName.delete(listener as Listener);
    };
  },
  acceptDrop: (files) => {
    // A file made by a script lies on no disk and has no path: there is nothing to hand over.
    const paths = files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== '');
    return ipcRenderer.invoke('chancery:drop', paths);
  },
  platform: process.platform,
};

contextBridge.exposeInMainWorld('chancery', bridge);

// The development server needs its socket to say that a module has changed.
if (!process.argv.includes('--chancery-development')) {
  const names = JSON.stringify(REMOVED);
  void webFrame.executeJavaScript(`for (const name of ${names}) delete globalThis[name];`);
}
