import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { PageSetup } from '#core/model/page-setup.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { StyleChoice } from '#renderer/app/dialogs/styles/StyleChoice.tsx';
import { SessionDesk } from '#renderer/app/SessionDesk.tsx';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Check } from '#renderer/ui/Check.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { usePart } from '#renderer/ui/store.ts';
import * as words from './page-words.ts';
import './page-setup.css';

interface PageSetupDialogProps {
  session: BriefingSession;
  onClose: () => void;
}

/** How a briefing is set on paper. */
export function PageSetupDialog({ session, onClose }: PageSetupDialogProps) {
  const facts = usePart(session.state, (it) => it.facts);
  if (facts === null) return null;
  return (
    <SessionDesk session={session}>
      <PageSetupOf session={session} facts={facts} onClose={onClose} />
    </SessionDesk>
  );
}

type Setup = Pick<BriefingFacts, 'page' | 'citationStyle'>;

function PageSetupOf({ session, facts, onClose }: PageSetupDialogProps & { facts: BriefingFacts }) {
  const desk = useDesk();
  const [setup, setSetup] = useState<Setup>({ page: facts.page, citationStyle: facts.citationStyle });
  const { page } = setup;
  const set = (patch: Partial<PageSetup>) => setSetup((now) => ({ ...now, page: { ...now.page, ...patch } }));
  const body = useRef<HTMLDivElement>(null);
  // A list is the first thing to choose from; a dialog by itself would begin at its button.
  useEffect(() => body.current?.querySelector('select')?.focus(), []);
  const store = () => {
    const before: Setup = { page: facts.page, citationStyle: facts.citationStyle };
    if (JSON.stringify(setup) === JSON.stringify(before)) return;
    session.changeFacts(setup);
    desk.tell('The page setup is changed.', { label: 'Undo', run: () => session.changeFacts(before) });
  };
  const done = () => {
    store();
    onClose();
  };
  const toInspector = () => {
    if (!desk.readOnly) store();
    onClose();
    // Behind a dialog nothing takes the keyboard, and one that goes gives it back to where it was.
    requestAnimationFrame(() => {
      desk.select({ kind: 'briefing', id: session.id });
      desk.run('view.inspector');
    });
  };
  const actions = desk.readOnly ? (
    <Button tone="primary" onClick={onClose}>
      Close
    </Button>
  ) : (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button tone="primary" onClick={done}>
        Use This Setup
      </Button>
    </>
  );
  const isLarge = page.look === 'large-print';
  return (
    <Dialog title="Page setup" wide onClose={onClose} actions={actions}>
      <div ref={body} className="page-setup">
        <Group title="Page">
          <Choice
            label="Paper"
            value={page.paper}
            choices={words.PAPERS}
            onValue={(paper) => set({ paper })}
          />
          <Choice
            label="House style"
            value={page.look}
            choices={words.LOOKS}
            hint={words.LOOK_HINTS[page.look]}
            onValue={(look) => set({ look })}
          />
          <Choice
            label="Alignment"
            value={isLarge ? 'ragged' : page.alignment}
            choices={words.ALIGNMENTS}
            disabled={isLarge}
            onValue={(alignment) => set({ alignment })}
          />
          <div className="page-setup-check">
            <Check
              label="Part words at the end of lines"
              disabled={desk.readOnly || isLarge}
              checked={page.hyphenation && !isLarge}
              onChecked={(hyphenation) => set({ hyphenation })}
            />
            <p className="ui-field-hint">{words.hyphenationHint(facts.language)}</p>
          </div>
        </Group>
        <Group title="Notes">
          <Choice
            label="Notes stand"
            value={page.notes}
            choices={words.NOTE_PLACES}
            onValue={(notes) => set({ notes })}
          />
          <StyleChoice
            style={setup.citationStyle}
            onStyle={(citationStyle) => setSetup((now) => ({ ...now, citationStyle }))}
          />
        </Group>
        <Group title="After the text">
          <Choice
            label="Sources"
            value={page.sourceList}
            choices={words.SOURCE_LISTS}
            hint={words.SOURCE_LIST_HINTS[page.sourceList]}
            onValue={(sourceList) => set({ sourceList })}
          />
          <div className="page-setup-check">
            <Check
              label="List of all figures"
              disabled={desk.readOnly}
              checked={page.figureAnnex}
              onChecked={(figureAnnex) => set({ figureAnnex })}
            />
            <p className="ui-field-hint">
              Each figure once, with its value, unit, date, who claims it, and the words it stands in.
            </p>
          </div>
          <div className="page-setup-check">
            <Check
              label="List of findings let stand"
              disabled={desk.readOnly}
              checked={page.waiverAnnex}
              onChecked={(waiverAnnex) => set({ waiverAnnex })}
            />
            <p className="ui-field-hint">What the checks found and somebody let stand, with the reason.</p>
          </div>
        </Group>
        <section className="page-setup-said" aria-label="Also printed">
          <dl>
            {words.saidForPages(facts).map(({ what, value }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Button onClick={toInspector}>
            {desk.readOnly ? 'See in the Inspector' : 'Write in the Inspector'}
          </Button>
        </section>
      </div>
    </Dialog>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="page-setup-group">
      <legend>{title}</legend>
      <div className="page-setup-fields">{children}</div>
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { readonly value: T; readonly label: string }[];
  hint?: string;
  disabled?: boolean;
  onValue: (value: T) => void;
}

/** One of a few, as the model names them. */
function Choice<T extends string>({
  label,
  value,
  choices,
  hint,
  disabled = false,
  onValue,
}: ChoiceProps<T>) {
  const { readOnly } = useDesk();
  return (
    <Select
      label={label}
      value={value}
      choices={choices}
      hint={hint ?? null}
      disabled={readOnly || disabled}
      onValue={(chosen) => {
        const found = choices.find((it) => it.value === chosen);
        if (found !== undefined) onValue(found.value);
      }}
    />
  );
}
