import './StoryStage.css';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { formatDate } from '../../geodata/text/format.ts';
import type { Portal } from '../data/portal.ts';
import { usePortal } from '../data/use-portal.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { useLanguage } from '../language/language.ts';
import { hasWebGl } from '../map/has-web-gl.ts';
import { m } from '../paraglide/messages.js';
import { openingDay } from '../selection/opening-day.ts';
import { defaultStory } from './default-story.ts';
import { judgedOn } from './judged-on.ts';
import { resolveSlide, resolveSlides } from './resolve-slides.ts';
import { StoryControls } from './StoryControls.tsx';
import { StoryFoot } from './StoryFoot.tsx';
import { StoryMap } from './StoryMap.tsx';
import { parseSlideList } from './slide-list.ts';
import { slideTitle } from './slide-title.ts';
import { ChangesSlide } from './slides/ChangesSlide.tsx';
import { GlanceSlide } from './slides/GlanceSlide.tsx';
import { LightSlide } from './slides/LightSlide.tsx';
import { RiskSlide } from './slides/RiskSlide.tsx';
import { TargetSlide } from './slides/TargetSlide.tsx';
import { UnitSlide } from './slides/UnitSlide.tsx';
import { useSlideMoves } from './use-slide-moves.ts';

const NightMap = lazy(() => import('./NightMap.tsx').then((module) => ({ default: module.NightMap })));

/** One slide at a time over one map that stays: what changes from slide to slide is colour, camera and words. */
export function StoryStage({ portal }: { readonly portal: Portal }) {
  const language = useLanguage();
  const announce = useAnnounce();
  const search = useSearch({ from: '/story' });
  const openOn = search.on ?? openingDay(portal);
  const { shown, warning } = useMemo(() => {
    const { entries, isForeign } = parseSlideList(search.slides);
    const chosen = resolveSlides(entries, portal, openOn);
    const names = chosen.broken.join(' · ');
    const skipped = names === '' ? null : m.story_broken({ list: names });
    const warning = isForeign ? m.story_foreign() : skipped;
    if (chosen.shown.length > 0) return { shown: chosen.shown, warning };
    const story = defaultStory(portal, openOn).flatMap((slide) => resolveSlide(slide, portal, openOn) ?? []);
    return { shown: story, warning };
  }, [search.slides, portal, openOn]);

  const count = shown.length;
  const at = Math.min(count, Math.max(1, Number(search.slide ?? 1))) - 1;
  const { go, leave, stage } = useSlideMoves(at, count);
  const [isWarned, setWarned] = useState(false);

  const slide = shown[at];
  const knownOn = slide?.slide.knownOn ?? search.knownOn;
  const known = usePortal(knownOn);
  const own = known.status === 'ready' ? known.portal : portal;
  const next = shown[at + 1];
  const title = slide === undefined ? '' : slideTitle(slide, language);
  useEffect(() => {
    if (slide === undefined) return;
    document.title = `${title} – ${m.app_name()}`;
    announce(m.story_say({ n: at + 1, of: count, title, date: formatDate(slide.on) }));
    return () => {
      document.title = m.app_name();
    };
  }, [announce, slide, title, at, count]);
  useEffect(() => {
    if (next === undefined) return;
    // The next slide's verdicts are ready before it is asked for.
    const handle = setTimeout(() => judgedOn(portal, next.on));
    return () => clearTimeout(handle);
  }, [portal, next]);
  if (slide === undefined) return null;

  const judged = judgedOn(own, slide.on);
  const isNight = slide.view === 'light' && hasWebGl();
  const hasMap = (slide.view === 'target' || slide.view === 'unit') && hasWebGl();
  const props = { portal: own, slide, judged, knownOn };
  return (
    <main
      className={`story ${hasMap || isNight ? 'with-map' : ''}`}
      ref={stage}
      data-theme={slide.view === 'light' ? 'night' : undefined}
    >
      {hasWebGl() ? <StoryMap {...props} isShown={hasMap} /> : null}
      {isNight ? (
        <Suspense>
          <NightMap portal={own} slide={slide} knownOn={knownOn} />
        </Suspense>
      ) : null}
      <article className="slide" key={at} aria-roledescription={m.story_slide()} aria-label={title}>
        {slide.slide.note === undefined ? null : <p className="slide-kicker">{slide.slide.note}</p>}
        <SlideBody {...props} />
      </article>
      {warning === null || isWarned ? null : (
        <p className="story-broken" role="alert">
          {warning}{' '}
          <button type="button" onClick={() => setWarned(true)}>
            {m.close()}
          </button>
        </p>
      )}
      <StoryFoot meta={portal.meta} plan={portal.plan} on={slide.on} knownOn={knownOn} />
      <StoryControls at={at} count={count} onGo={go} onLeave={leave} />
    </main>
  );
}

type BodyProps = Parameters<typeof TargetSlide>[0];

function SlideBody(props: BodyProps) {
  switch (props.slide.view) {
    case 'target':
      return <TargetSlide {...props} />;
    case 'unit':
      return <UnitSlide {...props} />;
    case 'glance':
      return <GlanceSlide {...props} />;
    case 'changes':
      return <ChangesSlide {...props} />;
    case 'light':
      return <LightSlide {...props} />;
    case 'risk':
      return <RiskSlide {...props} />;
  }
}
