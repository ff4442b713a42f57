const TOKEN_ONLY = { projection: { _id: 0, loginToken: 1 } };

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

/** Ends one of the caller's sessions: find its token, revoke it, delete the login's documents. */
export async function logoutMe(api, { users, sessions }) {
  api.post('/logout.me', { schema: SCHEMA }, async (request, reply) => {
    const { userId } = request;
    const { sessionId } = request.body;
    return (await endSession(userId, sessionId))
      ? { sessionId, success: true }
      : reply.code(404).send({ success: false, error: 'Session not found' });
  });

  async function endSession(userId, sessionId) {
    const session = await sessions.findOne(
      {
        userId,
        sessionId,
        loginToken: { $nin: [null, ''] },
        logoutAt: { $exists: false },
      },
      TOKEN_ONLY,
    );
    if (!session) {
      return false;
    }
    const { loginToken } = session;
    await users.updateOne(
      { _id: userId },
      { $pull: { 'services.resume.loginTokens': { hashedToken: loginToken } } },
    );
    const { deletedCount } = await sessions.deleteMany({ userId, loginToken });
    return deletedCount > 0;
  }
}
