import type { MovedFolder } from './redirects.ts';

/** Files with the rules of a server for addresses that moved, by their path in the site; see docs/deploy/. */
export const serverRuleFiles = {
  nginx: 'server/redirects.nginx.conf',
  apache: 'server/redirects.apache.conf',
  caddy: 'server/redirects.caddy.conf',
} as const;

/**
 * Returns those files, for a site under a base path (`/`, `/a/`): a lasting redirect (301) for each folder that moved and
 * everything below it, downloads too. None if nothing moved.
 */
export function makeServerRules(moved: readonly MovedFolder[], base: string): ReadonlyMap<string, string> {
  if (moved.length === 0) return new Map();
  const rules = moved.map(({ from, to }, index) => ({
    name: `moved${index + 1}`,
    pattern: `^${escapePattern(within(base, from).slice(0, -1))}(?:/(.*))?$`,
    to: within(base, to),
  }));
  const file = (line: (rule: Rule) => string) => `${[head, ...rules.map(line)].join('\n')}\n`;
  return new Map([
    [serverRuleFiles.nginx, file(({ pattern, to }) => `rewrite ${pattern} ${to}$1 permanent;`)],
    [serverRuleFiles.apache, file(({ pattern, to }) => `RedirectMatch 301 ${pattern} ${to}$1`)],
    [
      serverRuleFiles.caddy,
      file(
        ({ name, pattern, to }) => `@${name} path_regexp ${name} ${pattern}\nredir @${name} ${to}{re.${name}.1} 301`,
      ),
    ],
  ]);
}

interface Rule {
  readonly name: string;
  readonly pattern: string;
  readonly to: string;
}

const head = '# Addresses that moved, as `formerly` in dossier.yaml and answer.yaml says. Made by the build.';

function within(base: string, path: string): string {
  return `${base.replace(/\/$/, '')}${path}`;
}

function escapePattern(text: string): string {
  return text.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
}
