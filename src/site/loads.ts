import type { Component } from 'svelte';
import type { Fields, Page, Staged } from '../address/index.ts';
import type { MessageId } from '../i18n/index.ts';
import type { Entry } from '../state/index.ts';
import { StoryPage, loadStoryWords } from '../story/index.ts';
import type { Site } from './site.svelte.ts';

/** What every page gets beside what stands in this table; a page that has no use for it does not name it. */
export interface PageProps {
  /** The page's own keys in the address. */
  readonly part: Fields;
  /** Tells what they should hold from now on, and, the story, what is on its stage instead of the chapter's. */
  readonly onpart: (part: Fields, entry: Entry, own?: Staged | null) => void;
  readonly ontitle: (title: string) => void;
}

/** A page that has come: its component, and what it gets beside `PageProps`. Props that change are getters. */
export interface Opened {
  readonly View: Component<PageProps>;
  readonly props: object;
}

/** How a page is opened. What addresses and the navigation ask of it stands in address/pages.ts. */
interface Load {
  /** Its title, until it gives itself another one. */
  readonly title: Extract<MessageId, `nav.${string}` | `more.${Page}` | 'lab.title'>;
  /** Brings the page with its words; none is part of another's first view. */
  readonly load: (site: Site) => Promise<Opened>;
}

// Whoever shows a page hands these props on without a look at them, so their type ends here.
const opened = <Props extends object>(
  View: Component<Props>,
  props: Omit<Props, keyof PageProps>,
): Opened => ({
  View: View as unknown as Opened['View'],
  props,
});

/** What the lab's page gets, by itself or below an exercise. */
const stageOf = (site: Site) => ({
  lab: site.lab,
  get settings() {
    return site.preferences.settings;
  },
  get problems() {
    return site.problems;
  },
  get view() {
    return site.view;
  },
  onsettings: site.preferences.change.bind(site.preferences),
  onread: site.dismissProblems.bind(site),
  oncopy: site.copyLink.bind(site),
  onkeys: () => (site.areKeysOpen = true),
});

/** Every page, as it is opened. */
export const LOADS: Readonly<Record<Page, Load>> = {
  story: {
    title: 'nav.story',
    load: async (site) =>
      opened(StoryPage, {
        late: await loadStoryWords(site.i18n.lang),
        get asked() {
          return site.asked;
        },
        get settings() {
          return site.preferences.settings;
        },
        memory: site.memory,
        onsettings: site.preferences.change.bind(site.preferences),
        onlab: (lab) => (site.storyLab = lab),
        ongo: site.go.bind(site),
      }),
  },
  lab: {
    title: 'lab.title',
    load: async (site) => {
      const [{ default: View }] = await Promise.all([import('../lab/Lab.svelte'), site.i18n.bringLate()]);
      return opened(View, stageOf(site));
    },
  },
  bytes: {
    title: 'nav.bytes',
    load: async (site) => {
      const { BytesPage, loadBytes } = await import('../bytes/index.ts');
      return opened(BytesPage, {
        late: await loadBytes(site.i18n.lang),
        oncopy: site.copyLink.bind(site),
      });
    },
  },
  exercises: {
    title: 'more.exercises',
    load: async (site) => {
      const { ExercisesPage, loadExerciseWords } = await import('../workbook/exercises-page.ts');
      const [words] = await Promise.all([loadExerciseWords(site.i18n.lang), site.i18n.bringLate()]);
      return opened(ExercisesPage, {
        words,
        memory: site.memory,
        get isFresh() {
          return site.isFresh;
        },
        stage: stageOf(site),
        onopen: site.opened.bind(site),
      });
    },
  },
  glossary: {
    title: 'more.glossary',
    load: async (site) => {
      const { GlossaryPage, loadGlossaryWords } = await import('../glossary/index.ts');
      const [words] = await Promise.all([loadGlossaryWords(site.i18n.lang), site.i18n.bringLate()]);
      return opened(GlossaryPage, { words });
    },
  },
  affected: {
    title: 'more.affected',
    load: async (site) => {
      const { AffectedPage, loadAffectedWords } = await import('../affected/index.ts');
      const [words] = await Promise.all([loadAffectedWords(site.i18n.lang), site.i18n.bringLate()]);
      return opened(AffectedPage, { words });
    },
  },
  facts: {
    title: 'more.facts',
    load: async (site) => {
      const { FactsPage, loadFactWords } = await import('../workbook/facts-page.ts');
      const [words] = await Promise.all([loadFactWords(site.i18n.lang), site.i18n.bringLate()]);
      return opened(FactsPage, { words });
    },
  },
  maintainers: {
    title: 'more.maintainers',
    load: async (site) => {
      const page = await import('../workbook/maintainers-page.ts');
      const [words, exercises] = await Promise.all([
        page.loadMaintainerWords(site.i18n.lang),
        page.loadExerciseWords(site.i18n.lang),
        site.i18n.bringLate(),
      ]);
      return opened(page.MaintainersPage, { words, exercises, memory: site.memory });
    },
  },
};
