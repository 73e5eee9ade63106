/** A title up to its first colon, and its first six words at most. */
export function shortTitle(title: string): string {
  const main = title.split(/:\s/)[0]?.trim() ?? '';
  const words = (main === '' ? title.trim() : main).split(/\s+/);
  if (words.length <= 6) return words.join(' ');
  return `${words
    .slice(0, 6)
    .join(' ')
    .replace(/[\s,;.–—-]+$/, '')}…`;
}
