import { mount } from 'svelte';
import App from './App.svelte';
import { defined } from './base/index.ts';

mount(App, { target: defined(document.getElementById('app'), 'the element #app of index.html') });
