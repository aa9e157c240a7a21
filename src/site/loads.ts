import type { Component } from 'svelte';
import type { Fields, Page, Staged } from '../address/index.ts';
import type { MessageId } from '../i18n/index.ts';
import type { Entry } from '../state/index.ts';
import { StoryPage, loadStoryWords } from '../story/index.ts';
import type { Site } from './site.svelte.ts';

/** Props of every page besides those in this table. A page that does not use one leaves it out. */
export interface PageProps {
  /** The page's own keys in the address. */
  readonly part: Fields;
  /** Sets the page's own keys; for the story, also what is on its stage instead of the chapter's picture. */
  readonly onpart: (part: Fields, entry: Entry, own?: Staged | null) => void;
  readonly ontitle: (title: string) => void;
}

/** A loaded page: its component, and its props besides `PageProps`. Props that change are getters. */
export interface Opened {
  readonly View: Component<PageProps>;
  readonly props: object;
}

/** How a page is loaded. Its address and navigation are in address/pages.ts. */
interface Load {
  /** Title of the page until it sets another one. */
  readonly title: Extract<MessageId, `nav.${string}` | `more.${Page}` | 'lab.title'>;
  /** Loads the page with its words, separately from the first view of other pages. */
  readonly load: (site: Site) => Promise<Opened>;
}

// The props are only passed on, so their type is erased here.
const opened = <Props extends object>(
  View: Component<Props>,
  props: Omit<Props, keyof PageProps>,
): Opened => ({
  View: View as unknown as Opened['View'],
  props,
});

/** Returns the props of the lab's page, on its own or below an exercise. */
const stageOf = (site: Site) => ({
  lab: site.lab,
  get settings() {
    return site.preferences.settings;
  },
  get problems() {
    return site.problems;
  },
  onsettings: site.preferences.change.bind(site.preferences),
  onread: site.dismissProblems.bind(site),
  get searchHref() {
    return site.withRun('search');
  },
  oncopy: site.copyLink.bind(site),
  onkeys: () => (site.areKeysOpen = true),
});

/** How every page is loaded. */
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
      const [{ default: View }] = await Promise.all([import('../lab/Lab.svelte'), site.i18n.bringWorkshop()]);
      return opened(View, stageOf(site));
    },
  },
  search: {
    title: 'nav.search',
    load: async (site) => {
      const { SearchPage, loadSearchWords } = await import('../search/index.ts');
      const [words] = await Promise.all([loadSearchWords(site.i18n.lang), site.i18n.bringCommon()]);
      return opened(SearchPage, {
        lab: site.lab,
        words,
        get view() {
          return site.view;
        },
        get problems() {
          return site.problems;
        },
        get labHref() {
          return site.withRun('lab');
        },
        hrefAt: (view) => site.withRun('search', view),
        onsee: site.see.bind(site),
        onread: site.dismissProblems.bind(site),
        oncopy: site.copyLink.bind(site),
      });
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
    title: 'nav.exercises',
    load: async (site) => {
      const { ExercisesPage, loadExerciseWords } = await import('../workbook/exercises-page.ts');
      const [words] = await Promise.all([loadExerciseWords(site.i18n.lang), site.i18n.bringWorkshop()]);
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
  talk: {
    title: 'nav.talk',
    load: async (site) => {
      const { TalkPage, loadHallWords } = await import('../talk/index.ts');
      const [words] = await Promise.all([loadHallWords(site.i18n.lang), site.i18n.bringWorkshop()]);
      return opened(TalkPage, {
        words,
        memory: site.memory,
        get offline() {
          return site.offline;
        },
        onoffline: () => (site.offlineAsks += 1),
        onlang: (lang) => void site.speak(lang),
        ongo: site.go.bind(site),
      });
    },
  },
  pads: {
    title: 'more.pads',
    load: async (site) => {
      const { PadsPage, loadPadWords } = await import('../pads/index.ts');
      const [words] = await Promise.all([loadPadWords(site.i18n.lang), site.i18n.bringWorkshop()]);
      return opened(PadsPage, {
        words,
        lab: site.lab,
        get settings() {
          return site.preferences.settings;
        },
        get isFresh() {
          return site.isFresh;
        },
        onopen: site.opened.bind(site),
        oncopy: site.copyLink.bind(site),
      });
    },
  },
  race: {
    title: 'more.race',
    load: async (site) => {
      const { RacePage, loadErrorSentences, loadRaceWords } = await import('../racepage/index.ts');
      const [words, sentences] = await Promise.all([
        loadRaceWords(site.i18n.lang),
        loadErrorSentences(site.i18n.lang),
        site.i18n.bringWorkshop(),
      ]);
      return opened(RacePage, { late: { words, sentences }, oncopy: site.copyLink.bind(site) });
    },
  },
  glossary: {
    title: 'more.glossary',
    load: async (site) => {
      const { GlossaryPage, loadGlossaryWords } = await import('../glossary/index.ts');
      const [words] = await Promise.all([loadGlossaryWords(site.i18n.lang), site.i18n.bringWorkshop()]);
      return opened(GlossaryPage, { words });
    },
  },
  affected: {
    title: 'more.affected',
    load: async (site) => {
      const { AffectedPage, loadAffectedWords } = await import('../affected/index.ts');
      const [words] = await Promise.all([loadAffectedWords(site.i18n.lang), site.i18n.bringWorkshop()]);
      return opened(AffectedPage, { words });
    },
  },
  audit: {
    title: 'more.audit',
    load: async (site) => {
      const { AuditPage, loadAuditWords } = await import('../auditpage/index.ts');
      const [words] = await Promise.all([loadAuditWords(site.i18n.lang), site.i18n.bringWorkshop()]);
      return opened(AuditPage, { words, memory: site.memory, oncopy: site.copyLink.bind(site) });
    },
  },
  facts: {
    title: 'more.facts',
    load: async (site) => {
      const { FactsPage, loadFactWords } = await import('../workbook/facts-page.ts');
      const [words] = await Promise.all([loadFactWords(site.i18n.lang), site.i18n.bringWorkshop()]);
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
        site.i18n.bringWorkshop(),
      ]);
      return opened(page.MaintainersPage, { words, exercises, memory: site.memory });
    },
  },
  figure: {
    title: 'lab.title',
    load: async (site) => {
      if (site.part.has('race')) {
        const { RaceFigure, loadHallWords, loadRaceWords } = await import('../figure/race.ts');
        const [words, race] = await Promise.all([
          loadHallWords(site.i18n.lang),
          loadRaceWords(site.i18n.lang),
          site.i18n.bringWorkshop(),
        ]);
        return opened(RaceFigure, {
          words,
          race,
          get lang() {
            return site.address.lang;
          },
        });
      }
      const { FigurePage, loadHallWords } = await import('../figure/index.ts');
      const [words] = await Promise.all([loadHallWords(site.i18n.lang), site.i18n.bringWorkshop()]);
      return opened(FigurePage, {
        words,
        lab: site.lab,
        get problems() {
          return site.problems;
        },
        onread: site.dismissProblems.bind(site),
        get lang() {
          return site.address.lang;
        },
      });
    },
  },
};
