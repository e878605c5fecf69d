import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentName } from '../../lib/narrative/components.ts';
import type { Narrative } from '../../lib/narrative/narrative.ts';
import { toHast } from '../../lib/narrative/to-hast.ts';

/** The components that an author may use, by the names that stand in a narrative. */
export type NarrativeComponents = Readonly<Record<ComponentName, unknown>>;

/** Returns a component that shows a narrative, rendered by `@astrojs/mdx`. The check has refused what is no component of the list. */
export function contentOf(narrative: Narrative, components: NarrativeComponents): () => unknown {
  const content = toJsxRuntime(toHast(narrative), {
    Fragment,
    jsx,
    jsxs,
    elementAttributeNameCase: 'html',
    passKeys: false,
    // The name of a component is the only expression in a narrative.
    createEvaluater: () => ({
      evaluateExpression: (node) => (node.type === 'Identifier' ? components[node.name as ComponentName] : undefined),
      evaluateProgram: () => undefined,
    }),
  });
  return () => content;
}
