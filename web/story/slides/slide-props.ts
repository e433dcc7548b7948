import type { Portal } from '../../data/portal.ts';
import type { Judged } from '../judged-on.ts';
import type { ShownSlide } from '../resolve-slides.ts';

/** What every slide is drawn from. */
export interface SlideProps {
  readonly portal: Portal;
  readonly slide: ShownSlide;
  readonly judged: Judged;
  /** What was known on that day; undefined: all that is known. */
  readonly knownOn: string | undefined;
}
