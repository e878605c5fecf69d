import { describe, expect, it } from 'vitest';
import { exampleSite } from '../answer/site.examples.ts';
import { readerOf } from '../answer/site.ts';
import { joinSegments } from '../figures/placeholders.ts';
import { type ListedSite, listSite } from '../publication/listed-site.ts';
import { selectAnswers } from '../publication/select-answers.ts';
import { describeBreadcrumb } from './breadcrumb.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { countAnswersPages, listAnswers, listPages } from './list-pages.ts';
import { makePageText } from './page-text.ts';
import { makeSecurityTxt } from './security-txt.ts';
import { makeSeriesCharts } from './series-chart.ts';
import { makeRobots, makeSitemap } from './sitemap.ts';
import { makeSocialPicture } from './social-picture.ts';

const example = exampleSite('tests/fixtures/problems-site');
const recorded = { ...example, calendars: new Map(), records: new Map() };
const site = selectAnswers(recorded, { buildDate: Date.UTC(2026, 10, 24), drafts: true });
const nl = readerOf(site, 'nl');

/** The site with as many answers as are asked for, each published. */
function withAnswers(count: number): ListedSite {
  const [dossier] = site.dossiers;
  const [dated] = dossier?.answers ?? [];
  if (!dossier || !dated) throw new Error('no answer');
  const answers = Array.from({ length: count }, (_, index) => ({
    ...dated,
    date: `${1900 + index}-01-01`,
    published: '2026-05-04',
    standing: 'published' as const,
  }));
  return listSite({ ...site, dossiers: [{ ...dossier, answers }] });
}

describe('the sitemap', () => {
  it('names each page in each language with its twins and the day of publication', () => {
    const text = makeSitemap(withAnswers(1));
    expect(text).toContain(
      '<url><loc>https://example.org/nl/antwoorden/bike-parks/1900-01-01/</loc><lastmod>2026-05-04</lastmod><xhtml:link rel="alternate" hreflang="nl-BE" href="https://example.org/nl/antwoorden/bike-parks/1900-01-01/"/><xhtml:link rel="alternate" hreflang="en-GB" href="https://example.org/en/answers/bike-parks/1900-01-01/"/><xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/nl/antwoorden/bike-parks/1900-01-01/"/></url>',
    );
  });

  it('leaves drafts out', () => {
    expect(makeSitemap(listSite(site))).not.toContain('2026-03-01');
  });

  it('is named in robots.txt, under the path of the site', () => {
    expect(makeRobots({ ...site, baseUrl: 'https://example.org/a/' })).toContain(
      'Sitemap: https://example.org/a/sitemap.xml',
    );
  });
});

