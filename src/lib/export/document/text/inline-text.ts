import type { Inline } from '../document.ts';

/** Returns inlines as plain text: notes as `[1]`, the address of a link behind its words, hard line breaks as such. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'figure':
          return inline.text;
        case 'break':
          return '\n';
        case 'note':
          return ` [${inline.number}]`;
        case 'link':
          return linkText(inlineText(inline.children), inline.address);
        default:
          return inlineText(inline.children);
      }
    })
    .join('');
}

function linkText(words: string, address: string): string {
  return words === address || `${words}/` === address ? words : `${words} <${address}>`;
}
