/** How many words a text has: what stands between white space and has a letter or a digit, as word processors count. */
export function countWords(text: string): number {
  let count = 0;
  for (const [word] of text.matchAll(/\S+/gu)) if (/[\p{L}\p{N}]/u.test(word)) count += 1;
  return count;
}
