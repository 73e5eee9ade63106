// What the world answers with: a name server that knows every name, and listeners that take what comes and say nothing back.
import dgram from 'node:dgram';
import net from 'node:net';

/** Ports on which the world listens; what knocks at others is refused, and counted by the kernel all the same. */
const TCP = [9, 53, 80, 443, 853, 3478, 5349, 8080];
/** Of UDP: the same, and the groups by which machines look for one another on their own network. */
const UDP = [9, 80, 443, 853, 3478];
const GROUPS = /** @type {const} */ ([
  [5353, '224.0.0.251'],
  [5355, '224.0.0.252'],
  [1900, '239.255.255.250'],
]);

/** The name that a DNS message asks for, and where its question ends. @param {Buffer} message */
export function questionOf(message) {
  const labels = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), type: message.readUInt16BE(at + 1), end: at + 5 };
}

const A = 1;
const AAAA = 28;

/**
 * An answer to a DNS question: the address given, or none for a type of record that is no address.
 * @param {Buffer} message @param {{ four: string, six: string }} address
 */
export function answerTo(message, { four, six }) {
  const { type, end } = questionOf(message);
  const bytes = type === A ? four.split('.').map(Number) : type === AAAA ? bytesOfSix(six) : [];
  const head = Buffer.from(message.subarray(0, end));
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(bytes.length > 0 ? 1 : 0, 6);
  head.writeUInt32BE(0, 8);
  if (bytes.length === 0) return head;
  // The name is the one at byte 12; the answer holds for a minute.
  return Buffer.concat([
    head,
    Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length, ...bytes]),
  ]);
}

/** @param {string} address with one `::` @returns {number[]} 16 bytes */
function bytesOfSix(address) {
  const [head = [], tail = []] = address.split('::').map((it) => it.split(':').filter(Boolean));
  const groups = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  return groups.flatMap((it) => [Number.parseInt(it, 16) >> 8, Number.parseInt(it, 16) & 0xff]);
}

/**
 * Listens until the process ends. `arrived` hears a line of each name asked for (`dns NAME`) and each connection or
 * datagram (`tcp ADDRESS PORT WORDS`, `udp PORT`).
 * @param {{ four: string, six: string }} address @param {(line: string) => void} arrived
 */
export async function listen(address, arrived) {
  const names = dgram.createSocket({ type: 'udp6' });
  names.on('message', (message, { port, address: from }) => {
    arrived(`dns ${questionOf(message).name}`);
    names.send(answerTo(message, address), port, from);
  });
  await bound(names, 53);
  for (const port of UDP) await hears(port, [], arrived);
  for (const [port, group] of GROUPS) await hears(port, [group], arrived);
  for (const port of TCP) await accepts(port, arrived);
}

/** @param {dgram.Socket} socket @param {number} port @returns {Promise<void>} */
const bound = (socket, port) => new Promise((resolve) => socket.bind(port, resolve));

/** @param {number} port @param {readonly string[]} groups @param {(line: string) => void} arrived */
async function hears(port, groups, arrived) {
  const socket = dgram.createSocket({ type: groups.length > 0 ? 'udp4' : 'udp6', reuseAddr: true });
  socket.on('message', () => arrived(`udp ${port}`));
  await bound(socket, port);
  for (const group of groups) socket.addMembership(group, '198.51.100.1');
}

/** @param {number} port @param {(line: string) => void} arrived @returns {Promise<void>} */
const accepts = (port, arrived) =>
  new Promise((resolve) => {
    const server = net.createServer((socket) => {
      const to = `${socket.localAddress?.replace('::ffff:', '')} ${port}`;
      let said = false;
      const say = (/** @type {string} */ words) => {
        if (!said) arrived(`tcp ${to} ${words}`.trim());
        said = true;
      };
      socket.once('data', (data) => {
        say(wordsOf(data));
        socket.destroy();
      });
      socket.once('close', () => say(''));
      socket.on('error', () => undefined);
    });
    server.listen(port, '::', resolve);
  });

/** The request line, or the name of the server in a TLS greeting. @param {Buffer} data */
function wordsOf(data) {
  const text = data.toString('latin1');
  return data[0] === 22
    ? `tls ${/[\w-]+(\.[\w-]+)*\.[a-z]{2,}/.exec(text)?.[0] ?? ''}`
    : (text.split('\r\n')[0] ?? '');
}
