/** The sorts of files a list tells apart. */
export type MediaKind = 'pdf' | 'document' | 'table' | 'page' | 'message' | 'picture' | 'text';

const KINDS: readonly (readonly [RegExp, MediaKind])[] = [
  [/^application\/pdf$/, 'pdf'],
  [/wordprocessingml|msword|opendocument\.text|\brtf$/, 'document'],
  [/spreadsheetml|ms-excel|csv|tab-separated/, 'table'],
  [/html|multipart\/related|mimearchive/, 'page'],
  [/^message\//, 'message'],
  [/^image\//, 'picture'],
];

/** What sort of file a media type means; all that is unknown was read as text. */
export function mediaKind(mediaType: string): MediaKind {
  return KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'text';
}
