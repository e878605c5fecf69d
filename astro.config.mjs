// JavaScript, because Astro sends TypeScript here through Vite, which takes two seconds.
import { siteConfig } from './src/lib/files/site-config.ts';

export default siteConfig();
