import { textEncoding, type Source } from '#core/model/source.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { ENCODINGS, shownSize } from '#renderer/library/words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { problemOf } from './store-facts.ts';

/** What a source is, as it came in: the file never changes; in which letters it is read may. */
export function SourceIdentity({ source }: { source: Source }) {
  const imported = new Date(source.importedAt).toLocaleString();
  const facts: readonly [string, string][] = [
    ['Imported', imported],
    ['File', source.fileName ?? 'Pasted text'],
    ['Type', `${source.mediaType}, ${shownSize(source.byteLength)}`],
    ['SHA-256 of the file', source.bytesSha256],
    ['SHA-256 of the text', source.textSha256],
  ];
  return (
    <>
      {source.encoding !== 'none' && source.fileName !== null && <Encoding source={source} />}
      <dl className="inspector-facts">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const CHOICES = Object.entries(ENCODINGS).map(([value, label]) => ({ value, label }));

/** Reads the kept file anew in another encoding, as long as nothing is quoted from it. */
function Encoding({ source }: { source: Source }) {
  const desk = useDesk();
  const known = source.encoding in ENCODINGS;
  const choose = async (value: string) => {
    const encoding = textEncoding.safeParse(value).data;
    if (encoding === undefined || encoding === source.encoding) return;
    const problem = await problemOf(call('sources.setEncoding', { id: source.id, encoding }));
    desk.tell(problem ?? `Read again as ${ENCODINGS[encoding]}.`);
  };
  return (
    <Select
      label="Encoding of the letters"
      hint="Choose another where accents or Cyrillic letters are wrong; the kept file is read again"
      disabled={desk.readOnly}
      value={source.encoding}
      choices={known ? CHOICES : [{ value: source.encoding, label: source.encoding }, ...CHOICES]}
      onValue={(value) => void choose(value)}
    />
  );
}
