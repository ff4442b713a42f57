/** A login that may end another session of the same user. */
record Login(String userId, String token, String sessionToEnd) {}
