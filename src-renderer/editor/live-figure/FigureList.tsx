import type { FigureId } from '#core/model/ids.ts';
import { FilteredList } from '#renderer/editor/floats/FilteredList.tsx';
import type { ListedChoice } from '#renderer/editor/floats/ListedOption.tsx';
import type { BriefingEditorProps } from '#renderer/editor/props.ts';

interface FigureListProps extends Pick<BriefingEditorProps, 'findFigures'> {
  label: string;
  hint: string;
  onChoose: (id: FigureId) => void;
}

interface FigureChoice extends ListedChoice {
  readonly id: FigureId;
}

/** The figures of the library, to be found and chosen. */
export function FigureList({ label, hint, findFigures, onChoose }: FigureListProps) {
  const find = async (query: string): Promise<FigureChoice[]> =>
    (await findFigures(query)).flatMap(({ target, label, detail, snippet }) =>
      target.kind === 'figure' ? [{ key: target.id, id: target.id, label, detail, snippet }] : [],
    );
  return (
    <FilteredList
      label={label}
      placeholder="Words around a figure, or the number"
      find={find}
      none={(query) =>
        query === ''
          ? 'The library has no figures yet. Select a number in a source and press Ctrl+Shift+F.'
          : 'No figure of the library has these words.'
      }
      hint={hint}
      onChoose={({ id }) => onChoose(id)}
    />
  );
}
