// A typed client as a front-end developer makes one. What it relies on, the compiler checks.
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

declare const process: { env: Record<'SERVICE' | 'USER_ID' | 'TOKEN', string> };

const { SERVICE, USER_ID, TOKEN } = process.env;
const client = createClient<paths>({
  baseUrl: SERVICE,
  headers: { 'X-User-Id': USER_ID, 'X-Auth-Token': TOKEN },
});

type Session = components['schemas']['SessionItem'];

const nameOf = ({ device, current }: Session): string =>
  `${device?.name ?? 'unknown'}${current ? ' (this one)' : ''}`;

const list = await client.GET('/api/v1/sessions/list', {
  params: { query: { count: 10, sort: '{"device.name":1}' } },
});
if (!list.data) {
  throw new Error(`list: ${list.response.status}`);
}
console.log(list.data.sessions.map(nameOf).join(', '));

const other = list.data.sessions.find(({ current }) => !current);
if (!other) {
  throw new Error('no other session');
}
const info = await client.GET('/api/v1/sessions/info', {
  params: { query: { sessionId: other.sessionId } },
});
console.log(info.data?.device?.os?.name);

const ended = await client.POST('/api/v1/sessions/logout.me', {
  body: { sessionId: other.sessionId },
});
console.log(ended.data?.success);

const again = await client.POST('/api/v1/sessions/logout.me', {
  body: { sessionId: other.sessionId },
});
console.log(again.response.status, again.error && 'error' in again.error && again.error.error);

const others = await client.POST('/api/v1/sessions/logout.others', { body: {} });
console.log(others.data?.count);
