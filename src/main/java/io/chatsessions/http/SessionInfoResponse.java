package io.chatsessions.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chatsessions.session.SessionDetails;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What the workspace knows of one session.
 *
 * @param session its fields, beside {@code success}
 * @param success always true
 */
@RegisterForReflection
public record SessionInfoResponse(@JsonUnwrapped SessionDetails session, boolean success) {}
