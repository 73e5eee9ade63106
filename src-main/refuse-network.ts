// Takes the ways to the network out of this thread: the first import of every process and every worker.
// No layer of the air gap is enough alone; this one covers Node, which knows nothing of Chromium's switches.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const NAMED: readonly (readonly [moduleName: string, module: object, names: readonly string[]])[] = [
  ['net', net, ['connect', 'createConnection', 'createServer']],
  ['net.Socket', net.Socket.prototype, ['connect']],
  ['net.Server', net.Server.prototype, ['listen']],
  ['tls', tls, ['connect', 'createServer']],
  ['http', http, ['request', 'get', 'createServer']],
  ['https', https, ['request', 'get', 'createServer']],
  ['http2', http2, ['connect', 'createServer', 'createSecureServer']],
  ['dgram', dgram, ['createSocket']],
  ['dgram.Socket', dgram.Socket.prototype, ['bind', 'connect', 'send']],
];
const ASKS_A_NAME = /^(lookup|lookupService|resolve.*|reverse)$/;
const RESOLVERS: readonly (readonly [name: string, holder: object])[] = [
  ['dns', dns],
  ['dns.promises', dns.promises],
  ['dns.Resolver', dns.Resolver.prototype],
  ['dns.promises.Resolver', dns.promises.Resolver.prototype],
];
const GLOBALS = ['fetch', 'WebSocket', 'EventSource'];

let refused = 0;
let listener: ((door: string) => void) | null = null;

/** Calls `heard` with the name of the function, such as `net.connect`, each time one is refused in this thread. */
export function onRefusal(heard: (door: string) => void): void {
  listener = heard;
}

/** How often this thread has tried to reach the network. Anything but 0 is a bug. */
export function refusals(): number {
  return refused;
}

function close(holder: object, holderName: string, name: string): void {
  const door = `${holderName}.${name}`;
  Object.defineProperty(holder, name, {
    configurable: false,
    writable: false,
    enumerable: true,
    value: function refuse(): never {
      refused += 1;
      listener?.(door);
      throw new Error(`Chancery opens no connections: ${door} was refused`);
    },
  });
}

for (const [moduleName, module, names] of NAMED) {
  for (const name of names) close(module, moduleName, name);
}
for (const [name, holder] of RESOLVERS) {
  const asking = Object.getOwnPropertyNames(holder).filter((it) => ASKS_A_NAME.test(it));
  for (const it of asking) close(holder, name, it);
}
for (const name of GLOBALS.filter((it) => it in globalThis)) close(globalThis, 'globalThis', name);
syncBuiltinESMExports();
