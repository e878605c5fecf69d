import { describe, expect, it } from 'vitest';
import { checkTheme } from './check-theme.ts';

const told = (css: string) =>
  checkTheme(css).map(({ place, values }) => `${place.line}:${place.column} ${values.address}`);

describe('a look of a site', () => {
  it('may take nothing from another site', () => {
    expect(told('@import "https://fonts.example/a.css";\n:root { background: url( //cdn.example/b.png) }')).toEqual([
      '1:10 https://fonts.example/a.css',
      '2:26 //cdn.example/b.png',
    ]);
    expect(told("@font-face { src: url('HTTP://a.example/x.woff2') }")).toEqual(['1:24 HTTP://a.example/x.woff2']);
  });

  it('may take what is its own, and name addresses in a comment', () => {
    expect(
      told('/* from https://a.example, url(https://a.example) */ a { background: url("/b.png") url(c.svg) }'),
    ).toEqual([]);
  });
});
