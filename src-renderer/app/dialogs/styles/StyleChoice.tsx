import { Plus } from 'lucide-react';
import { useState } from 'react';
import { sentenceFor } from '#core/contract/messages.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { AddedStyles } from './AddedStyles.tsx';
import { houseStyle, styleChoices } from './style-choices.ts';
import './styles.css';

interface StyleChoiceProps {
  /** The key of the style; null for the house style. */
  style: string | null;
  onStyle: (key: string | null) => void;
}

/** Which citation style the notes are set in, and the styles this library has: choosing, adding, removing. */
export function StyleChoice({ style, onStyle }: StyleChoiceProps) {
  const desk = useDesk();
  const styles = useCall('styles.list', {}, ['styles']);
  const [problem, setProblem] = useState<string | null>(null);
  const rows = styles.state === 'ready' ? styles.value.rows : [];
  const { chosen, lost, groups, hint } = styleChoices(rows, style);
  const below = hint ?? (styles.state === 'failed' ? sentenceFor(styles.error) : null);
  const add = async () => {
    setProblem(null);
    const answer = await call('styles.addChosen', {});
    if (answer.ok) onStyle(answer.value.key);
    else if (answer.error.code !== 'cancelled') setProblem(sentenceFor(answer.error));
  };
  return (
    <div className="styles">
      <div className="styles-row">
        <Select
          label="Citation style"
          disabled={desk.readOnly}
          value={chosen}
          choices={styles.state === 'ready' ? lost : [{ value: chosen, label: chosen || 'Chancery' }]}
          groups={groups}
          onValue={(key) => onStyle(key === houseStyle(rows)?.key ? null : key)}
        />
        <Button icon={<Plus size={14} aria-hidden />} disabled={desk.readOnly} onClick={() => void add()}>
          Add a Style…
        </Button>
      </div>
      {below !== null && <p className="ui-field-hint">{below}</p>}
      {problem !== null && (
        <p role="alert" className="dialogs-problem">
          {problem}
        </p>
      )}
      <AddedStyles rows={rows.filter((it) => it.addedAt !== null)} inUse={style} />
    </div>
  );
}
