import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { findElement } from './element-text.ts';
import { parseArticle } from './parse-article.ts';
import { type HtmlElement, type HtmlNode, textProperty } from './reading.ts';

const properties =
  'alt className colSpan dataExport dataFigure hidden href id lang rowSpan scope src start title value'.split(' ');

/** What a document is read by: names, properties and texts; of a drawing its place, title and description. */
function outlineOf(node: HtmlNode): unknown {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const { tagName, children, position } = node;
  const values = properties.map((name) => (name in node.properties ? textProperty(node, name) : undefined));
  if (tagName !== 'svg') return [tagName, ...values, children.map(outlineOf)];
  const named = (name: string) => children.find((child) => child.type === 'element' && child.tagName === name);
  const texts = [named('title'), named('desc')].map((found) => found && (found as HtmlElement).children.map(outlineOf));
  return [tagName, position?.start.offset, position?.end.offset, ...texts];
}

function parsed(html: string): unknown {
  const article = findElement(fromHtml(html), ({ tagName }) => tagName === 'article');
  return article && outlineOf(article);
}

function plain(html: string): unknown {
  const article = parseArticle(html);
  return article && outlineOf(article);
}

const drawing =
  '<svg class="c" viewBox="0 0 1 1"><title>T &amp; t</title><desc>D</desc><g><text>1</text><path d="M0"/></g></svg>';

describe('an article', () => {
  it.each([
    [
      'words, links and figures',
      '<p>a <a href="/x?a=1&amp;b=2">b</a> <data value="1.50" data-figure="f:A">1,5</data>&nbsp;%<br>c</p>',
    ],
    ['lists and definitions', '<ul><li>a</li> <li><p>b</p></li></ul><dl><div><dt>a</dt><dd>b</dd></div></dl>'],
    [
      'a table',
      '<table><caption>c</caption><thead><tr><th scope="col" colspan="2">a</th></tr></thead><tbody> <tr><td rowspan="02">b</td></tr></tbody></table>',
    ],
    ['a drawing', `<figure>${drawing}<figcaption>a</figcaption></figure>`],
    [
      'what is hidden or left out',
      '<nav data-export="omit" class=" a  b "><a href="#x">x</a></nav><p hidden>a</p><p hidden="hidden">a</p>',
    ],
    ['an article in it, and more behind it', '<article><p>a</p></article><p>b</p></article><article>'],
    ['character references', '<p title="&quot;&#39;&lt;">&#x20AC; &#233; a & b &;</p>'],
  ])('with %s is read as a parser of HTML reads it', (_what, markup) => {
    const html = `<!doctype html><html><body><main><article id="a">${markup}</article></main></body></html>`;
    expect(plain(html)).toBeDefined();
    expect(plain(html)).toEqual(parsed(html));
  });

  it.each([
    ['without an end', '<p>a'],
    ['with elements that cross', '<p><b>a</p></b>'],
    ['with a block in a paragraph', '<p>a<div>b</div></p>'],
    ['with a row outside the body of a table', '<table><tr><td>a</td></tr></table>'],
    ['with text between rows', '<table><tbody>a<tr><td>b</td></tr></tbody></table>'],
    ['with a link in a link', '<a href="a"><span><a href="b">c</a></span></a>'],
    ['with an element that is closed in its tag', '<div/>'],
    ['with an attribute without quotes', '<p class=a>b</p>'],
    ['with a reference that few know', '<p>&eacute;</p>'],
    ['with a reference to a control', '<p>&#150;</p>'],
    ['with a comment', '<p>a<!-- b --></p>'],
    ['with HTML in a drawing', '<svg><g><p>a</p></g></svg>'],
    ['with a title behind a drawing', '<svg><g></g><title>a</title></svg>'],
    ['with an element of another kind', '<form><p>a</p></form>'],
  ])('%s is left to a parser of HTML', (_what, markup) => {
    expect(parseArticle(`<article>${markup}</article>`)).toBeUndefined();
  });

  it('is read as a parser reads it or left to one, whatever stands in it', () => {
    const tag = fc.constantFrom(
      ...'p div section ul ol li dl dt dd h2 h3 table caption thead tbody tr th td a b sup data details summary figure br img hr button form nobr article svg'.split(
        ' ',
      ),
    );
    const attributes = fc.constantFrom(
      '',
      ' class="a b"',
      ' hidden',
      ' href="a&amp;b" href="c"',
      ' value="&eacute;"',
      ' rowspan="2"',
    );
    const text = fc.constantFrom('', ' ', 'a', 'b &lt; c', '&nbsp', ' & ', '\n');
    const { markup } = fc.letrec<{ markup: string }>((tie) => ({
      markup: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        text,
        fc
          .tuple(tag, attributes, fc.array(tie('markup'), { maxLength: 3 }))
          .map(([name, own, inside]) =>
            ['br', 'img', 'hr'].includes(name) ? `<${name}${own}>` : `<${name}${own}>${inside.join('')}</${name}>`,
          ),
      ),
    }));
    let read = 0;
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 4 }), (pieces) => {
        const html = `<!doctype html><body><article>${pieces.join('')}</article>`;
        const found = plain(html);
        if (found === undefined) return;
        read += 1;
        expect(found).toEqual(parsed(html));
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
