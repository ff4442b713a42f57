// What Rocket.Chat's web client sends for its page "Manage devices", by its own API client.
import { RestClient } from '@rocket.chat/api-client';

const { SERVICE, USER_ID, TOKEN } = process.env;
const api = new RestClient({
  baseUrl: SERVICE,
  credentials: { 'X-User-Id': USER_ID, 'X-Auth-Token': TOKEN },
});

const page = { sort: JSON.stringify({ 'device.os.name': 1 }), count: 25, offset: 0 };
const { sessions, total } = await api.get('/v1/sessions/list', page);
console.log(total, sessions.map(({ device }) => device.os.name).join(', '));

// Its rows name a session by _id.
const other = sessions.find(({ current }) => !current);
const ended = await api.post('/v1/sessions/logout.me', { sessionId: other._id });
console.log(ended.success, ended.sessionId === other._id);

const again = await api.post('/v1/sessions/logout.me', { sessionId: other._id })
  .catch((refusal) => refusal.json());
console.log(again.error);
