/**
 * The drill of a lost machine, reduced: few writers and no second kill. In full: `npm run drill:backup`.
 */
import { expect, test } from 'vitest';
import { drillBackup } from '../drill/backup.ts';

test('what was acknowledged before a backup survives the machine, and the rest can be sent again', async () => {
  const result = await drillBackup({ writers: 3, interviews: 20, cutOff: false, say: () => undefined });
  expect(result).toMatchObject({ missing: 0, sameSchema: true, damaged: { code: 2, touched: false } });
  expect(result.damaged.said).toContain('This backup is damaged');
  expect(result.restored.code, result.restored.said).toBe(0);
  expect(result.verified.code, result.verified.said).toBe(0);
  expect(result.scheduled).toHaveLength(1);
  // Nothing twice, nothing lost: as many of each as there were when the machine went.
  expect(result.afterSendingAgain).toMatchObject({ nodes: result.before.nodes, relationships: result.before.relationships });
  expect(result.quietAgain).toEqual(result.before);
  expect(result.after.nodes).toBeLessThanOrEqual(result.before.nodes);
}, 600_000);
