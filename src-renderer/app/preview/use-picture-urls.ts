import { useCallback, useEffect, useRef, useState } from 'react';
import type { PictureId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useLibraryChange } from '#renderer/library/use-library-change.ts';

/** Addresses of pictures, fetched when they are first asked for. */
export function usePictureUrls(): (id: PictureId) => string | null {
  const [urls, setUrls] = useState<ReadonlyMap<PictureId, string>>(new Map());
  const asked = useRef(new Set<PictureId>());
  const wanted = useRef(new Set<PictureId>());
  useLibraryChange(['pictures'], () => {
    asked.current.clear();
    setUrls(new Map());
  });
  useEffect(() => {
    for (const id of wanted.current) {
      if (asked.current.has(id)) continue;
      asked.current.add(id);
      void call('pictures.get', { id }).then((answer) => {
        if (answer.ok) setUrls((now) => new Map(now).set(id, answer.value.dataUrl));
      });
    }
    wanted.current.clear();
  });
  return useCallback(
    (id: PictureId) => {
      const url = urls.get(id) ?? null;
      if (url === null) wanted.current.add(id);
      return url;
    },
    [urls],
  );
}
