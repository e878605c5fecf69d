import { describe, expect, test } from 'vitest';
import { markSentences } from './mark-sentences.ts';

const mark = (html: string, ...texts: string[]) =>
  markSentences(
    html,
    texts.map((text) => ({ text, note: 'Before: "x".' })),
  );
const note = (index: number) => `<peil-note data-key="corrected.text.${index}">Before: &quot;x&quot;.</peil-note>`;

describe('a sentence that was corrected', () => {
  test('is marked, with a note behind it', () => {
    expect(mark('<p>One. Two new. Three.</p>', 'Two new.')).toBe(
      `<p>One. <ins class="corrected">Two new.</ins>${note(0)} Three.</p>`,
    );
  });

  test('is marked piece by piece where elements stand in it, so that they stay whole', () => {
    expect(mark('<p>There <a href="#x">were <data value="3">3</data></a> cats.</p>', 'There were 3 cats.')).toBe(
      `<p><ins class="corrected">There </ins><a href="#x"><ins class="corrected">were </ins><data value="3"><ins class="corrected">3</ins></data></a><ins class="corrected"> cats.</ins>${note(0)}</p>`,
    );
  });

  test('is found across lines, entities and the notes of its figures', () => {
    const html = '<p>A &amp; B\n  have <data value="1">1</data><peil-note data-key="d">No.</peil-note>&#160;cat.</p>';
    const marked = mark(html, 'A & B have 1\u00A0cat.');
    expect(marked).toContain('<ins class="corrected">A &amp; B\n  have </ins>');
    expect(marked.replace(/<\/?ins[^>]*>/g, '').replace(note(0), '')).toBe(html);
    expect(marked.endsWith(`${note(0)}</p>`)).toBe(true);
  });

  test('is not looked for in drawings, notes and headings, nor across blocks', () => {
    const html =
      '<h2>Cats.</h2><svg><text>Cats.</text></svg><p>A<peil-note data-key="">Cats.</peil-note> cat</p><p>s. Cats</p>';
    expect(mark(html, 'Cats.', 'cats.')).toBe(html);
  });

  test('may stand beside another', () => {
    expect(mark('<p>One. Two.</p>', 'One.', 'Two.')).toBe(
      `<p><ins class="corrected">One.</ins>${note(0)} <ins class="corrected">Two.</ins>${note(1)}</p>`,
    );
  });
});
