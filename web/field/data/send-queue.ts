import { notAfter } from '../../../geodata/field/phone-clock.ts';
import {
  type EditItem,
  type ItemState,
  nextToSend,
  type PhotoItem,
  putBack,
  READY,
} from '../../../geodata/field/queue.ts';
import { m } from '../../paraglide/messages.js';
import { sendEdit, sendPhoto } from './field-client.ts';
import {
  changeEdit,
  changeWorklist,
  readAll,
  readPhoto,
  recoverItems,
  setState,
  withRecord,
} from './field-database.ts';

export interface SendOutcome {
  /** The session has ended: somebody has to sign in before more can be sent. */
  readonly needsSignIn: boolean;
  /** When an item is due again, milliseconds since 1970; null: none waits. */
  readonly nextAt: number | null;
}

const LOCK = 'thap-sang-field-queue';

/**
 * Sends what is due, one item at a time, in the order of the queue, until nothing is due or the portal does not answer.
 * One page sends at a time, however many are open.
 */
export function sendQueue(onChange: () => void): Promise<SendOutcome> {
  return navigator.locks.request(LOCK, async () => {
    await recoverItems();
    for (;;) {
      const { items } = await readAll();
      const { item, nextAt } = nextToSend(items, Date.now());
      if (item === null) return { needsSignIn: false, nextAt };
      await setState(item.id, (state) => ({
        name: 'sending',
        attempts: state.name === 'waiting' ? state.attempts : 0,
      }));
      onChange();
      const result = item.kind === 'edit' ? await sendOneEdit(item) : await sendOnePhoto(item);
      if (result === 'away' || result === 'sign-in') {
        const later = (state: ItemState): ItemState =>
          result === 'away' ? putBack(state, Date.now()) : { name: 'waiting', attempts: 0, notBefore: 0 };
        const waiting = await setState(item.id, later);
        onChange();
        const due = waiting?.state.name === 'waiting' ? waiting.state.notBefore : null;
        return { needsSignIn: result === 'sign-in', nextAt: due };
      }
      await setState(item.id, () => result);
      onChange();
    }
  });
}

async function sendOneEdit(item: EditItem): Promise<ItemState | 'away' | 'sign-in'> {
  const reply = await sendEdit(item, m.field_reason());
  if (reply.kind === 'away' || reply.kind === 'sign-in') return reply.kind;
  if (reply.kind === 'refused') return refused(reply.message);
  const [outcome] = reply.body.items;
  if (outcome === undefined) return 'away';
  switch (outcome.outcome) {
    case 'saved':
    case 'repeated':
      await changeWorklist(item.worklistId, (worklist) =>
        withRecord(worklist, item.segmentId, {
          id: outcome.recordId,
          validOn: item.edit.validOn,
          recordedAt: new Date().toISOString(),
          source: 'survey',
          by: '',
          reason: item.note,
          spans: [...item.edit.spans],
        }),
      );
      return { name: 'sent', recordId: outcome.recordId };
    case 'conflict':
      return { name: 'conflict', base: outcome.base, theirs: outcome.theirs };
    case 'refused':
      if (reply.today !== null && outcome.problems.every(({ code }) => code === 'day-to-come')) {
        const edit = notAfter(item.edit, reply.today);
        if (await changeEdit(item.id, edit)) return READY;
      }
      return { name: 'refused', reasons: outcome.problems.map(({ message }) => message) };
    case 'would-save':
      return 'away';
  }
}

async function sendOnePhoto(item: PhotoItem): Promise<ItemState | 'away' | 'sign-in'> {
  const photo = await readPhoto(item.id);
  if (photo === undefined) return refused(m.field_photo_gone());
  const reply = await sendPhoto(item, photo);
  if (reply.kind === 'away' || reply.kind === 'sign-in') return reply.kind;
  return reply.kind === 'refused' ? refused(reply.message) : { name: 'sent', recordId: null };
}

function refused(message: string): ItemState {
  return { name: 'refused', reasons: [{ vi: message, en: message }] };
}
