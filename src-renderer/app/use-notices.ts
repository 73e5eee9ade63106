import { useCallback, useMemo, useRef, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { Notice } from '#renderer/ui/Notices.tsx';

/** How long what needs no answer stays on the screen. Milliseconds. */
const STAYS = 8_000;
const STAYS_WITH_ACTION = 20_000;
const MOST = 4;

/** What the window has to say. Problems stay until they are dismissed. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const next = useRef(1);
  const dismiss = useCallback((id: number) => setNotices((all) => all.filter((it) => it.id !== id)), []);
  const add = useCallback((notice: Omit<Notice, 'id'>) => {
    const id = (next.current += 1);
    setNotices((all) => [...all.filter((it) => it.text !== notice.text).slice(1 - MOST), { ...notice, id }]);
    return id;
  }, []);
  const tell = useCallback(
    (text: string, action?: { label: string; run: () => void }) => {
      const id = add(action === undefined ? { tone: 'info', text } : { tone: 'info', text, action });
      setTimeout(() => dismiss(id), action === undefined ? STAYS : STAYS_WITH_ACTION);
    },
    [add, dismiss],
  );
  const fail = useCallback(
    (error: CallError) => {
      if (error.code !== 'cancelled') add({ tone: 'problem', text: sentenceFor(error) });
    },
    [add],
  );
  /** What was said of one library means nothing in another. */
  const clear = useCallback(() => setNotices([]), []);
  return useMemo(() => ({ notices, dismiss, tell, fail, clear }), [notices, dismiss, tell, fail, clear]);
}
