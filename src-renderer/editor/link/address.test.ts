import { expect, it } from 'vitest';
import { asAddress } from './address.ts';

it.each<[string, string | null]>([
  ['https://post.example/quotas?year=2025', 'https://post.example/quotas?year=2025'],
  [' http://post.example ', 'http://post.example'],
  ['mailto:desk@post.example', 'mailto:desk@post.example'],
  ['tel:+100200300', 'tel:+100200300'],
  ['desk@post.example', 'mailto:desk@post.example'],
  ['post.example', 'https://post.example'],
  ['www.post.example/a#b', 'https://www.post.example/a#b'],
  ['gazette.укр/рік', 'https://gazette.укр/рік'],
  ['', null],
  ['quotas', null],
  ['about 2,900', null],
  ['12.5', null],
  ['two words.example', null],
  ['javascript:alert(1)', null],
  ['file:///etc/hosts', null],
  ['ftp://post.example', null],
  ['https://post.example/a b', null],
  [`https://post.example/${'a'.repeat(2000)}`, null],
])('%j', (typed, address) => expect(asAddress(typed)).toBe(address));
