import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { FieldPackage } from '../../../geodata/contract/field.ts';
import type { LightEdit, LightRecord } from '../../../geodata/contract/light-edits.ts';
import { afterRestart, type ItemState, type QueueItem, READY } from '../../../geodata/field/queue.ts';
import type { Settlement } from '../../../geodata/field/settle-conflict.ts';

/** A list of segments carried along, with all that its map needs. */
export interface Worklist {
  readonly id: string;
  readonly name: string;
  /** The query of /api/field/package it came from. */
  readonly source: string;
  readonly downloadedAt: number;
  readonly bytes: number;
  readonly content: FieldPackage;
}

interface Schema extends DBSchema {
  worklists: { key: string; value: Worklist };
  items: { key: string; value: QueueItem; indexes: { worklistId: string } };
  /** Bytes of photos, until the server has them. */
  photos: { key: string; value: Blob };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('thap-sang-field', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('worklists', { keyPath: 'id' });
      fresh.createObjectStore('items', { keyPath: 'id' }).createIndex('worklistId', 'worklistId');
      fresh.createObjectStore('photos');
    },
  });
  return opened;
}

export async function readAll(): Promise<{ worklists: Worklist[]; items: QueueItem[] }> {
  const db = await database();
  const [worklists, items] = await Promise.all([db.getAll('worklists'), db.getAll('items')]);
  return {
    worklists: worklists.toSorted((a, b) => b.downloadedAt - a.downloadedAt),
    items: items.toSorted((a, b) => a.createdAt - b.createdAt),
  };
}

export async function keepWorklist(worklist: Worklist): Promise<void> {
  await (await database()).put('worklists', worklist);
}

/** Removes a worklist and what the queue holds of it. */
export async function removeWorklist(id: string): Promise<void> {
  const transaction = (await database()).transaction(['worklists', 'items', 'photos'], 'readwrite');
  await transaction.objectStore('worklists').delete(id);
  const items = await transaction.objectStore('items').index('worklistId').getAllKeys(id);
  for (const key of items) {
    await transaction.objectStore('items').delete(key);
    await transaction.objectStore('photos').delete(key);
  }
  await transaction.done;
}

/** Adds an item, and the bytes of a photo with it: both or neither. */
export async function addItem(item: QueueItem, photo?: Blob): Promise<void> {
  const transaction = (await database()).transaction(['items', 'photos'], 'readwrite');
  await transaction.objectStore('items').put(item);
  if (photo !== undefined) await transaction.objectStore('photos').put(photo, item.id);
  await transaction.done;
}

export async function readPhoto(id: string): Promise<Blob | undefined> {
  return (await database()).get('photos', id);
}

/** Changes the state of an item that is still there, and returns it as it then is. */
export async function setState(
  id: string,
  change: (state: ItemState) => ItemState,
): Promise<QueueItem | null> {
  const transaction = (await database()).transaction(['items', 'photos'], 'readwrite');
  const item = await transaction.objectStore('items').get(id);
  if (item === undefined) return null;
  const changed = { ...item, state: change(item.state) };
  await transaction.objectStore('items').put(changed);
  if (changed.kind === 'photo' && changed.state.name === 'sent')
    await transaction.objectStore('photos').delete(id);
  await transaction.done;
  return changed;
}

/** Puts another edit in the place of an item's own, before it was saved anywhere; false: it is the same already. */
export async function changeEdit(id: string, edit: LightEdit): Promise<boolean> {
  const transaction = (await database()).transaction('items', 'readwrite');
  const item = await transaction.store.get(id);
  if (item?.kind !== 'edit' || JSON.stringify(item.edit) === JSON.stringify(edit)) return false;
  await transaction.store.put({ ...item, edit });
  await transaction.done;
  return true;
}

/** Stores what became of a conflict: its items and, where it is known anew, what speaks of the segment; all or nothing. */
export async function storeSettlement(
  { worklistId, segmentId }: QueueItem,
  { items, speaks }: Settlement,
): Promise<void> {
  const transaction = (await database()).transaction(['items', 'worklists'], 'readwrite');
  for (const item of items) await transaction.objectStore('items').put(item);
  const worklist = await transaction.objectStore('worklists').get(worklistId);
  if (worklist !== undefined && speaks !== undefined) {
    await transaction.objectStore('worklists').put(withRecord(worklist, segmentId, speaks));
  }
  await transaction.done;
}

/** The worklist with another record of one of its segments. */
export function withRecord(worklist: Worklist, segmentId: number, record: LightRecord | null): Worklist {
  const { content } = worklist;
  const segments = content.segments.map((segment) =>
    segment.segmentId === segmentId ? { ...segment, record } : segment,
  );
  return { ...worklist, content: { ...content, segments } };
}

/** Once at start: what was under way when the page closed waits again. */
export async function recoverItems(): Promise<void> {
  const { items } = await readAll();
  for (const { id, state } of items) if (state.name === 'sending') await setState(id, afterRestart);
}

/** Somebody asks to send now, or the network is back: no waiting for a next attempt. */
export async function hurryItems(): Promise<void> {
  const { items } = await readAll();
  for (const { id, state } of items) {
    if (state.name !== 'waiting' || state.notBefore === 0) continue;
    // By now it may be on its way.
    await setState(id, (now) => (now.name === 'waiting' ? READY : now));
  }
}

/** Changes a worklist that is still there. */
export async function changeWorklist(id: string, change: (worklist: Worklist) => Worklist): Promise<void> {
  const transaction = (await database()).transaction('worklists', 'readwrite');
  const worklist = await transaction.store.get(id);
  if (worklist !== undefined) await transaction.store.put(change(worklist));
  await transaction.done;
}
