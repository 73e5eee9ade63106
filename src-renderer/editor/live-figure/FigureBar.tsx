import { useSyncExternalStore } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import type { FigureNews } from './figure-news.ts';
import './live-figure.css';

/** Says that live figures differ from the library, and asks what to do. Nothing is shown while none does. */
export function FigureBar({ news }: { news: FigureNews }) {
  const count = useSyncExternalStore(news.subscribe, news.count);
  if (count === 0) return null;
  return (
    <div className="figure-bar" role="status">
      <span>
        {count === 1 ? '1 figure changed in the library.' : `${count} figures changed in the library.`}
      </span>
      <Button tone="quiet" onClick={news.review}>
        Review
      </Button>
      <Button tone="quiet" onClick={news.updateAll}>
        Update all
      </Button>
      <Button tone="quiet" onClick={news.notNow}>
        Not now
      </Button>
    </div>
  );
}
