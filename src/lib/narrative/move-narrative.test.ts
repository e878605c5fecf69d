import { expect, it } from 'vitest';
import { moveNarrative } from './move-narrative.ts';
import { parseNarrative } from './narrative.ts';

const source = `---
title: Winkels
translatedFrom: ${'a'.repeat(64)}
---

# Winkels

Er zijn <Value figure="open" at="north" /> winkels.

<When figure="open" is="up">

Dat zijn er <Change figure="open" />meer.<Note>Sinds <ReportingDate since="previous" />.</Note>

</When>
`;

it('a narrative that moves is that which would be read there', () => {
  const [here, there] = ['a/narrative.nl.mdx', 'b/narrative.nl.mdx'].map(
    (file) => parseNarrative(file, source, 'nl').value,
  );
  if (!here || !there) return expect.fail('the narrative does not read');
  expect(here.uses.some(({ within }) => within.length > 0)).toBe(true);
  expect(moveNarrative(here, 'b/narrative.nl.mdx')).toEqual(there);
  expect(moveNarrative(here, 'c/narrative.nl.mdx')).not.toEqual(there);
});
