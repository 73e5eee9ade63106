import { asText, type Value } from './values.ts';

/** A value as both readers are to see it. */
export type Plain = unknown;

export function plain(value: Value): Plain {
  if (typeof value !== 'object' || value === null) return value;
  if (!('type' in value)) return value.map(plain);
  if (value.type === 'text') return { text: asText(value) };
  if (value.type === 'name') return { name: value.name };
  if (value.type === 'ref') return { ref: value.number };
  const dict = value.type === 'stream' ? value.dict : value;
  const isStream = value.type === 'stream';
  return { isStream, entries: Object.fromEntries([...dict.entries].map(([key, it]) => [key, plain(it)])) };
}
