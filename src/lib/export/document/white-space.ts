import type { Inline } from './document.ts';

/** Characters that no document format can hold: controls, lone surrogates and noncharacters (XML 1.0, production 2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const unprintable = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** Returns text without the characters that a browser does not show and no document format can hold. */
export function dropUnprintable(text: string): string {
  return text.replace(unprintable, '');
}

/** Returns text with white space collapsed and trimmed, for an attribute or a name. */
export function tidyText(text: string): string {
  return dropUnprintable(text)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/^ | $/g, '');
}

/**
 * Returns the inlines of one block with white space as a browser shows it (CSS Text 3, 4.1.1): runs become one space,
 * none at the beginning, at the end or beside a line break, and only one where two pieces meet.
 */
export function collapseSpace(inlines: readonly Inline[]): Inline[] {
  const forward = collapse(inlines, { isAfterSpace: true });
  return trimEnd(forward, { isBeforeBreak: true });
}

interface Forward {
  isAfterSpace: boolean;
}

function collapse(inlines: readonly Inline[], state: Forward): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'text') {
      const text = collapseText(inline.text, state);
      return text === '' ? [] : [{ kind: 'text', text }];
    }
    if (inline.kind === 'figure') return [{ ...inline, text: collapseText(inline.text, state) }];
    if (inline.kind === 'break') {
      state.isAfterSpace = true;
      return [inline];
    }
    if (inline.kind === 'note') {
      state.isAfterSpace = false;
      return [inline];
    }
    const children = collapse(inline.children, state);
    return children.length === 0 ? [] : [{ ...inline, children }];
  });
}

function collapseText(source: string, state: Forward): string {
  const text = dropUnprintable(source).replace(/[ \t\n\r\f]+/g, ' ');
  const kept = state.isAfterSpace && text.startsWith(' ') ? text.slice(1) : text;
  if (kept !== '') state.isAfterSpace = kept.endsWith(' ');
  return kept;
}

interface Backward {
  isBeforeBreak: boolean;
}

function trimEnd(inlines: readonly Inline[], state: Backward): Inline[] {
  return inlines
    .toReversed()
    .flatMap((inline): Inline[] => {
      if (inline.kind === 'break') {
        state.isBeforeBreak = true;
        return [inline];
      }
      if ('children' in inline) {
        const children = trimEnd(inline.children, state);
        return children.length === 0 ? [] : [{ ...inline, children }];
      }
      if (!state.isBeforeBreak || inline.kind === 'note') {
        state.isBeforeBreak = false;
        return [inline];
      }
      const text = inline.text.replace(/ $/, '');
      if (text === '' && inline.kind === 'text') return [];
      state.isBeforeBreak = false;
      return [{ ...inline, text }];
    })
    .toReversed();
}
