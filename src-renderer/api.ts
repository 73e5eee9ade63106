import type { Bridge } from '#core/contract/bridge.ts';

declare global {
  interface Window {
    readonly chancery: Bridge;
  }
}

/** The way out of the page; the only file that names `window.chancery`. */
export const call: Bridge['call'] = (name, input) => window.chancery.call(name, input);
export const onEvent: Bridge['onEvent'] = (name, listener) => window.chancery.onEvent(name, listener);
export const acceptDrop: Bridge['acceptDrop'] = (files) => window.chancery.acceptDrop(files);
/** `linux`, `darwin` or `win32`. */
export const platform = (): string => window.chancery.platform;
