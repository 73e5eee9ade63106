import type { BundleFault } from '#core/bundle/faults.ts';

// What is wrong with a bundle, in one sentence, and what to do about it. Names inside it come from strangers and are shown as
// names.

/** What was found, as a sentence. */
export function wordsForFault(fault: BundleFault, entry: string): string {
  const it = entry === '' ? 'something in it' : `“${entry}”`;
  switch (fault) {
    case 'not-a-zip':
      return 'it is no bundle of Chancery.';
    case 'truncated':
      return 'it ends too early, as a file does that was not copied to its end.';
    case 'too-large':
      return 'it is larger than a bundle may be.';
    case 'too-many-entries':
      return 'it holds more files than a bundle may have.';
    case 'name-unsafe':
      return `${it} is a name that leads out of the bundle or hides what it is.`;
    case 'name-twice':
      return `${it} is in it twice, under names that some disks cannot tell apart.`;
    case 'link-or-device':
      return `${it} is a link or a device and no file.`;
    case 'encrypted':
      return `${it} is encrypted inside the archive.`;
    case 'packing-unknown':
      return `${it} is packed in a way that bundles do not use.`;
    case 'entries-overlap':
      return `${it} shares its bytes with another file, as in an archive that unfolds without end.`;
    case 'headers-disagree':
      return `${it} says two different things about itself.`;
    case 'hidden-bytes':
      return 'it holds bytes that its list of files does not name.';
    case 'packed-too-tightly':
      return `${it} would unfold to more than 200 times its size.`;
    case 'too-much-unpacked':
      return 'it would unfold to more than a bundle may hold.';
    case 'file-too-large':
      return `${it} is larger than anything Chancery keeps.`;
    case 'size-untrue':
      return `${it} does not have the size that is said of it.`;
    case 'checksum-wrong':
      return `${it} is damaged.`;
    case 'no-bag':
      return `it is an archive, but not a bundle: ${it} is missing or out of place.`;
    case 'bagit-version':
      return 'it follows another version of the rules for such archives (BagIt) than 1.0.';
    case 'fetch-present':
      return 'it asks for files to be fetched from the network, which Chancery never does.';
    case 'manifest-missing':
      return 'its list of digests is missing.';
    case 'manifest-unreadable':
      return 'its list of digests cannot be read.';
    case 'manifest-foreign':
      return `${it} lists digests in a way that bundles do not use.`;
    case 'not-in-manifest':
      return `${it} was put into it without being in its list of digests.`;
    case 'file-missing':
      return `${it} is in its list and not in the bundle.`;
    case 'digest-wrong':
      return `${it} is not what it was when the bundle was made: its SHA-256 differs.`;
    case 'file-unknown':
      return `${it} does not belong in a bundle.`;
    case 'signature-unreadable':
      return 'its signature cannot be read.';
    case 'signature-of-something-else':
      return 'its signature was made for other content.';
    case 'signature-broken':
      return 'its signature is broken: it was not made with the key that it names, or was changed.';
    case 'format-newer':
      return 'it was made with a newer Chancery.';
    case 'json-unreadable':
      return `${it} cannot be read.`;
    case 'json-too-large':
      return `${it} is larger than such a record may be.`;
    case 'json-too-deep':
      return `${it} is nested more deeply than anything Chancery writes.`;
    case 'json-key-twice':
      return `${it} says one thing twice, so that readers would disagree about it.`;
    case 'json-key-forbidden':
      return `${it} names a field that no record has.`;
    case 'shape-wrong':
      return `${it} does not say what such a record says.`;
    case 'id-hostile':
      return `${it} has an id with signs that no id has.`;
    case 'id-twice':
      return `${it} uses one id, name or file for two things.`;
    case 'counts-untrue':
      return 'it does not hold as many things as it says.';
    case 'text-changed':
      return `the text of a source (${it}) is not the one that was frozen.`;
    case 'original-changed':
      return `an original (${it}) is not the file it is said to be.`;
    case 'excerpt-not-in-text':
      return `an excerpt or a figure (${it}) does not stand word for word in its source.`;
    case 'points-nowhere':
      return `${it} points at something that is not in the bundle.`;
    case 'picture-not-as-said':
      return `a picture (${it}) is not of the kind or size that is said of it, or cannot be read.`;
  }
}

/** What to do: most faults come from the way, a few from a hand. */
export function cureForFault(fault: BundleFault): string {
  switch (fault) {
    case 'format-newer':
      return 'Open it with that version, or ask for one made with yours.';
    case 'truncated':
    case 'checksum-wrong':
      return 'Copy it again, or ask the sender for it anew.';
    case 'signature-broken':
    case 'signature-of-something-else':
      return 'Do not trust it. Tell the sender by another way than the one it came by.';
    case 'not-a-zip':
    case 'no-bag':
      return 'Choose a file that Chancery exported as a bundle; other files come in with Import Files.';
    default:
      return 'Ask the sender for it anew; if it comes back the same, do not trust it.';
  }
}
