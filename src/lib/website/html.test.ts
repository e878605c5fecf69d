import { describe, expect, it } from 'vitest';
import { attribute, Html, html } from './html.ts';

describe('a template of HTML', () => {
  it('escapes texts', () => {
    expect(html`<p>${`<b> & 'so' "on"`}</p>`.text).toBe('<p>&lt;b&gt; &amp; &#39;so&#39; &quot;on&quot;</p>');
  });

  it('leaves HTML as it is, and lists of it', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${new Html('<li/>')}</ul>`.text).toBe('<ul><li>a</li><li>&lt;</li><li/></ul>');
  });

  it('leaves out what is missing, but not zero', () => {
    expect(html`<p>${undefined}${false}${''}${[]}${0}</p>`.text).toBe('<p>0</p>');
  });
});

describe('an attribute', () => {
  it('has a space before it, and its value between quotes', () => {
    expect(html`<a${attribute('href', '?a="1"&b=<2>')}></a>`.text).toBe('<a href="?a=&quot;1&quot;&amp;b=<2>"></a>');
  });

  it('is left out without a value, and kept if that is empty or zero', () => {
    expect([undefined, '', 0].map((value) => attribute('x', value).text)).toEqual(['', ' x=""', ' x="0"']);
  });
});
