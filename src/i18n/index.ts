export { LANGUAGES, type Catalogue, type Lang, type MessageId, type Translation } from './catalogue.ts';
export { getI18n, setI18n } from './context.ts';
export { I18n } from './i18n.svelte.ts';
export { chooseLang, load } from './load.ts';
export { PartWords, loadPart, type PartCatalogue, type PartLoaders } from './part.svelte.ts';
export { chance, magnitude } from './figures.ts';
