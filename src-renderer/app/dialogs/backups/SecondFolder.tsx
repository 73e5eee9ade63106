import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { BackupList } from './use-backups.ts';

/** The second home of copies: a folder on another disk, perhaps one that comes and goes. */
export function SecondFolder({ second, onChanged }: { second: BackupList['second']; onChanged: () => void }) {
  const desk = useDesk();
  const [copying, setCopying] = useState(false);
  const choose = async () => {
    setCopying(true);
    const answer = await call('backups.chooseSecond', {});
    setCopying(false);
    if (answer.ok) desk.tell(`The library and its files are now copied to “${answer.value.name}” too.`);
    else desk.fail(answer.error);
    onChanged();
  };
  const forget = async () => {
    const answer = await call('backups.forgetSecond', {});
    if (!answer.ok) desk.fail(answer.error);
    onChanged();
  };
  return (
    <div className="backups-second">
      <p>
        {copying
          ? 'Copying the library and its files…'
          : second === null
            ? 'Backups lie beside the library: if its disk is lost, they are lost with it.'
            : second.isThere
              ? `Backups and original files are also copied to “${second.name}”.`
              : `“${second.name}” is not there now. Backups go on here, and are copied there when it is back.`}
      </p>
      <Button disabled={copying} onClick={() => void choose()}>
        {second === null ? 'Second Folder…' : 'Change…'}
      </Button>
      {second !== null && (
        <Button disabled={copying} onClick={() => void forget()}>
          Stop Copying There
        </Button>
      )}
    </div>
  );
}