describe('the list of all answers', () => {
  it('has one page for a hundred answers and a second one for the next', () => {
    expect([0, 1, 100, 101, 10_000].map((count) => countAnswersPages(withAnswers(count)))).toEqual([1, 1, 1, 2, 100]);
  });

  it('has each answer once, the newest first', () => {
    const many = withAnswers(250);
    const dates = [1, 2, 3].flatMap((page) => listAnswers(many, page).map(({ dated }) => dated.date));
    expect(dates).toHaveLength(250);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('has its pages in the sitemap', () => {
    const paths = listPages(withAnswers(101)).map(({ paths }) => paths.nl);
    expect(paths).toContain('/nl/antwoorden/pagina_2/');
    expect(paths).not.toContain('/nl/antwoorden/pagina_3/');
  });
});

describe('security.txt', () => {
  it('expires within a year of the build', () => {
    const text = makeSecurityTxt({ ...site, contact: { email: 'a@b.example' } }, Date.UTC(2026, 10, 24, 9));
    expect(text).toBe(
      'Contact: mailto:a@b.example\nExpires: 2027-11-19T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: https://example.org/.well-known/security.txt\n',
    );
  });

  it('is not there without a contact', () => {
    expect(makeSecurityTxt(site, 0)).toBeUndefined();
  });
});

describe('a page about the site', () => {
  it('explains each symbol and names the publisher', async () => {
    const { title, html } = makePageText('about', site, nl, '/under');
    expect(title).toBe('Over de cijfers');
    expect(html).toContain('<li>c = vertrouwelijk</li>');
    expect(html).toContain('publiceert Voorbeelddienst antwoorden');
    expect(html).toContain('<a href="/under/nl/rechtzettingen/">');
    expect(html).not.toMatch(/\{\w+\}/);
  });

  it.each(['about', 'accessibility', 'contact'] as const)(
    'leaves no placeholder of "%s" empty in any language',
    async (name) => {
      for (const language of ['nl', 'en']) {
        const { html, description } = makePageText(name, site, readerOf(site, language), '');
        expect(html + description).not.toMatch(/\{\w+\}|undefined/);
      }
    },
  );

  it('shows HTML in a text of the site as it was typed, and drops an address that a browser would run', async () => {
    const own = {
      ...site,
      pages: new Map([['contact.nl', 'Bel <b onclick="x()">ons</b>. [x](javascript:alert) ![far](//x.example/y)']]),
    };
    const { title, html } = makePageText('contact', own, nl, '');
    expect(title).toBe('Contact');
    expect(html).toBe('<h1>Contact</h1>\n<p>Bel &#x3C;b onclick="x()">ons&#x3C;/b>. <a href="#">x</a> far</p>');
  });
});

describe('the policy of a page', () => {
  it('lets scripts run on a page that searches alone', () => {
    expect(contentSecurityPolicy({ hasSearch: false })).toContain("script-src 'none'");
    expect(contentSecurityPolicy({ hasSearch: true })).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });

  it('never allows what is inline or from elsewhere', () => {
    for (const hasSearch of [true, false]) {
      expect(contentSecurityPolicy({ hasSearch })).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
    }
  });
});

describe('the chart of a series', () => {
  const [dossier] = site.dossiers;
  if (!dossier) throw new Error('no dossier');

  it('is drawn for each key figure, with a description that tells where it begins and ends', () => {
    const keyFigures = [{ figure: 'parks.open.share' }, { figure: 'cost', at: 'NORTH' }];
    const charts = makeSeriesCharts({ ...dossier, keyFigures }, nl);
    expect(charts.flatMap(({ problems }) => problems)).toEqual([]);
    expect(charts.map(({ title }) => joinSegments(title))).toEqual([
      'Aandeel open stallingen, per peildatum',
      'Kosten, Noord, per peildatum',
    ]);
    expect(joinSegments(charts[0]?.description ?? [])).toMatch(
      /^Lijndiagram met 2 peildatums, van 1 maart 2025 tot 1 maart 2026\. Op 1 maart 2025: \d+%?\. Op 1 maart 2026: 70%?\.$/,
    );
    expect(charts[0]?.svg).toContain('<svg');
  });

  it('has no rows but those of the codes that it is about', () => {
    const [chart] = makeSeriesCharts({ ...dossier, keyFigures: [{ figure: 'cost', at: 'NORTH' }] }, nl);
    const ids = [...(chart?.rows ?? []), ...(chart?.datasets.series ?? [])].map((row) => 'id' in row && row.id);
    expect(ids).toEqual(['cost:NORTH', 'cost:NORTH@2025-03-01', 'cost:NORTH']);
  });

  it('is not drawn for a dossier with one reporting date', () => {
    const one = { ...dossier, answers: dossier.answers.slice(-1), keyFigures: [{ figure: 'cost' }] };
    expect(makeSeriesCharts(one, nl)).toEqual([]);
  });
});

describe('the way to a page', () => {
  it('is told to search engines in order, with whole addresses', () => {
    const described = describeBreadcrumb(site, [
      { name: 'Start', path: '/nl/' },
      { name: 'Antwoorden', path: '/nl/antwoorden/' },
    ]);
    expect(described).toMatchObject({
      itemListElement: [
        { position: 1, item: 'https://example.org/nl/' },
        { position: 2, item: 'https://example.org/nl/antwoorden/' },
      ],
    });
  });
});

describe('the picture that goes along when an answer is shared', () => {
  const measure = (text: string, size: number) => text.length * size * 0.5;

  it('breaks a long title in two lines and cuts the rest', () => {
    const svg = makeSocialPicture({ title: 'woord '.repeat(40), subtitle: 's', site: 'x' }, measure);
    expect(svg.match(/font-size="48"/g)).toHaveLength(2);
    expect(svg).toContain('…</text>');
  });

  it('cuts a word that is wider than the picture', () => {
    const svg = makeSocialPicture({ title: 'w'.repeat(90), subtitle: 's', site: 'x' }, measure);
    expect(svg).toMatch(/>w{30,46}…<\/text>/);
  });

  it('escapes its texts and fits the chart in its room', () => {
    const chart = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50"><g/></svg>';
    const svg = makeSocialPicture({ title: '<b>&', subtitle: 's', site: 'x', chart }, measure);
    expect(svg).toContain('&#60;b&#62;&#38;');
    expect(svg).toMatch(
      /<svg x="60" y="\d+" width="1080" height="\d+" preserveAspectRatio="xMidYMid meet" xmlns="[^"]+" viewBox="0 0 100 50">/,
    );
  });
});
