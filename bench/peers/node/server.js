import process from 'node:process';

import Fastify from 'fastify';
import { MongoClient } from 'mongodb';

import { authentication } from './authentication.js';
import { logoutMe } from './logout-me.js';

const AJV = {
  customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false },
};

export async function start() {
  const client = new MongoClient(process.env.MONGO_URL, { writeConcern: { w: 'majority' } });
  await client.connect();
  const db = client.db();

  const app = Fastify({ logger: false, bodyLimit: 16 * 1024, ajv: AJV });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ success: false, error: 'Not Found' }),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  });
  app.addHook('onClose', () => client.close());
  app.register(
    async (api) => {
      api.decorateRequest('userId', null);
      api.addHook('onRequest', authentication(db.collection('users')));
      api.register(logoutMe, {
        users: db.collection('users'),
        sessions: db.collection('rocketchat_sessions'),
        push: db.collection('_raix_push_app_tokens'),
      });
    },
    { prefix: '/api/v1/sessions' },
  );

  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 3000) });
  return app;
}

function answerError(error, request, reply) {
  if (error.validation) {
    return invalidParams(reply, error.validation[0].message);
  }
  switch (error.statusCode) {
    case 400:
      return invalidParams(reply, 'invalid JSON');
    case 413:
      return reply.code(413).send({ success: false, error: 'Payload Too Large' });
    case 415:
      return reply.code(415).send({ success: false, error: 'Unsupported Media Type' });
    default:
      return reply
        .code(500)
        .send({ success: false, errorType: 'error-internal', error: 'Internal Server Error' });
  }
}

function invalidParams(reply, error) {
  return reply.code(400).send({ success: false, errorType: 'invalid-params', error });
}
