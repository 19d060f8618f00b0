package org.cairncrm.console.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.events.Queries;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.OmittedIfNull;
import org.cairncrm.shell.OverviewPart;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer page for programs: the parts of all modules in one answer. */
@RestController
@RequestMapping("/api/customers/{id}/overview")
@Tag(name = "Customers")
@Order(0)
class CustomerOverviewApi implements OpenApiCustomizer {
  private final List<OverviewPart<?>> parts;
  private final Queries queries;
  private final Caller caller;

  CustomerOverviewApi(List<OverviewPart<?>> parts, Queries queries, Caller caller) {
    this.parts = parts.stream().sorted(Comparator.comparing(OverviewPart::name)).toList();
    this.queries = queries;
    this.caller = caller;
  }

  @GetMapping
  @RequiresPermission(CustomerPermissions.READ)
  @Operation(
      operationId = "getCustomerOverview",
      summary = "Read a customer with the newest events, stages, points, orders and open tasks",
      description = "A part that the caller may not read is left out.")
  @AuditedRead(action = "customer-opened", subject = "customer:{id}")
  CustomerOverview overview(@PathVariable CustomerId id) {
    List<OverviewPart<?>> shown =
        parts.stream().filter(part -> caller.may(part.permission())).toList();
    List<?> answers = queries.ask(shown.stream().map(part -> part.query(id)).toList());
    Map<String, Object> overview = LinkedHashMap.newLinkedHashMap(shown.size());
    for (int i = 0; i < shown.size(); i++) {
      overview.put(shown.get(i).name(), readable(shown.get(i), answers.get(i)));
    }
    return new CustomerOverview(overview);
  }

  @SuppressWarnings("unchecked") // the answer of its own query
  private static <T> Object readable(OverviewPart<T> part, Object answer) {
    return Objects.requireNonNull(part.readable((T) answer));
  }

  /** Describes the parts in the OpenAPI document. */
  @Override
  @SuppressWarnings("rawtypes") // Swagger's own types are raw
  public void customise(OpenAPI api) {
    Map<String, Schema> models = api.getComponents().getSchemas();
    Schema<?> overview = Objects.requireNonNull(models.get("CustomerOverview"));
    overview.setProperties(new LinkedHashMap<>());
    overview.setRequired(null);
    overview.setAdditionalProperties(null);
    for (OverviewPart<?> part : parts) {
      ResolvedSchema resolved =
          ModelConverters.getInstance(true)
              .resolveAsResolvedSchema(
                  new AnnotatedType(
                          ResolvableType.forClass(OverviewPart.class, part.getClass())
                              .getGeneric(0)
                              .getType())
                      .resolveAsRef(true));
      resolved.referencedSchemas.forEach(models::putIfAbsent);
      resolved.schema.addExtension(OmittedIfNull.EXTENSION, true);
      overview.addProperty(part.name(), resolved.schema);
    }
  }
}
