package vn.itplan.common.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.itplan.common.Permission;

/**
 * The permission that an endpoint needs somewhere, so that a request without it ends before the handler. The service
 * decides once more for the very province. A handler with neither this nor {@link OpenToAll} answers nobody.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Permission value();
}
