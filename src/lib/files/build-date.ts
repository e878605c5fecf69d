/**
 * Returns the date of the build in milliseconds since 1970: `SOURCE_DATE_EPOCH` (seconds; reproducible-builds.org), else
 * the clock. Throws if the variable is no whole number.
 */
export function buildDate(environment: NodeJS.ProcessEnv = process.env): number {
  const given = environment.SOURCE_DATE_EPOCH;
  if (!given) return Date.now();
  if (!/^\d{1,12}$/.test(given)) throw new RangeError(`SOURCE_DATE_EPOCH is no whole number of seconds: ${given}`);
  return Number(given) * 1000;
}
