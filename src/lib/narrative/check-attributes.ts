import { suggestName } from '../dataset/suggest.ts';
import { type Problem, problem } from '../problem.ts';
import type { NarrativeContext } from './check-context.ts';
import { checkReferences } from './check-references.ts';
import { type AttributeDefinition, type ComponentDefinition, components } from './components.ts';
import type { Narrative } from './narrative.ts';
import type { Use, UsedAttribute } from './uses.ts';

/**
 * Returns what is wrong with the attributes of the components in a narrative: unknown, missing or given twice,
 * a value where none belongs, a word or name that does not exist; and text between tags where none belongs.
 * Components that are not registered are left to the safety check.
 */
export function checkAttributes(narrative: Narrative, context: NarrativeContext): Problem[] {
  return narrative.uses.flatMap((use) => {
    const definition = definitionOf(use.component);
    if (!definition) return [];
    return [
      ...checkPosition(use, definition),
      ...checkContent(use, definition),
      ...checkTwice(use),
      ...checkUnknown(use, definition),
      ...checkMissing(use, definition),
      ...checkForms(use, definition),
      ...checkReferences(use, definition, context),
    ];
  });
}

function definitionOf(name: string): ComponentDefinition | undefined {
  return Object.hasOwn(components, name) ? components[name as keyof typeof components] : undefined;
}

function checkPosition({ component, element, place }: Use, { position }: ComponentDefinition): Problem[] {
  const stands = element.type === 'mdxJsxFlowElement' ? 'block' : 'inline';
  return position === 'either' || position === stands
    ? []
    : [problem('component-position', place, { name: component })];
}

function checkContent({ component, element, place }: Use, { children }: ComponentDefinition): Problem[] {
  const hasContent = element.children.length > 0;
  if (hasContent === children) return [];
  return [problem(children ? 'component-content' : 'component-without-content', place, { name: component })];
}

function checkTwice({ element, place }: Use): Problem[] {
  const names = element.attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : ''));
  return element.attributes.flatMap((attribute, index) => {
    if (attribute.type !== 'mdxJsxAttribute' || names.indexOf(attribute.name) === index) return [];
    const { line, column } = attribute.position?.start ?? place;
    const { name } = attribute;
    return [problem('attribute-twice', { file: place.file, line, column, length: name.length }, { name })];
  });
}

function checkUnknown({ component, attributes }: Use, definition: ComponentDefinition): Problem[] {
  return Object.entries(attributes).flatMap(([name, { place }]) => {
    if (Object.hasOwn(definition.attributes, name)) return [];
    const similar = suggestName(name, Object.keys(definition.attributes));
    return [problem('attribute-unknown', place, { component, name, ...similar })];
  });
}

/** An attribute that is an expression is not missing; the safety check refuses it. */
function checkMissing({ component, attributes, element, place }: Use, definition: ComponentDefinition): Problem[] {
  const isLiteral = element.attributes.every(({ type, value }) => type === 'mdxJsxAttribute' && isText(value));
  return Object.entries(definition.attributes).flatMap(([name, { required }]) =>
    required && isLiteral && !Object.hasOwn(attributes, name)
      ? [problem('attribute-missing', place, { component, name })]
      : [],
  );
}

function isText(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'string';
}

function checkForms({ attributes }: Use, definition: ComponentDefinition): Problem[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const expected = Object.hasOwn(definition.attributes, name) ? definition.attributes[name] : undefined;
    return expected ? checkForm(name, attribute, expected) : [];
  });
}

function checkForm(
  name: string,
  { value, place, valuePlace }: UsedAttribute,
  { kind }: AttributeDefinition,
): Problem[] {
  if (kind === 'flag') return value === true ? [] : [problem('attribute-flag', place, { name })];
  const known = typeof kind === 'string' ? '…' : kind.join(' / ');
  if (value === true || value.trim() === '') {
    return [
      problem('attribute-value', place, {
        name,
        found: '',
        suggestion: '',
        known: known === '…' ? `${name}="…"` : known,
      }),
    ];
  }
  if (typeof kind === 'string' || kind.includes(value)) return [];
  return [problem('attribute-value', valuePlace, { name, found: value, ...suggestName(value, kind), known })];
}
