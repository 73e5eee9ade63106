/** The bytes written in base64, spaces and line ends aside; none where it is no base64. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (it) => it.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
