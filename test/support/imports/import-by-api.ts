/**
 * The steps of an import over the API, every reply held against its strict schema.
 */

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import request from 'supertest';
import { expect } from 'vitest';
import { type FileRole, importRoutes } from '../../../server/contract/imports.ts';
import { jobRoutes } from '../../../server/contract/jobs.ts';
import { shipped } from '../../../server/root-folder.ts';
import { fromHere } from '../from-here.ts';

export const villageMapping = () => readFile(shipped('seed/mappings/karnataka-villages.yaml'), 'utf8');

/** @param cookie of whoever asks; undefined where the app signs them in itself. */
export const importApi = ({ app }: { readonly app: Parameters<typeof request>[0] }, communityId: string, cookie?: string) => {
  const client = () => {
    const agent = request.agent(app);
    return cookie === undefined ? agent : agent.set({ Cookie: cookie, ...fromHere });
  };
  const base = `/api/communities/${communityId}/imports`;
  return {
    base,
    create: async (waveName = 'One') => {
      const id = randomUUID();
      const reply = await client().post(base).send({ id, waveName });
      expect(reply.status).toBe(201);
      expect(importRoutes.createImport.reply.parse(reply.body)).toMatchObject({ id, status: 'waiting', files: [], report: null });
      return id;
    },
    put: async (id: string, role: FileRole, content: string | Buffer) => {
      const reply = await client()
        .put(`${base}/${id}/files/${role}`)
        .query({ name: `my ${role}.csv` })
        .set('Content-Type', 'text/csv')
        .send(content);
      expect(reply.status, reply.text).toBe(200);
      return importRoutes.uploadFile.reply.parse(reply.body);
    },
    preview: async (id: string, mapping: unknown = null) => {
      const reply = await client().post(`${base}/${id}/preview`).send({ mapping });
      expect(reply.status, reply.text).toBe(200);
      return importRoutes.previewImport.reply.parse(reply.body);
    },
    start: (id: string, mapping: unknown, options: object = {}) =>
      client().post(`${base}/${id}/start`).send({ mapping, options }),
    read: async (id: string) => importRoutes.readImport.reply.parse((await client().get(`${base}/${id}`)).body),
    /** Waits until the long work has ended and returns the import. */
    ended: async (id: string) => {
      for (;;) {
        const reply = await client().get(`/api/communities/${communityId}/jobs/${id}`);
        const job = jobRoutes.readJob.reply.parse(reply.body);
        if (job.status !== 'queued' && job.status !== 'running') break;
        await new Promise((done) => setTimeout(done, 100));
      }
      return importRoutes.readImport.reply.parse((await client().get(`${base}/${id}`)).body);
    },
    refused: async (id: string, role: FileRole) => {
      const reply = await client().get(`${base}/${id}/refused/${role}`).buffer(true);
      expect(reply.status).toBe(200);
      expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
      return reply.text;
    },
    /** All acknowledged rows: role, row and key of each. */
    acknowledged: async (id: string) => {
      const rows: string[] = [];
      for (let after = -1; ; ) {
        const reply = await client().get(`${base}/${id}/acknowledged`).query({ after });
        const page = importRoutes.listAcknowledged.reply.parse(reply.body);
        for (const item of page.items) {
          item.rows.forEach((row, index) => {
            rows.push(`${item.role} ${row} ${item.keys[index]}`);
          });
        }
        if (page.next === null) return rows;
        after = page.next;
      }
    },
  };
};
