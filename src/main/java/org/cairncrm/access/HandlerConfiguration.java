package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyEditorRegistrar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Configures how Spring finds and calls handlers. A route is found by the shape of its path. Routes
 * of the API read and write JSON only ({@link JsonOnly}). Each POST under /api runs within {@link
 * Idempotency}, after its arguments were read and validated and before it does anything.
 */
@Component
class HandlerConfiguration implements WebMvcRegistrations {
  private final ObjectProvider<Idempotency> idempotency;
  private final List<PropertyEditorRegistrar> editors;

  HandlerConfiguration(
      ObjectProvider<Idempotency> idempotency, ObjectProvider<PropertyEditorRegistrar> editors) {
    this.idempotency = idempotency;
    this.editors = editors.stream().toList();
  }

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new RoutesByShape();
  }

  @Override
  public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
    return new RequestMappingHandlerAdapter() {
      @Override
      protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        return new Repeatable(method, idempotency);
      }

      /**
       * Registers the editors directly: each parameter of a handler has a binder, so an advice
       * would be called for each parameter.
       */
      @Override
      public void setWebBindingInitializer(@Nullable WebBindingInitializer given) {
        if (given instanceof ConfigurableWebBindingInitializer configurable) {
          configurable.setPropertyEditorRegistrars(editors.toArray(PropertyEditorRegistrar[]::new));
        }
        super.setWebBindingInitializer(given);
      }
    };
  }

  private static final class Repeatable extends ServletInvocableHandlerMethod {
    private final ObjectProvider<Idempotency> idempotency;

    Repeatable(HandlerMethod method, ObjectProvider<Idempotency> idempotency) {
      super(method);
      this.idempotency = idempotency;
    }

    @Override
    protected @Nullable Object[] getMethodArgumentValues(
        NativeWebRequest request,
        @Nullable ModelAndViewContainer container,
        @Nullable Object... provided)
        throws Exception {
      if (forSystems(request())) {
        JsonOnly.requireReadable(request(), this);
      }
      return super.getMethodArgumentValues(request, container, provided);
    }

    private boolean forSystems(HttpServletRequest request) {
      return Api.asks(request) && RequiredPermission.of(getMethod(), getBeanType()) != null;
    }

    @Override
    protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
      HttpServletRequest request = request();
      if (forSystems(request)) {
        JsonOnly.requireAcceptable(request, this);
      }
      String key = request.getHeader(IdempotencyHeaders.KEY);
      if (key == null || !request.getMethod().equals("POST") || !Api.asks(request)) {
        return super.doInvoke(arguments);
      }
      return idempotency
          .getObject()
          .once(key, RequestHash.of(request), () -> super.doInvoke(arguments));
    }

    private static HttpServletRequest request() {
      return ((ServletRequestAttributes)
              Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
          .getRequest();
    }
  }
}
