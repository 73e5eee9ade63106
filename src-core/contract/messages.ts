import { cureForFault, wordsForFault } from './bundle-messages.ts';
import type { CallError } from './errors.ts';
import type { Problem } from './problems.ts';

// What happened, what is safe, what to do. Names come from files and people: they are shown as they are.

const NOUNS = {
  source: 'source',
  excerpt: 'excerpt',
  figure: 'figure',
  picture: 'picture',
  briefing: 'briefing',
  version: 'version',
  collection: 'collection',
  comment: 'comment',
  'citation-style': 'citation style',
} as const;

/** `1 citation`, `3 citations`. */
function counted(count: number, noun: string, several = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`;
}

/** What a character is, so that one without a shape on the screen can be found too: `ꙮ (U+A66E, CYRILLIC ...)`. */
function spelt(character: string, name: string | undefined): string {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${point}${name === undefined ? '' : `, ${name}`})`;
}

/** `2026-03-09 12:00 UTC`: a moment as any computer's clock can be compared with it. */
function spokenMoment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

const SHOWN = 8;

/** The first few of a list, and how many more there are. */
function listed(words: readonly string[]): string {
  const more = words.length - SHOWN;
  return words.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function pointers(counts: Readonly<Record<'citations' | 'figures' | 'pictures', number>>): string {
  const { citations, figures, pictures } = counts;
  const parts = [
    ...(citations > 0 ? [counted(citations, 'citation')] : []),
    ...(figures > 0 ? [counted(figures, 'figure')] : []),
    ...(pictures > 0 ? [counted(pictures, 'picture')] : []),
  ];
  const verb = citations + figures + pictures === 1 ? 'points' : 'point';
  const last = parts.pop() ?? 'Something in the briefing';
  return `${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last} ${verb}`;
}

/** The words for a failed call: what happened, what is safe, what to do. No codes and no blame. */
export function sentenceFor(error: CallError): string {
  switch (error.code) {
    case 'cancelled':
      return 'Nothing was done.';
    case 'no-library-open':
      return 'No library is open. Open one, make a new one, or look at the sample.';
    case 'not-a-library':
      return `“${error.name}” holds no Chancery library. Nothing in it was changed. Choose the folder that contains library.db, or make a new library.`;
    case 'library-in-use':
      return `“${error.name}” is open in another Chancery, perhaps on another computer. Close it there, then open it here.`;
    case 'library-in-use-elsewhere':
      return `“${error.name}” is open on another computer: ${error.host} used it last at ${spokenMoment(error.lastUsed)}, by its own clock. Nothing was changed. Close it there, then open it here.`;
    case 'library-unreachable':
      return `“${error.name}” is out of reach. What you write stays in this window and is saved when it is back. The disk, stick or share it lies on is away, or its folder was moved; what was saved before lies there untouched. Put it back, or save a copy of your text elsewhere.`;
    case 'library-taken-over':
      return `“${error.name}” was opened on ${error.host} although it was open here, so nothing more is written from here. What was saved before is safe. Close it there and try again, or save a copy of your text elsewhere.`;
    case 'library-newer':
      return `“${error.name}” was last used with a newer Chancery. It was left as it is. Open it with that version.`;
    case 'library-damaged':
      return `The database of “${error.name}” is damaged. It was not written to. Restore a backup, or carry over into a new library what can still be read.`;
    case 'last-write-lost':
      return `“${error.name}” was not closed the last time, and what was written in the last moment could not be read back. Everything before it is there. Look at what you worked on last.`;
    case 'library-read-only':
      return `“${error.name}” cannot be written to, so this change was not made. What is in the library is safe. Copy the folder to a place you may write to and open the copy.`;
    case 'library-locked':
      return `“${error.name}” is protected by a passphrase. Nothing was changed. Enter its passphrase to open it.`;
    case 'wrong-passphrase':
      return `This is not the passphrase of “${error.name}”. The library was not opened and is unchanged. Look at capital letters and at the language of the keyboard, then try again.`;
    case 'passphrase-weak':
      return 'A passphrase needs at least 12 characters. Nothing was changed. A few words that nobody would expect together are easy to keep in mind.';
    case 'library-key-damaged':
      return `The key of “${error.name}” (the file library.key) is damaged, so no passphrase opens it now. Nothing was changed. Put library.key back from a copy of the library’s folder or from its backup.`;
    case 'folder-not-empty':
      return `“${error.name}” already holds other files. Nothing was changed. Choose an empty folder or a new name.`;
    case 'other-window-unsaved':
      return 'Another window has something that could not be saved, so this library stays open. Go to that window, look at the line at its bottom, and try again.';
    case 'disk-full':
      return 'The disk is full, so this was not saved. What was saved before is safe. Free some space and try again.';
    case 'no-room-for-backup':
      return `The disk is nearly full, so no backup of “${error.name}” was made. The library and its earlier backups are safe, and you can go on working. Free some space, or choose another folder for backups.`;
    case 'backup-unsound':
      return `The backup “${error.name}” is damaged and was not used. Nothing was changed. Choose another backup.`;
    case 'backup-folder-away':
      return `The folder for backups, “${error.name}”, is not there. The library and the backups beside it are safe. Connect the disk it is on; the backup is then made by itself.`;
    case 'nothing-to-salvage':
      return `Nothing of “${error.name}” could be read. It was not written to. Restore a backup, or copy the folder from wherever else you have it.`;
    case 'cannot-write-file':
      return `“${error.name}” could not be written. No half-written file was left and your library is safe. Choose another folder, or close the file where it is open, and try again.`;
    case 'cannot-read-file':
      return `“${error.name}” could not be read. Nothing was changed. Check that it is still there and that you may open it, then try again.`;
    case 'not-utf-8':
      return `“${error.name}” is not text in UTF-8, so its letters would have to be guessed. Nothing was changed. Save it as text in UTF-8 and bring it in again.`;
    case 'not-found':
      return `The library holds no such ${NOUNS[error.what]}. Check what it is called, or look in the trash or in a backup of the library.`;
    case 'range-outside-text':
      return 'The selection does not lie within the text of the source. Nothing was kept. Select the passage again.';
    case 'range-in-residue':
      return 'The selection lies in a part set aside as page furniture. Nothing was kept. Restore that part first, then select the passage again.';
    case 'residue-not-on-paragraphs':
      return 'Page furniture is set aside in whole paragraphs. Nothing was changed. Select whole paragraphs and try again.';
    case 'text-in-use':
      return `${counted(error.excerpts + error.figures, 'excerpt or figure', 'excerpts or figures')} (trashed ones counted) rest on the present text, so it was not read anew. Delete them for good first, or bring the file in again as another source.`;
    case 'cannot-read-again':
      return 'The kept file gives no words when it is read that way. The present text was kept. Choose another encoding.';
    case 'collection-name-taken':
      return `There is already a collection named “${error.name}”. Nothing was changed. Choose another name.`;
    case 'origin-in-a-circle':
      return 'A source cannot derive from itself or from what derives from it. Nothing was changed. Look at the origins of both, and remove the link that is wrong.';
    case 'not-in-trash':
      return 'Only what lies in the trash can be deleted for good. Nothing was deleted. Move it to the trash first.';
    case 'cite-key-taken':
      return `Another source already has the cite key “${error.citeKey}”. The key was not changed. Choose another one.`;
    case 'briefing-changed-elsewhere':
      return 'This briefing was saved elsewhere after it was opened here. Neither text was overwritten. Copy what you wrote here, open the briefing again, and put it in.';
    case 'briefing-newer':
      return 'This briefing was written with a newer Chancery. It was left as it is. Open it with that version.';
    case 'not-a-picture':
      return `“${error.name}” is not a PNG, JPEG, WebP or SVG picture that can be read. The library was not changed by it. Save the picture as PNG or JPEG and bring it in again.`;
    case 'picture-unreadable':
      return `The picture “${error.name}” is damaged and cannot be drawn. Nothing was written or changed. Bring the picture in again as PNG or JPEG and put it in this one’s place.`;
    case 'glyph-missing':
      return `The fonts have no shape for ${listed(error.characters.map((it, at) => spelt(it, error.names[at])))}${error.place === '' ? '' : `, in “${error.place}”`}. No pages can be made with it, and the briefing is unchanged. Replace what has no shape and try again.`;
    case 'dangling-references':
      return `${pointers(error)} at something that is not in the library. Nothing was written, so that nothing is left out in silence. Restore what is missing from the trash, or take it out of the briefing.`;
    case 'stored-bytes-changed':
      return `“${error.what}” is no longer what was stored: its fingerprint differs. It was not used. Bring the original in again, or restore it from a backup of the library.`;
    case 'alt-text-missing':
      return `${listed(error.pictures.map((it) => `“${it}”`))} ${error.pictures.length === 1 ? 'has' : 'have'} no description for those who cannot see pictures. No PDF was written, and the briefing is unchanged. Describe what is to be seen, then export again.`;
    case 'findings-open':
      return `${error.wrong === 1 ? 'Something in this briefing contradicts' : `${error.wrong} things in this briefing contradict`} what it rests on or a rule without exception. Nothing was written or printed. Mend ${error.wrong === 1 ? 'it' : 'them'} in the Checks pane, or let ${error.wrong === 1 ? 'it' : 'them'} stand there with a reason, then try again.`;
    case 'no-evidence':
      return `“${error.name}” carries no evidence made by Chancery, so there is nothing to verify. Nothing was changed. Choose a PDF that Chancery exported, and not one that was printed or saved anew by another program.`;
    case 'bad-citation-style':
      return `“${error.name}” cannot be used as a citation style. ${error.reason} Nothing was changed. Choose a complete style in CSL 1.0.`;
    case 'bundle-refused':
      return `“${error.name}” was refused: ${wordsForFault(error.fault, error.entry)} Nothing was brought in, and the library is unchanged. ${cureForFault(error.fault)}`;
    case 'bundle-changed':
      return `“${error.name}” has changed since it was looked at. Nothing was brought in. Open it again and look at what is in it now.`;
    case 'bundle-above-ceiling':
      return error.portions === 0
        ? 'The briefing itself is marked above the ceiling, so no bundle was written. Choose a higher ceiling, or another marking for the briefing.'
        : `${counted(error.portions, 'portion')} of the briefing ${error.portions === 1 ? 'is' : 'are'} marked above the ceiling, so no bundle was written. Leave ${error.portions === 1 ? 'it' : 'them'} out, or choose a higher ceiling.`;
    case 'bundle-not-made':
      return `The bundle did not pass when it was read back: ${wordsForFault(error.fault, error.entry)} It was not kept, and the library is unchanged. Please report this.`;
    case 'bundle-briefing-open':
      return 'The briefing that would be replaced is open in a window. Nothing was brought in. Close it there, or bring the other one in as a copy.';
    case 'no-signing-key':
      return 'There is no signing key on this account yet. Nothing was written. Make one in “Signing Key…”, or go on without a signature.';
    case 'not-a-signing-key':
      return `“${error.name}” holds no signing key of Chancery. Nothing was changed. Choose the file that was saved as a copy of the key.`;
    case 'no-printer':
      return 'The system offers no printer. Nothing was printed. Set one up, or export a PDF and print that.';
    case 'nothing-to-import':
      return 'There was nothing to import. Choose files, or copy some text first.';
    case 'bad-input':
      return 'The program asked for something in a form it does not accept. Nothing was changed. Start Chancery again; if it happens again, please report it.';
    case 'unexpected':
      return `Something went wrong inside Chancery, and the last step may not have been done. What was saved before is safe. Try again; if you report it, quote the number ${error.number}.`;
  }
}

/** Where in a file a problem lies, as the start of a sentence. */
function place(problem: Problem): string {
  return problem.line === null ? '' : `Line ${problem.line}: `;
}

/** The words for what went less than well with one file, briefing or page while the rest went on. */
export function sentenceForProblem(problem: Problem): string {
  const subject = `“${problem.subject}”`;
  const at = place(problem);
  switch (problem.code) {
    case 'unreadable-file':
      return `${at}${subject} could not be read and was not imported. Check that it is still there and that you may open it, then bring it in again.`;
    case 'not-a-regular-file':
      return `${subject} is a folder, a link or a device and was not imported. Choose the file itself.`;
    case 'file-too-large':
      return `${subject} is larger than Chancery reads and was not imported. Bring in the part that you need.`;
    case 'unknown-format':
      return `${subject} is not a kind of file that Chancery reads, and it was not imported. Save it as PDF, Word, HTML or text and bring it in again.`;
    case 'empty-text':
      return `${subject} holds no words and was not imported. Check that it is the file you meant.`;
    case 'parser-stopped':
      return `Reading ${subject} took too long or too much memory and was stopped. It was not imported, and the other files were not touched by it. Save it in a simpler form, such as text, and bring it in again.`;
    case 'password-protected':
      return `${subject} is protected by a password and was not imported. Remove the password and bring it in again.`;
    case 'archive-refused':
      return `${subject} is not an archive that can be unpacked safely, and nothing in it was imported. Unpack it yourself, look at what is inside, and bring in the files you need.`;
    case 'archive-entry-refused':
      return `${subject} was left out of the archive: its name, its kind or its size is not safe. Unpack it yourself and look at it before you bring it in.`;
    case 'unsafe-parts-removed':
      return `${subject} held scripts, links to other places or other active parts. They were left out; the kept original still has them.`;
    case 'hidden-text':
      return `${subject} holds text that nobody sees on its pages. It was read like the rest. Look at the pages before you quote it.`;
    case 'scan-without-text':
      return `${subject} is a scan without text. It was kept with its pages, but it cannot be searched or quoted. Bring in a version with text if you have one.`;
    case 'folder-entry-skipped':
      return `${subject} was passed over: it is a link, a device, a hidden file, lies too deep in its folder, or is more than is brought in at once. Bring it in by itself if you need it.`;
    case 'near-duplicate':
      return `${subject} says nearly the same as a source that is already in the library. Both were kept. Compare them and decide which to keep.`;
    case 'already-in-library':
      return `${subject} is already in the library and was not added again.`;
    case 'encoding-guessed':
      return `${subject} does not say how its letters are stored; the likeliest way was used. Look at the accents and names before you quote it.`;
    case 'characters-replaced':
      return `${at}Some characters of ${subject} could not be read and are shown as �. Compare them with the original before you quote it.`;
    case 'front-matter-invalid':
      return `${at}The facts at the head of the file could not be read (${subject}). The text was imported without them. Add them to the briefing by hand.`;
    case 'unknown-kind':
      return `${at}There is no kind of briefing named ${subject}; a background brief was made. Change the kind if another fits.`;
    case 'unknown-marking':
      return `${at}The marking ${subject} belongs to no scheme that Chancery knows. Set the marking by hand before you share the briefing.`;
    case 'unknown-cite-key':
      return `${at}No source in the library has the cite key ${subject}. The words were kept as text. Import the source, then cite it again.`;
    case 'quote-not-found':
      return `${at}The quotation ${subject} was not found in its source word for word. It was kept without a link. Compare it with the source.`;
    case 'quote-ambiguous':
      return `${at}The quotation ${subject} stands in its source more than once. It was kept without a link. Choose the passage in the source.`;
    case 'not-in-library':
      return `${at}The library does not hold ${subject}, which the file names. Its words were kept. Import the source, then set it again.`;
    case 'not-supported':
      return `${at}A briefing has no place for ${subject}. Its words were kept as plain text. Check them before you go on.`;
    case 'quotation-altered':
      return `The quotation ${subject} is bound to an excerpt but no longer says it word for word. It stands as it is. Compare it with the source, or show what you changed by … and [ ].`;
    case 'picture-without-alt-text':
      return `The picture ${subject} says nothing to those who cannot see it. Say what is to be seen; a PDF is made only when every picture is described.`;
    case 'broken-cross-reference':
      return `A cross-reference in ${subject} leads to a part that is no longer in the briefing. “Missing reference” stands in its place. Point it at another part, or take it out.`;
    case 'chart-incomplete':
      return `${subject} does not show every figure as it was asked to. It stands as it is. Look at the chart, and change its figures or its form.`;
    case 'citation-style-missing':
      return `The citation style ${subject} is not in this library; the house style was used. Add it again, or choose another.`;
    case 'citation-without-locator':
      return `The citation of ${subject} names no page or paragraph. The note stands without one. Add a place if the reader should find the place.`;
  }
}
