import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isRoadClass, T6_CLASSES } from '../../geodata/light/road-class.ts';
import type { Portal } from '../data/portal.ts';
import { classMaskOf } from '../light/map/class-mask.ts';
import { nightStyle } from '../light/map/night-style.ts';
import { RoadOverlay } from '../light/map/RoadOverlay.tsx';
import { UnitFocus } from '../light/map/UnitFocus.tsx';
import { roadsQuery } from '../light/worker/roads-query.ts';
import { labelPoints } from '../map/label-points.ts';
import { MapStage } from '../map/MapStage.tsx';
import { m } from '../paraglide/messages.js';
import type { ShownSlide } from './resolve-slides.ts';
import { storyRoom } from './story-room.ts';

const NO_MARKS = { gap: [], work: [], chosen: [], pointedAt: [] };

type Props = {
  readonly portal: Portal;
  readonly slide: ShownSlide;
  readonly knownOn: string | undefined;
};

/** The roads at night beneath the figures of a slide. Its code comes when the first such slide is shown. */
export function NightMap({ portal, slide, knownOn }: Props) {
  const { unit, on } = slide;
  const { data: table } = useQuery(roadsQuery(on, knownOn));
  const wanted = (slide.slide.classes ?? '').split(',').filter(isRoadClass);
  const classes = wanted.length === 0 ? T6_CLASSES : wanted;
  const style = useMemo(
    () =>
      nightStyle({
        origin: window.location.origin,
        communeLabels: labelPoints(portal.communes),
        districtLabels: labelPoints(portal.districts),
      }),
    [portal],
  );
  const room = storyRoom({ width: window.innerWidth, height: window.innerHeight });
  return (
    <div className="story-map story-night">
      <MapStage
        key={unit?.code ?? ''}
        mapStyle={style}
        bounds={unit?.bbox ?? portal.meta.bounds}
        padding={room}
        label={m.light_map()}
        fallback={null}
      >
        {table === undefined || table.on !== on ? null : (
          <RoadOverlay
            table={table}
            drawn={table}
            day={on}
            classMask={classMaskOf(table.classes, classes)}
            marks={NO_MARKS}
          />
        )}
        <UnitFocus unit={unit} />
      </MapStage>
    </div>
  );
}
