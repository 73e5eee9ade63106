import { useDesk } from '#renderer/library/desk.ts';
import { restoreItems, type Items } from '#renderer/library/items.ts';
import { Button } from '#renderer/ui/Button.tsx';

/** Says that something is in the trash, and takes it out again. */
export function InTrash({ items }: { items: Items }) {
  const desk = useDesk();
  return (
    <div className="inspector-trashed">
      <p>This {items.kind} is in the trash.</p>
      <Button disabled={desk.readOnly} onClick={() => void restoreItems(desk, items)}>
        Restore
      </Button>
    </div>
  );
}
