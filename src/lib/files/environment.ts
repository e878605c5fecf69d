import path from 'node:path';

/** Returns the folder that holds `content/`, `data/` and `public/`: `PEILDATUM_SITE`, else the current folder. */
export function siteFolder(): string {
  return path.resolve(process.env.PEILDATUM_SITE || '.');
}

/** Returns the folder to which the site is written: `PEILDATUM_OUT`, else `dist`. */
export function outFolder(): string {
  return path.resolve(process.env.PEILDATUM_OUT || 'dist');
}

/** Whether answers that are not public are shown too, marked: in the development server, and where a build asks for it. */
export function showsDrafts(): boolean {
  return process.env.PEILDATUM_DRAFTS === 'true';
}
