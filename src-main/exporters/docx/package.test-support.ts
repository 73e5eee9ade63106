// A Word file taken apart.

/** The parts of a zip file whose entries are stored or deflated, by their paths. */
export async function partsOf(zip: Uint8Array): Promise<Map<string, string>> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry += 1) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((it) => view.getUint16(at + it, true));
    const path = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name));
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = zip.slice(from, from + view.getUint32(at + 20, true));
    const unpacked =
      view.getUint16(at + 10, true) === 0
        ? new Blob([packed])
        : new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
    parts.set(path, await unpacked.text());
    at += 46 + name + extra + comment;
  }
  return parts;
}
