import { expect, it } from 'vitest';
import { mediaKind } from './media-kind.ts';

it.each([
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'table'],
  ['text/csv', 'table'],
  ['text/tab-separated-values', 'table'],
  ['text/html', 'page'],
  ['application/xhtml+xml', 'page'],
  ['multipart/related', 'page'],
  ['message/rfc822', 'message'],
  ['image/png', 'picture'],
  ['text/markdown', 'text'],
  ['text/plain', 'text'],
])('%s: %s', (mediaType, expected) => expect(mediaKind(mediaType)).toBe(expected));
