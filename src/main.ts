import { mount } from 'svelte';
import App from './App.svelte';
import { parseAddress } from './address/index.ts';
import { defined } from './base/index.ts';
import { I18n, chooseLang, load } from './i18n/index.ts';
import './styles/tokens.css';
import './styles/base.css';

// One language is loaded, the one the address asks for or the visitor's own, before anything is drawn.
const lang = parseAddress(location.hash).address.lang ?? chooseLang(navigator.languages);
const catalogue = await load(lang);

mount(App, {
  target: defined(document.getElementById('app'), 'the element #app of index.html'),
  props: { i18nFor: (threads) => new I18n(catalogue, threads) },
});
