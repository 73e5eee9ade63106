import type { CommentThread } from '#core/contract/views.ts';
import { ok } from '#core/model/result.ts';
import { listComments } from '#main/actions/comments.ts';
import { findBriefing } from './briefing-commands.ts';
import type { Command } from './command.ts';

export const commentsListCommand: Command = {
  usage: 'comments list BRIEFING',
  summary: 'lists the comments on a briefing (its id or its title)',
  operands: { least: 1, most: 1 },
  needs: ['library'],
  run: ({ library, operands }, access) =>
    access.reading(library ?? '', (deps) => {
      const found = findBriefing(deps, operands[0] ?? '');
      if (!found.ok) return found;
      const listed = listComments(deps, { briefingId: found.value });
      if (!listed.ok) return listed;
      const { threads } = listed.value;
      const text =
        threads.length === 0 ? 'Nobody has commented on it yet.' : threads.map(textOf).join('\n\n');
      return ok({ json: { threads }, text, problems: false });
    }),
};

function textOf({ quote, resolved, comments }: CommentThread): string {
  const about = quote === '' ? 'On a whole block' : `On “${quote}”`;
  const settled = resolved === null ? '' : ` (resolved by ${resolved.by.name})`;
  const lines = comments.map(
    (it) => `  ${it.author.name}, ${it.createdAt}: ${it.body.replaceAll('\n', '\n    ')}`,
  );
  return [about + settled, ...lines].join('\n');
}
