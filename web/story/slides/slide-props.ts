import type { Portal } from '../../data/portal.ts';
import type { Judged } from '../judged-on.ts';
import type { ShownSlide } from '../resolve-slides.ts';

/** What every slide is drawn from. */
export interface SlideProps {
  readonly portal: Portal;
  readonly slide: ShownSlide;
  readonly judged: Judged;
}
