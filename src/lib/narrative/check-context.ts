import type { Dataset } from '../dataset/dataset.ts';
import type { LanguageCode } from '../dataset/fields.ts';

/** What a narrative may refer to. */
export interface NarrativeContext {
  readonly dataset: Dataset;
  /** Names of the dossier's tables. */
  readonly tables: readonly string[];
  /** The dossier's charts; `kind` is `map` for what `<Map>` shows, `unreadable` for a file with a problem of its own. */
  readonly charts: readonly { readonly id: string; readonly kind: string }[];
  readonly languages: readonly LanguageCode[];
}
