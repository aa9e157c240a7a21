import { createContext } from 'svelte';
import type { audit } from '../i18n/en/audit.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad, PartWords } from '../i18n/part.svelte.ts';

type AuditMessages = typeof audit;
export type AuditCatalogue = PartCatalogue<AuditMessages>;

/** Loads the words of the page in one language. */
export const loadAuditWords = partLoad<AuditMessages>({
  en: async () => (await import('../i18n/en/audit.ts')).audit,
  zh: async () => (await import('../i18n/zh/audit.ts')).audit,
});

/** The words of this page in the present language. */
export class AuditWords extends PartWords<AuditMessages> {}

export const [getWords, setWords] = createContext<AuditWords>();
