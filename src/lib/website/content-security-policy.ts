/**
 * Returns the policy that a page carries in `<meta>` (CSP level 3, Trusted Types): nothing from elsewhere, nothing
 * inline. Only a page that searches may run scripts, and those of the site alone; a header for the whole site, as in
 * docs/deploy/, allows what that page needs and no more.
 */
export function contentSecurityPolicy({ hasSearch }: { readonly hasSearch: boolean }): string {
  return [
    "default-src 'none'",
    hasSearch ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'none'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
