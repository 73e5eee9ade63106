import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from './mixed-files.ts';

// Files that would reach out if anybody let them: each way has a name of its own, so that a leak says whence it came.

const out = (way: string) => `https://${way}.way-out.example/x`;
const WORDS =
  'The harbour board of Port Marrow counted 4.1 million tonnes of grain in 2025. “Nobody pays the toll twice,” said Ida Fenn, the senior pilot.';

/** Elements of pages that load, lead away, look names up ahead or run. */
const LOADS = `
<link rel="stylesheet" href="${out('stylesheet')}"><link rel="icon" href="${out('icon')}">
<link rel="prefetch" href="${out('prefetch')}"><link rel="dns-prefetch" href="//dns-prefetch.way-out.example">
<link rel="preconnect" href="https://preconnect.way-out.example"><link rel="prerender" href="${out('prerender')}">
<link rel="preload" as="font" href="${out('preload')}"><link rel="manifest" href="${out('manifest')}">
<meta http-equiv="refresh" content="0; url=${out('refresh')}"><base href="${out('base')}">
<meta property="og:image" content="${out('og-image')}">
<style>@import url(${out('import')}); @font-face { font-family: out; src: url(${out('font')}); }
body { font-family: out; background: url(${out('background')}); }</style>
<script src="${out('script')}"></script><script>fetch('${out('inline-script')}')</script>
<script src="data:text/javascript,fetch('${out('data-script')}')"></script>
<script>import(URL.createObjectURL(new Blob(["fetch('${out('blob-script')}')"], { type: 'text/javascript' })))</script>
<script>new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.way-out.example:3478' }] }).createDataChannel('x');
new WebSocket('wss://socket.way-out.example'); navigator.sendBeacon('${out('beacon')}')</script>
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${out('speculation')}"]}]}</script>`;
const SHOWN = `<img src="${out('image')}" srcset="${out('srcset')} 2x" alt="A crane"><picture><source srcset="${out('picture')}"></picture>
<video src="${out('video')}" poster="${out('poster')}" autoplay><track src="${out('track')}"></video><audio src="${out('audio')}" autoplay></audio>
<iframe src="${out('frame')}"></iframe><iframe srcdoc="<img src='${out('srcdoc')}'>"></iframe><object data="${out('object')}"></object>
<embed src="${out('embed')}"><form action="${out('form')}"><input type="image" src="${out('input-image')}"></form>
<svg><image href="${out('svg-image')}"/><use href="${out('svg-use')}"/></svg><table background="${out('table')}"><tr><td>1</td></tr></table>
<p style="background:url(${out('style')})">A line.</p><img src="x" onerror="fetch('${out('handler')}')">
<a href="${out('link')}" ping="${out('ping')}">the toll</a> <a href="javascript:fetch('${out('javascript')}')">again</a>`;

/** What is pasted from such a page. */
export const PASTED = `<p>${WORDS}</p>${SHOWN}${LOADS}`;

const page = `<!doctype html><html><head><title>Tolls of Port Marrow</title>${LOADS}</head><body><article><h1>Tolls of Port Marrow</h1><p>${WORDS}</p>${SHOWN}</article></body></html>`;

const mime = (subject: string, kind: string) =>
  `From: Ida Fenn <ida@port.halm.example>
To: Desk <desk@post.example>
Date: Tue, 3 Mar 2026 09:00:00 +0000
Subject: ${subject}
Snapshot-Content-Location: ${out('snapshot')}
MIME-Version: 1.0
Content-Type: ${kind}; boundary=m

--m
Content-Type: text/html
Content-Location: ${out('location')}

${page.replaceAll('Tolls of Port Marrow', subject)}
--m
Content-Type: message/external-body; access-type=URL; URL="${out('external-body')}"

--m--
`.replace(/\n/g, '\r\n');

const NAMES = 'http://schemas.openxmlformats.org';
const relation = (id: string, type: string, way: string) =>
  `<Relationship Id="${id}" Type="${NAMES}/officeDocument/2006/relationships/${type}" Target="${out(way)}" TargetMode="External"/>`;
const relations = (...inner: string[]) =>
  `<Relationships xmlns="${NAMES}/package/2006/relationships">${inner.join('')}</Relationships>`;
