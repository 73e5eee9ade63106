// How much of a bundle is read. A person waits for it, and what it claims about itself is not to be believed.

/** Bytes of the file. A collection of the largest libraries measured has 3 GB. */
export const LARGEST_BUNDLE = 16 * 1024 ** 3;
/** Of all entries together, unpacked. */
export const LARGEST_UNPACKED = 16 * 1024 ** 3;
/** Four files a source: 12,000 sources; the list of names stays below 20 MB. */
export const MOST_ENTRIES = 50_000;
/** UTF-16 units. Our own names are shorter than 160. */
export const LONGEST_NAME = 200;
/** Bytes of one original: the app brings in no file above 32 MB, and holds one at a time. */
export const LARGEST_ORIGINAL = 64 * 1024 ** 2;
/** Bytes of one text in UTF-8: two for each letter of the largest file in an old code page. */
export const LARGEST_TEXT = 64 * 1024 ** 2;
/** Bytes of one JSON document; a briefing of 100,000 words has 3 MB. */
export const LARGEST_RECORD = 16 * 1024 ** 2;
/** Bytes of all of them together: they are held while somebody looks at the differences. */
export const LARGEST_RECORDS = 192 * 1024 ** 2;
/** Bytes of a list of digests of 50,000 files. */
export const LARGEST_TAG_FILE = 16 * 1024 ** 2;
/** More than words, markup or numbers are packed by; what is empty may be packed as tightly as it likes below a megabyte. */
export const HIGHEST_RATIO = 200;
export const RATIO_MATTERS_FROM = 1024 ** 2;
/** Bytes of a data descriptor after an entry: all that may stand between two. */
export const LARGEST_GAP = 24;
