import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from 'write-excel-file/universal';
import type { NumberLook, Sheet, SheetCell, Workbook } from './workbook.ts';
import { zipFiles } from './zip.ts';

/** Returns a workbook as an Excel file (ECMA-376); the same workbook gives the same bytes. */
export async function writeXlsx({ sheets }: Workbook): Promise<Uint8Array> {
  const blob = await writeExcelFile(sheets.map(makeSheet), { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return zipFiles(Object.keys(files).map((name) => ({ name, bytes: files[name] ?? new Uint8Array() })));
}

function makeSheet({ name, rows, headerRows, headerColumns, widths }: Sheet): ExcelSheet<Blob> {
  return {
    sheet: name,
    data: rows.map((row) => row.map(makeCell)),
    orientation: 'landscape',
    stickyRowsCount: headerRows,
    ...(headerColumns > 0 && { stickyColumnsCount: headerColumns }),
    columns: widths.map((width) => ({ width })),
  };
}

function makeCell(cell: SheetCell): Cell {
  switch (cell.kind) {
    case 'text': {
      const spans = { columnSpan: cell.columnSpan ?? 1, rowSpan: cell.rowSpan ?? 1 };
      const text = { value: escapeCodes(cell.text), type: String, format: '@', alignVertical: 'top' } as const;
      const isWide = spans.columnSpan > 1 || spans.rowSpan > 1;
      return {
        ...text,
        ...(isWide && spans),
        ...(cell.isRight && { align: 'right' }),
        ...(cell.isHeader && { fontWeight: 'bold', wrap: true }),
      };
    }
    case 'number':
      return { value: Number(cell.value), type: Number, ...(cell.look && { format: formatCode(cell.look) }) };
    case 'date':
      return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'boolean':
      return { value: cell.value, type: Boolean };
    default:
      return null;
  }
}

/** Excel reads `_x0041_` in a text as the character with that code; an underscore written as a code keeps the text. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function formatCode({ decimals, prefix, suffix }: NumberLook): string {
  const quote = (text: string) => (text ? `"${text.replaceAll('"', '')}"` : '');
  return `${quote(prefix)}#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${quote(suffix)}`;
}
