import type { Language } from '../../geodata/text/bilingual.ts';
import { m } from '../paraglide/messages.js';
import type { ShownSlide } from './resolve-slides.ts';

/** What a slide is called, in its head, in the list and by a screen reader. */
export function slideTitle({ view, target, unit }: ShownSlide, language: Language): string {
  switch (view) {
    case 'target':
      return target.title[language];
    case 'unit':
      return unit?.name ?? '';
    case 'glance':
      return m.story_glance();
    case 'risk':
      return m.story_risk();
    case 'changes':
      return m.story_changes();
    case 'light':
      return m.light_title();
  }
}
