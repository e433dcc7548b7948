import type { QueryClient } from '@tanstack/react-query';
import { lightWorker } from './roads-query.ts';

/**
 * Light or promises were written: what the worker keeps goes first, or the page would be given the old roads again.
 * The history is emptied rather than fetched anew behind the page: its rows are others than those of one day.
 */
export async function forgetRoads(queries: QueryClient): Promise<void> {
  await lightWorker().forget();
  await queries.resetQueries({ queryKey: ['road history'] });
  await queries.invalidateQueries({ queryKey: ['roads'] });
}
