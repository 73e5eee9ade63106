import { useEffect, useRef, useState } from 'react';
import { DRAG_TYPE } from '#core/contract/drag.ts';

const hasFiles = (event: DragEvent): boolean => {
  const types = event.dataTransfer?.types ?? [];
  return types.includes('Files') && !types.includes(DRAG_TYPE);
};

/** Takes files dropped anywhere on the window; answers whether some are being held over it. */
export function useFileDrop(enabled: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    // Without this a file dropped beside its place would replace the page.
    const hold = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = enabled ? 'copy' : 'none';
      setOver(enabled);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (enabled && files.length > 0) latest.current(files);
    };
    // Where what lies under the pointer was just replaced, Chromium asks with a `dragenter` alone whether it may be dropped.
    window.addEventListener('dragenter', hold, true);
    window.addEventListener('dragover', hold, true);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragenter', hold, true);
      window.removeEventListener('dragover', hold, true);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop, true);
    };
  }, [enabled]);
  return over;
}
