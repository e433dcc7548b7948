import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Entry, fitsInLink, formatSlideList, parseSlideList, type SlideList } from './slide-list.ts';

type Edit = (entries: readonly Entry[]) => readonly Entry[];

/** The list in the address, and a way to change it there; false: the list would not fit in a link any more. */
export function useSlideList(): readonly [SlideList, (edit: Edit) => boolean] {
  const text = useSearch({ strict: false, select: (search) => search.slides });
  const navigate = useNavigate();
  const list = useMemo(() => parseSlideList(text), [text]);
  const change = (edit: Edit): boolean => {
    const edited = edit(list.entries);
    if (edited.length >= list.entries.length && !fitsInLink(edited)) return false;
    navigate({
      to: '.',
      search: (search) => ({
        ...search,
        slides: formatSlideList(edit(parseSlideList(search.slides).entries)),
      }),
      replace: true,
    });
    return true;
  };
  return [list, change];
}
