import { FileText, FileType, Globe, Image, Mail, Sheet, TextAlignStart, type LucideIcon } from 'lucide-react';
import { mediaKind, type MediaKind } from './media-kind.ts';

const ICONS: Record<MediaKind, { icon: LucideIcon; name: string }> = {
  pdf: { icon: FileText, name: 'PDF' },
  document: { icon: FileType, name: 'Word document' },
  table: { icon: Sheet, name: 'Table' },
  page: { icon: Globe, name: 'Web page' },
  message: { icon: Mail, name: 'Message' },
  picture: { icon: Image, name: 'Picture' },
  text: { icon: TextAlignStart, name: 'Text' },
};

/** What sort of file a source came from. */
export function MediaIcon({ mediaType }: { mediaType: string }) {
  const { icon: Icon, name } = ICONS[mediaKind(mediaType)];
  return (
    <span className="lists-icon" title={name}>
      <Icon size={15} aria-label={name} />
    </span>
  );
}
