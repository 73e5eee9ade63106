import dgram from 'node:dgram';
import { lookup } from 'node:dns';
import { lookup as lookupSoon, Resolver } from 'node:dns/promises';
import { get } from 'node:http';
import { connect as connect2 } from 'node:http2';
import { request } from 'node:https';
import { connect, createServer, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { expect, test } from 'vitest';
import { onRefusal, refusals } from '#main/refuse-network.ts';

// 192.0.2.1 is kept for documentation (RFC 5737): nobody answers there, should a door be left open.
const DOORS: readonly (readonly [string, () => unknown])[] = [
  ['net.connect', () => connect(9, '192.0.2.1')],
  ['net.Socket.connect', () => new Socket().connect(9, '192.0.2.1')],
  ['net.createServer', () => createServer()],
  ['tls.connect', () => connectTls(9, '192.0.2.1')],
  ['http.get', () => get('http://192.0.2.1:9/')],
  ['https.request', () => request('https://192.0.2.1:9/')],
  ['http2.connect', () => connect2('http://192.0.2.1:9/')],
  ['dgram.createSocket', () => dgram.createSocket('udp4')],
  ['dns.lookup', () => lookup('name.invalid', () => undefined)],
  ['dns.promises.lookup', () => lookupSoon('name.invalid')],
  ['dns.promises.Resolver.resolve4', () => new Resolver().resolve4('name.invalid')],
  ['globalThis.fetch', () => fetch('http://192.0.2.1:9/')],
];

test.each(DOORS)('%s is refused and counted', (door, knock) => {
  const heard: string[] = [];
  onRefusal((it) => heard.push(it));
  const before = refusals();
  expect(knock).toThrow(`${door} was refused`);
  expect(heard).toEqual([door]);
  expect(refusals()).toBe(before + 1);
});

test('a door cannot be put back', () => {
  expect(() => Object.defineProperty(globalThis, 'fetch', { value: () => undefined })).toThrow();
});
