import { describe, expect, it } from 'vitest';
import { checkLinks, checkOuterLinks, listOuterLinks } from './check-links.ts';

const files = ['nl/index.html', 'a/index.html', 'style.css', 'a/data.csv'];
const told = (html: string, baseUrl = 'https://example.org/') =>
  checkLinks({ pages: new Map([['a/index.html', html]]), hasFile: (path) => files.includes(path), baseUrl }).map(
    ({ code, place, values }) => `${code} ${place.line}:${place.column} ${values.address}`,
  );

describe('the links of a built site', () => {
  it('may lead to a page, a file beside it, a heading on it, another site or a mail', () => {
    const links = [
      '/nl/',
      '../nl/',
      'data.csv',
      '/style.css',
      '#top',
      '/a/#top',
      'https://elsewhere.example/x',
      'mailto:a@b.example',
    ];
    expect(told(`<h1 id="top"></h1>${links.map((link) => `<a href="${link}">x</a>`).join('')}`)).toEqual([]);
  });

  it('may not lead to a page, file or heading that does not exist', () => {
    expect(told('<p>\n<a href="/en/">x</a><img src="no.png"><a href="#nothing">x</a>')).toEqual([
      'link-broken 2:1 /en/',
      'link-broken 2:21 no.png',
      'link-broken 2:39 #nothing',
    ]);
  });

  it('may not leave the path under which the site stands, unless with a whole address', () => {
    const base = 'https://example.org/under/';
    expect(told('<a href="/nl/">x</a>', base)).toEqual(['link-broken 1:1 /nl/']);
    expect(told('<a href="/under/nl/">x</a><a href="https://example.org/other/">x</a>', base)).toEqual([]);
  });

  it('are read with their entities', () => {
    expect(told('<h1 id="a&#x26;b"></h1><a href="#a&amp;b">x</a>')).toEqual([]);
  });

  it('are those in tags, not what a text tells of', () => {
    expect(told('<p>Write href="/en/" or id="x".</p><A class="b"\n HREF="/en/">x</A><a href="#x">x</a>')).toEqual([
      'link-broken 1:36 /en/',
      'link-broken 2:19 #x',
    ]);
  });

  it('may be of a page without a folder of its own', () => {
    const pages = new Map([['404.html', '<h1 id="top"></h1><a href="#top">x</a><a href="#no">x</a>']]);
    const found = checkLinks({ pages, hasFile: () => true, baseUrl: 'https://example.org/under/' });
    expect(found.map(({ values }) => values.address)).toEqual(['#no']);
  });
});

describe('the links of pages that are taken over', () => {
  const html =
    '<a href="/nl/#news">a</a><a href="data.csv">b</a>\n<a href="../nl/#news">c</a><a href="https://x.example/">d</a>';
  const pages = new Map([['a/index.html', html]]);
  const baseUrl = 'https://example.org/';
  const links = listOuterLinks({ pages, baseUrl, hasFile: () => true }, (path) => path.startsWith('a/'));
  const told = (news: string, isThere = true) =>
    checkOuterLinks(links, {
      pages: new Map(),
      baseUrl,
      hasFile: () => isThere,
      readOther: () => `<h1 id="${news}"></h1>`,
    }).map(({ code, place, values }) => `${code} ${place.file}:${place.line}:${place.column} ${values.address}`);

  it('are those to the rest of the site, each target once, at its first place', () => {
    expect(links.map(({ address, place }) => `${address} ${place.line}:${place.column}`)).toEqual(['/nl/#news 1:1']);
  });

  it('may not lead to a page or heading that is no longer there', () => {
    expect(told('news')).toEqual([]);
    expect(told('old')).toEqual(['link-broken a/index.html:1:1 /nl/#news']);
    expect(told('news', false)).toEqual(['link-broken a/index.html:1:1 /nl/#news']);
  });
});
