declare namespace App {
  interface Locals {
    /** The answer that the page shows; components in a narrative read it. */
    answer: import('./lib/answer/answer.ts').Answer;
  }
}

/** The site's own icon, or the one that stands in for it; see `siteLook`. */
declare module 'site-icon.svg?url' {
  const address: string;
  export default address;
}

/** The site's own look, or nothing; see `siteLook`. */
declare module 'site-theme.css';
