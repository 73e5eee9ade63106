import { SlidersHorizontal } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { SearchFilter } from '#core/contract/search-views.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { FilterForm } from './FilterForm.tsx';
import type { SearchAround } from './search-around.ts';
import { isNarrowed } from './search-filters.ts';

interface FilterButtonProps {
  filter: SearchFilter;
  onFilter: (filter: SearchFilter) => void;
  around: SearchAround;
}

/** Opens what a search can be narrowed by. */
export function FilterButton({ filter, onFilter, around }: FilterButtonProps) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton label="Filters" data-on={isNarrowed(filter) || undefined}>
          <SlidersHorizontal size={15} />
        </IconButton>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="search-popover"
          aria-label="Filters of the search"
          align="start"
          sideOffset={8}
          collisionPadding={8}
        >
          <FilterForm filter={filter} onFilter={onFilter} around={around} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
