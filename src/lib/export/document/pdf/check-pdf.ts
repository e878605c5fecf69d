import { parsePdf, referencesOf } from './pdf-objects.ts';
import { findElements } from './tag-tables.ts';

/** What a finished PDF must hold. */
export interface Expected {
  readonly locale: string;
  readonly tables: number;
  readonly pictures: number;
}

/**
 * Returns what is missing from a PDF that its maker does not check: its language (ISO 14289-1, 7.2), a header cell in every table,
 * the scope of every header cell (7.5), every table and every picture with its alternative (7.3). Empty if all is well.
 */
export function checkPdf(bytes: Uint8Array, expected: Expected): string[] {
  const pdf = parsePdf(bytes);
  const bodyOf = (number: number) => pdf.objects.get(number) ?? '';
  const catalog = bodyOf(referencesOf(pdf.trailer, 'Root')[0] ?? 0);
  const language = /\/Lang\s*\(([^)]*)\)/.exec(catalog)?.[1];
  const tables = findElements(pdf, 'Table');
  const figures = findElements(pdf, 'Figure');
  const withoutHeader = tables.filter((table) => !hasHeader(table, bodyOf));
  const withoutScope = findElements(pdf, 'TH').filter((cell) => !/\/Scope\s*\/(?:Row|Column|Both)/.test(bodyOf(cell)));
  const withoutAlternative = figures.filter((figure) => !/\/Alt\s*[(<]/.test(bodyOf(figure)));
  return [
    ...(language === expected.locale ? [] : [`language is ${language ?? 'missing'}, not ${expected.locale}`]),
    ...(tables.length === expected.tables ? [] : [`${tables.length} tables, not ${expected.tables}`]),
    ...withoutHeader.map((table) => `table ${tables.indexOf(table) + 1} has no header cell`),
    ...(withoutScope.length > 0 ? [`${withoutScope.length} header cells without scope`] : []),
    ...(figures.length >= expected.pictures ? [] : [`${figures.length} pictures, not ${expected.pictures}`]),
    ...(withoutAlternative.length > 0 ? [`${withoutAlternative.length} pictures without alternative text`] : []),
  ];
}

function hasHeader(table: number, bodyOf: (number: number) => string): boolean {
  return (
    /\/S\s*\/TH\b/.test(bodyOf(table)) || referencesOf(bodyOf(table), 'K').some((child) => hasHeader(child, bodyOf))
  );
}
