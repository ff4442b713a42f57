// Makes the service's role and user in the workspace's database, or brings the role up to date: the
// least rights that it works with. Run it as a user administrator; it asks for the new password:
//
//   mongosh 'mongodb://admin@mongo.example:27017/rocketchat?authSource=admin' create-user.js
//
// Without a terminal, as in a Job, it takes the password from CHAT_SESSIONS_DATABASE_PASSWORD.
// Set CHAT_SESSIONS_HISTORY and CHAT_SESSIONS_INDEXES_CREATE as the service has them, if it does.

const NAME = 'chat-sessions';

// A test reads this list as JSON and compares it with the commands that the service sends.
const PRIVILEGES = [
  { "when": "always", "collection": "users", "actions": ["find", "update"] },
  { "when": "always", "collection": "rocketchat_sessions", "actions": ["find", "listIndexes"] },
  { "when": "always", "collection": "_raix_push_app_tokens", "actions": ["find", "remove", "listIndexes"] },
  { "when": "history=delete", "collection": "rocketchat_sessions", "actions": ["remove"] },
  { "when": "history=keep", "collection": "rocketchat_sessions", "actions": ["update"] },
  { "when": "indexes.create=true", "collection": "rocketchat_sessions", "actions": ["createIndex"] },
  { "when": "indexes.create=true", "collection": "_raix_push_app_tokens", "actions": ["createIndex"] }
];

// Whatever the service itself takes for true.
const isTrue = value => ['true', '1', 'yes', 'y', 'on'].includes((value || '').trim().toLowerCase());

const settings = [
  'always',
  'history=' + (process.env.CHAT_SESSIONS_HISTORY || 'delete').trim().toLowerCase(),
  'indexes.create=' + isTrue(process.env.CHAT_SESSIONS_INDEXES_CREATE)
];

const privileges = PRIVILEGES
  .filter(privilege => settings.includes(privilege.when))
  .map(({ collection, actions }) => ({ resource: { db: db.getName(), collection }, actions }));

if (db.getRole(NAME)) {
  db.updateRole(NAME, { privileges, roles: [] });
} else {
  db.createRole({ role: NAME, privileges, roles: [] });
}

if (!db.getUser(NAME)) {
  db.createUser({ user: NAME, pwd: process.env.CHAT_SESSIONS_DATABASE_PASSWORD || passwordPrompt(), roles: [NAME] });
}

print(`${NAME} may, in ${db.getName()}:`);
privileges.forEach(({ resource, actions }) => print(`  ${resource.collection}: ${actions.join(', ')}`));
