import { createHash } from 'node:crypto';

const ID_ONLY = { projection: { _id: 1 } };

/** A hook that lets a request pass if its user holds its token now, and answers 401 if not. */
export function authentication(users) {
  return async function authenticate(request, reply) {
    const userId = request.headers['x-user-id'];
    const token = request.headers['x-auth-token'];
    if (!userId || !token || !(await holds(userId, token))) {
      return reply
        .code(401)
        .header('www-authenticate', 'X-Auth-Token')
        .send({ status: 'error', message: 'You must be logged in to do this.' });
    }
    request.userId = userId;
  };

  function holds(userId, token) {
    return users.findOne(
      {
        _id: userId,
        'services.resume.loginTokens.hashedToken': hashed(token),
        active: { $ne: false },
      },
      ID_ONLY,
    );
  }
}

function hashed(token) {
  return createHash('sha256').update(token).digest('base64');
}