const letter = () =>
  zip({
    '[Content_Types].xml': `<Types xmlns="${NAMES}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(
      `<Relationship Id="r1" Type="${NAMES}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relations(
      relation('r2', 'image', 'word-image'),
      relation('r3', 'hyperlink', 'word-link'),
      relation('r4', 'attachedTemplate', 'word-template'),
      relation('r5', 'frame', 'word-frame'),
    ),
    'word/document.xml': `<w:document xmlns:w="${NAMES}/wordprocessingml/2006/main" xmlns:r="${NAMES}/officeDocument/2006/relationships" xmlns:a="${NAMES}/drawingml/2006/main" xmlns:wp="${NAMES}/drawingml/2006/wordprocessingDrawing" xmlns:pic="${NAMES}/drawingml/2006/picture"><w:body><w:p><w:r><w:t>Letter on the tolls. ${WORDS}</w:t></w:r></w:p><w:p><w:hyperlink r:id="r3"><w:r><w:t>The tariff</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="${NAMES}/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:link="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;${out('word-field')}&quot; "><w:r><w:t>A field.</w:t></w:r></w:fldSimple></w:p></w:body></w:document>`,
  });

/** A PDF that opens an address, starts programs, calls for other files, sends a form, and has a file in it. */
function report(): Buffer {
  const action = (kind: string, more: string) => `<< /S /${kind} ${more} >>`;
  const link = (inner: string) => `<< /Type /Annot /Subtype /Link /Rect [72 690 400 710] /A ${inner} >>`;
  const content = `BT /F1 11 Tf 72 700 Td (Report on tolls. The harbour board counted 4.1 million tonnes in 2025.) Tj ET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${action('URI', `/URI (${out('pdf-open')})`)} /AA << /WC ${action('JavaScript', `/JS (app.launchURL\\("${out('pdf-script')}"\\))`)} >> /Names << /EmbeddedFiles << /Names [(a.html) 6 0 R] >> /JavaScript << /Names [(x) ${action('JavaScript', `/JS (this.submitForm\\("${out('pdf-submit')}"\\))`)}] >> >> /AcroForm << /Fields [] /XFA [] >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 4 0 R >> /XObject << /X 8 0 R >> >> /Contents 5 0 R /AA << /O ${action('GoToR', `/F << /FS /URL /F (${out('pdf-remote')}) >> /D [0 /Fit]`)} >> /Annots [${link(action('URI', `/URI (${out('pdf-link')})`))} ${link(action('GoToR', `/F (\\\\\\\\pdf-share.way-out.example\\\\x.pdf) /D [0 /Fit]`))} ${link(action('Launch', '/F (file:///usr/bin/true)'))} ${link(action('SubmitForm', `/F << /FS /URL /F (${out('pdf-form')}) >>`))}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Filespec /F (a.html) /EF << /F 7 0 R >> >>`,
    `<< /Type /EmbeddedFile /Length ${out('pdf-file').length} >>\nstream\n${out('pdf-file')}\nendstream`,
    // A picture whose bytes are said to lie elsewhere.
    `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << /FS /URL /F (${out('pdf-stream')}) >> /Length 0 >>\nstream\n\nendstream`,
  ];
  let written = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = written.length;
    written += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(
    `${written}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${written.length}\n%%EOF\n`,
    'latin1',
  );
}

const DRAWING = `<?xml version="1.0"?><?xml-stylesheet href="${out('svg-sheet')}"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="30" onload="fetch('${out('svg-onload')}')">
<style>@import url(${out('svg-import')}); @font-face { font-family: o; src: url(${out('svg-font')}); } rect { fill: url(${out('svg-fill')}); }</style>
<rect width="50" height="20" fill="#246"/><image xlink:href="${out('svg-picture')}" width="9" height="9"/><use href="${out('svg-part')}#a"/>
<a href="${out('svg-link')}"><text y="20">Tolls</text></a><script href="${out('svg-script')}"/><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="${out('svg-foreign')}"/></foreignObject></svg>`;

/** Writes a hostile file of every kind that is read into a folder. Six of them become sources, the drawing a picture. */
export async function hostileFiles(
  folder: string,
): Promise<{ readonly paths: readonly string[]; readonly titles: readonly RegExp[] }> {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'page.html': page,
    'saved.mhtml': mime('Tolls as saved', 'multipart/related; type="text/html"'),
    'message.eml': mime('Tolls by post', 'multipart/mixed'),
    'letter.docx': await letter(),
    'report.pdf': report(),
    'notes.md': `# Notes on tolls\n\n${WORDS}\n\n![crane](${out('markdown-image')}) <img src="${out('markdown-html')}"> [tariff](${out('markdown-link')})\n`,
    'drawing.svg': DRAWING,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return {
    paths: Object.keys(files).map((name) => join(folder, name)),
    titles: [
      /Tolls of Port Marrow/,
      /Tolls as saved/,
      /Tolls by post/,
      /letter|Letter on the tolls/i,
      /report/i,
      /Notes on tolls/,
    ],
  };
}
