import type { AppType } from '../../../api/app.ts';
import { editableSegmentsSchema } from '../../../geodata/contract/light-edit-answers.ts';
import { canaryScenario } from '../../fixtures/in/canary-scenario.ts';
import { surveyEdit } from '../../fixtures/in/survey-edit.ts';
import { TEST_PASSWORD } from '../harness/sign-in.ts';
import { as } from '../routes/canary-portal.ts';
import { canary } from '../secrets/canaries.ts';

/** Ids that are there, by the path that takes them. */
export const IDS: readonly (readonly [path: RegExp, ids: readonly string[]])[] = [
  [
    /^\/api\/scenarios\//,
    [canary('scenario.id that is shared', 'west'), canary('scenario.id that is private')],
  ],
  [/^\/api\/citizen-reports\//, [canary('citizen_report.id', 'west'), canary('citizen_report.id', 'east')]],
  [/^\/api\/field\/photos\//, [canary('field_photo.id', 'west'), canary('field_photo.id', 'east')]],
  [/^\/api\/auth\/sessions\//, ['5e551074-0000-4000-8000-000000000001']],
];

/** The account that signs in; its sessions, password and state are as here before each request. */
export const SIGNS_IN = { username: 'fuzz', password: TEST_PASSWORD };

const WHY = 'Theo phân công';
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 5, 1, 1, 0, 7, 7, 7, 0xff, 0xd9]);

/** What each operation takes and answers: the strange is made from these, a piece at a time, so that it gets past the door. */
export async function readExamples(app: AppType): Promise<ReadonlyMap<string, unknown>> {
  const planner = as('planner', 'planner');
  const answer = await app.request('/api/lighting/edits/segments?ids=1', { headers: planner });
  const { segments } = editableSegmentsSchema.parse(await answer.json());
  const edits = segments.map((segment) => surveyEdit(segment, '0ed17000-0000-4000-8000-000000000001'));
  const { password } = SIGNS_IN;
  return new Map<string, unknown>([
    ['POST /api/auth/sign-in', SIGNS_IN],
    ['POST /api/auth/password', { current: password, next: 'mat-khau-moi-thu-nghiem' }],
    ['POST /api/auth/second-factor', { password }],
    ['POST /api/auth/second-factor/confirm', { code: '123456' }],
    ['POST /api/auth/second-factor/off', { password, code: '123456' }],
    ['POST /api/auth/second-factor/backup-codes', { password, code: '123456' }],
    [
      'POST /api/accounts',
      { username: 'moi.vao', name: 'Người Mới', role: 'leader', district: '701', why: WHY },
    ],
    ['POST /api/accounts/{username}/role', { role: 'planner', district: null, why: WHY }],
    ['POST /api/accounts/{username}/state', { open: false, why: WHY }],
    ['POST /api/accounts/{username}/reset', { why: WHY }],
    ['POST /api/promises/approve', { promises: [{ id: 2, after: 1 }] }],
    [
      'POST /api/promises/{id}/steps',
      {
        request: '57e90000-0000-4000-8000-000000000001',
        after: 1,
        on: '2020-09-01',
        status: 'contracted',
        reason: WHY,
      },
    ],
    ['POST /api/scenarios', canaryScenario('5ce9a210-0000-4000-8000-000000000001', { version: 1 })],
    ['POST /api/scenarios/{id}/submit', { version: 1 }],
    ['POST /api/scenarios/{id}/return', { version: 1, reason: WHY }],
    [
      'POST /api/scenarios/{id}/approve',
      { version: 1, promisedOn: '2020-12-01', agency: 'UBND xã', except: [] },
    ],
    ['POST /api/lighting/edits', { mode: 'each', reason: 'Khảo sát lại', edits }],
    [
      'POST /api/citizen-reports',
      {
        id: '0c171530-0000-4000-8000-000000000001',
        segment: '1',
        kind: 'broken',
        note: 'Đèn hỏng',
        photo: JPEG.toString('latin1'),
      },
    ],
    ['POST /api/citizen-reports/{id}/decision', { outcome: 'accepted', reason: WHY }],
    ['PUT /api/field/photos/{id}', JPEG.toString('latin1')],
  ]);
}
