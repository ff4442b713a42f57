package io.chatsessions.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@WithinDeadline
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class WithinDeadlineInterceptor {

  private final CurrentVertxRequest request;
  private final Deadline deadline;

  WithinDeadlineInterceptor(CurrentVertxRequest request, Deadline deadline) {
    this.request = request;
    this.deadline = deadline;
  }

  @AroundInvoke
  Object limit(InvocationContext endpoint) throws Exception {
    return deadline.within(request.getCurrent(), (Uni<?>) endpoint.proceed());
  }
}
