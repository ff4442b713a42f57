const SCHEMA = {
  body: {
    type: 'object',
    properties: { sessionId: { type: 'string' } },
    required: ['sessionId'],
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { sessionId: { type: 'string' }, success: { type: 'boolean' } },
    },
    404: {
      type: 'object',
      properties: { success: { type: 'boolean' }, error: { type: 'string' } },
    },
  },
};

/** Ends one of the caller's sessions: its tokens, their push documents, the logins' documents. */
export async function logoutMe(api, { users, sessions, push }) {
  api.post('/logout.me', { schema: SCHEMA }, async (request, reply) => {
    const { userId } = request;
    const { sessionId } = request.body;
    return (await endSession(userId, sessionId))
      ? { sessionId, success: true }
      : reply.code(404).send({ success: false, error: 'Session not found' });
  });

  async function endSession(userId, sessionId) {
    const tokens = await sessions.distinct('loginToken', {
      userId,
      sessionId,
      loginToken: { $nin: [null, ''] },
      logoutAt: { $exists: false },
    });
    if (tokens.length === 0) {
      return false;
    }
    const ended = { $in: tokens };
    await Promise.all([
      users.updateOne(
        { _id: userId },
        { $pull: { 'services.resume.loginTokens': { hashedToken: ended } } },
      ),
      push.deleteMany({ userId, authToken: ended }),
    ]);
    const { deletedCount } = await sessions.deleteMany({ userId, loginToken: ended });
    return deletedCount > 0;
  }
}
