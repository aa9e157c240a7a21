export {
  LANGUAGES,
  TIERS,
  type Catalogue,
  type Lang,
  type MessageId,
  type Translation,
} from './catalogue.ts';
export { getI18n, setI18n } from './context.ts';
export { I18n } from './i18n.svelte.ts';
export { chooseLang, load, loadStory } from './load.ts';
// The rest of part.svelte.ts is imported from there: what comes late stays out of the first view.
export type { PartCatalogue } from './part.svelte.ts';
