/** A patch as the contract reads it: what is undefined was not sent, null empties. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** `it` with the fields a patch names. */
export function patched<T extends object>(it: T, patch: Patch<T>): T {
  const sent = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.assign({ ...it }, Object.fromEntries(sent));
}
