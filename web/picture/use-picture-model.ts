import { useQuery } from '@tanstack/react-query';
import { useRouterState, useSearch } from '@tanstack/react-router';
import { isRoadClass, T6_CLASSES } from '../../geodata/light/road-class.ts';
import { coverageQuery } from '../data/light-queries.ts';
import { usePortal } from '../data/use-portal.ts';
import { useLanguage } from '../language/language.ts';
import { openingDay } from '../selection/opening-day.ts';
import { overviewSearchSchema, sharedSearchSchema } from '../selection/search.ts';
import { lightPicture } from './light-picture.ts';
import type { PictureModel } from './picture-model.ts';
import { targetPicture } from './target-picture.ts';

/** What a picture of the present view would say: undefined while it is on its way, null where the view has no map of its own. */
export function usePictureModel(): PictureModel | null | undefined {
  const language = useLanguage();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const search = useSearch({ strict: false });
  const state = usePortal();
  const isLight = path === '/light';
  const portal = state.status === 'ready' ? state.portal : null;
  const wanted = (search.classes ?? '').split(',').filter(isRoadClass);
  const on = search.on ?? (portal === null ? '' : openingDay(portal));
  const chosen = search.unit === undefined ? null : (portal?.units.get(search.unit) ?? null);
  const coverage = useQuery({
    ...coverageQuery(
      chosen?.level ?? 'commune',
      wanted.length === 0 ? T6_CLASSES : wanted,
      on,
      search.knownOn,
    ),
    enabled: isLight && portal !== null,
  });
  if (!isLight && path !== '/') return null;
  if (portal === null) return undefined;
  if (!isLight) {
    const given = { ...sharedSearchSchema.parse(search), ...overviewSearchSchema.parse(search) };
    return targetPicture(portal, given, language);
  }
  const isDrawn = search.area !== undefined;
  if (!isDrawn && coverage.data === undefined && !coverage.isError) return undefined;
  return lightPicture(
    {
      meta: portal.meta,
      plan: portal.plan,
      on,
      knownOn: search.knownOn,
      unit: isDrawn ? null : chosen,
      coverage: isDrawn ? null : (coverage.data ?? null),
    },
    language,
  );
}
