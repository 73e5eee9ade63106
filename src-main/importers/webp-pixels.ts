import decode, { init } from '@jsquash/webp/decode.js';
import wasm from '@jsquash/webp/codec/dec/webp_dec.wasm?url&inline';
import { bytesOfBase64 } from './base64.ts';
import { rasterHeader } from './raster-header.ts';

/** Pixels in reading order, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

let program: Promise<WebAssembly.Module> | null = null;

/**
 * The pixels of a WebP that is not animated; null where it is damaged, or larger than its header is allowed to say
 * (see `readPicture`).
 */
export async function webpPixels(bytes: Uint8Array): Promise<Pixels | null> {
  const header = rasterHeader(bytes);
  if (typeof header === 'string' || header.mediaType !== 'image/webp') return null;
  program ??= WebAssembly.compile(bytesOfBase64(wasm.slice(wasm.indexOf(',') + 1)));
  const compiled = await program;
  // An instance of its own for each picture: its memory grows and is never given back otherwise.
  await init({
    instantiateWasm: (imports: WebAssembly.Imports, onInstance: (it: WebAssembly.Instance) => void) => {
      const instance = new WebAssembly.Instance(compiled, imports);
      onInstance(instance);
      return instance.exports;
    },
  });
  try {
    const { width, height, data } = await decode(new Uint8Array(bytes).buffer);
    const isWhole = width === header.width && height === header.height;
    return isWhole
      ? { width, height, rgba: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
      : null;
  } catch {
    return null;
  }
}
