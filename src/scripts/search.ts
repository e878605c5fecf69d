/** Search in the browser: the one script of the site. Without it, or if it fails, the list of all answers stays. */

import { type Found, loadIndex, type Result } from './search-parts.ts';

/** Milliseconds without a keystroke before it is searched: each search asks every part for a file. */
const pause = 250;

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
  let loading: ReturnType<typeof loadIndex> | undefined;
  let pending: readonly Found[] = [];
  let searches = 0;

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
    searches += 1;
    const own = searches;
    if (text === '') {
      list.replaceChildren();
      more.hidden = true;
      state.textContent = '';
      return;
    }
    state.textContent = words.searching ?? '';
    const find = await load();
    await new Promise((resolve) => setTimeout(resolve, pause));
    // A later keystroke has taken over.
    if (own !== searches) return;
    const found = await find(text);
    if (own !== searches) return;
    list.replaceChildren();
    pending = found;
    await showMore();
    state.textContent = countText(found.length, words);
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

function countText(count: number, words: DOMStringMap): string {
  if (count === 0) return words.none ?? '';
  return count === 1 ? (words.one ?? '') : (words.many ?? '').replace('{count}', String(count));
}

function makeItem({ url, meta, excerpt, content }: Result): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.className = 'nl-link';
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  const plain = excerpt.replace(/<\/?mark>/g, '').trim();
  const [before, after] = [content.startsWith(plain) ? '' : '… ', content.endsWith(plain) ? '' : ' …'];
  text.append(before, ...markedText(excerpt), after);
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
