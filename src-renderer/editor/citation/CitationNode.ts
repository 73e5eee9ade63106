import { citedTarget, type Citation, type CitedTarget } from '#core/model/citation.ts';
import { citationId, type CitationId } from '#core/model/ids.ts';
import { $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import { z } from 'zod';
import { NumberedNode } from './NumberedNode.ts';

const idState = createState('citationId', {
  parse: (value): CitationId | null => citationId.safeParse(value).data ?? null,
  resetOnCopyNode: true,
});

const NO_TARGETS: readonly CitedTarget[] = [];
const targetsState = createState('targets', {
  parse: (value): readonly CitedTarget[] => z.array(citedTarget).max(50).safeParse(value).data ?? NO_TARGETS,
});

/** A mark in the text that knows what is cited. */
export class CitationNode extends NumberedNode {
  override $config() {
    return this.config('citation', { extends: DecoratorNode });
  }

  protected override markId(): string | null {
    return this.getCitationId();
  }

  getCitationId(): CitationId | null {
    return $getState(this, idState);
  }

  setCitationId(id: CitationId): void {
    $setState(this, idState, id);
  }

  getTargets(): readonly CitedTarget[] {
    return $getState(this, targetsState);
  }

  setTargets(targets: readonly CitedTarget[]): void {
    $setState(this, targetsState, targets);
  }

  /** The citation of the model, or null while it has no id yet or nothing readable to point at. */
  getCitation(): Citation | null {
    const id = this.getCitationId();
    const targets = [...this.getTargets()];
    return id === null || targets.length === 0 ? null : { type: 'citation', id, targets };
  }
}

/** A mark for `targets`. Without an id it gets a new one when the update ends. */
export function $createCitationNode(targets: readonly CitedTarget[], id?: CitationId): CitationNode {
  const node = new CitationNode();
  node.setTargets(targets);
  if (id !== undefined) node.setCitationId(id);
  return node;
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
