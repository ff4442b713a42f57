package io.chatsessions.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The errors that an endpoint answers beside those that every endpoint does. For the document. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface FailsWith {

  /** The endpoint's own errors. */
  ApiError[] value();
}
