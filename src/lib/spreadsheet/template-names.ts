/** Hidden names of a template's workbook that say for which dossier and date it was made. */
export const templateNames = { dossier: 'peildatum_dossier', date: 'peildatum_date' } as const;
