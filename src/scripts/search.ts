/** Search in the browser: the one script of the site. Without it, or if it fails, the list of all answers stays. */

interface Result {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Pagefind {
  options(options: { baseUrl: string; noWorker?: boolean; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(
    text: string,
    options: object,
    wait: number,
  ): Promise<{ results: { data(): Promise<Result> }[] } | null>;
}

const pageSize = 10;

/** Makes the search of this page work; nothing happens on a page without one. */
function startSearch(): void {
  const root = document.querySelector<HTMLElement>('#search');
  const input = document.querySelector<HTMLInputElement>('#search-text');
  const state = document.querySelector<HTMLElement>('#search-state');
  const list = document.querySelector<HTMLElement>('#search-results');
  const more = document.querySelector<HTMLButtonElement>('#search-more');
  if (!root || !input || !state || !list || !more) return;
  const words = root.dataset;
  let loading: Promise<Pagefind> | undefined;
  let pending: { data(): Promise<Result> }[] = [];

  const load = () => {
    loading ??= loadIndex(words.index ?? '', words.base ?? '/');
    return loading;
  };
  const showMore = async () => {
    const [next, rest] = [pending.slice(0, pageSize), pending.slice(pageSize)];
    pending = rest;
    const found = await Promise.all(next.map((result) => result.data()));
    const first = list.children.length;
    list.append(...found.map(makeItem));
    more.hidden = pending.length === 0;
    return list.children[first]?.querySelector('a');
  };
  const search = async () => {
    const text = input.value.trim();
    if (text === '') {
      list.replaceChildren();
      more.hidden = true;
      state.textContent = '';
      return;
    }
    state.textContent = words.searching ?? '';
    const found = await (await load()).debouncedSearch(text, {}, 250);
    // A later keystroke has taken over.
    if (!found || input.value.trim() !== text) return;
    list.replaceChildren();
    pending = found.results;
    await showMore();
    state.textContent = countText(found.results.length, words);
  };
  const fail = () => {
    state.textContent = words.failed ?? '';
  };

  root.hidden = false;
  input.addEventListener('focus', () => load().catch(fail), { once: true });
  input.addEventListener('input', () => search().catch(fail));
  more.addEventListener('click', () =>
    showMore()
      .then((link) => link?.focus())
      .catch(fail),
  );
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    search().catch(fail);
  }
}

async function loadIndex(address: string, baseUrl: string): Promise<Pagefind> {
  const index = (await import(/* @vite-ignore */ address)) as Pagefind;
  await index.options({ baseUrl, noWorker: true, excerptLength: 25 });
  await index.init();
  return index;
}

function countText(count: number, words: DOMStringMap): string {
  if (count === 0) return words.none ?? '';
  return count === 1 ? (words.one ?? '') : (words.many ?? '').replace('{count}', String(count));
}

function makeItem({ url, meta, excerpt }: Result): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.className = 'nl-link';
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  text.append(...markedText(excerpt));
  item.append(link, text);
  return item;
}

/** The excerpt is HTML with `<mark>` and escaped text; it is taken apart, so that nothing in it can be markup. */
function markedText(excerpt: string): Node[] {
  return excerpt.split(/(<mark>[\s\S]*?<\/mark>)/).map((piece) => {
    const found = /^<mark>([\s\S]*)<\/mark>$/.exec(piece);
    if (!found) return document.createTextNode(unescapeText(piece));
    const mark = document.createElement('mark');
    mark.textContent = unescapeText(found[1] ?? '');
    return mark;
  });
}

function unescapeText(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&amp;/g, '&');
}

startSearch();
