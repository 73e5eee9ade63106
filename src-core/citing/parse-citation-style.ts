import { fail, ok, type Result } from '#core/model/result.ts';
import { tryStyle } from './csl/try-style.ts';
import { childrenNamed, readXml, textIn, type CslNode } from './csl/xml.ts';

/** What a style file holds. `csl` is its text as it was. */
export interface ParsedStyle {
  readonly id: string;
  readonly title: string;
  readonly csl: string;
}

/** Why a file is no style that can be used; `reason` is a sentence. */
export interface BadCitationStyle {
  readonly code: 'bad-citation-style';
  readonly reason: string;
}

/** UTF-16 units; the longest style of the CSL project has a fifth of it. */
const LONGEST = 1024 * 1024;
const LONGEST_NAME = 300;

/**
 * The style a `.csl` file holds: CSL 1.0, of class `note` or `in-text`, complete in itself. A dependent style is refused
 * with its parent's name. It is tried on made-up sources, so that one which cannot be used is refused here.
 */
export function parseCitationStyle(xml: string): Result<ParsedStyle, BadCitationStyle> {
  const refuse = (reason: string) => fail({ code: 'bad-citation-style', reason } as const);
  if (xml.length > LONGEST) return refuse('It is longer than 1 MB.');
  const read = readXml(xml);
  if (!read.ok) return refuse(read.error);
  const root = read.value;
  if (root.name !== 'style')
    return refuse(`Its root element is “${root.name.slice(0, 40)}” and not “style”.`);
  const { version, class: kind } = root.attrs;
  if (version === undefined || !/^1\.0(\.\d+)?$/.test(version))
    return refuse('It is not of CSL version 1.0.');
  const [info] = childrenNamed(root, 'info');
  if (info === undefined) return refuse('It says nothing about itself (no “info”).');
  const parent = childrenNamed(info, 'link').find((it) => it.attrs['rel'] === 'independent-parent');
  if (parent !== undefined)
    return refuse(
      `It only refers to another style, ${parent.attrs['href']?.slice(0, 200) ?? 'not named'}: add that one.`,
    );
  if (kind !== 'note' && kind !== 'in-text') return refuse('Its class is neither “note” nor “in-text”.');
  const id = textIn(childrenNamed(info, 'id')[0]);
  const title = textIn(childrenNamed(info, 'title')[0]).replace(/\s+/g, ' ');
  if (id === '' || id.length > LONGEST_NAME) return refuse('It has no id, or a very long one.');
  if (title === '' || title.length > LONGEST_NAME) return refuse('It has no title, or a very long one.');
  if (layoutsOf(root) === 0) return refuse('It does not say how to cite (no “layout” in “citation”).');
  const trial = tryStyle(root);
  return trial === null ? ok({ id, title, csl: xml }) : refuse(trial);
}

function layoutsOf(root: CslNode): number {
  return childrenNamed(root, 'citation').flatMap((it) => childrenNamed(it, 'layout')).length;
}
