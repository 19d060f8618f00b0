package org.cairncrm.rules.documents.web;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Names the inherited operations of {@link DocumentRoutes} after the kind of documents: {@code {}}
 * becomes {@code JourneyMap} in an operationId, and {@code journey map} in a summary.
 */
@Component
class DocumentOperations implements GlobalOperationCustomizer {
  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    if (handler.createWithResolvedBean().getBean() instanceof DocumentRoutes routes) {
      String kind = routes.documents().kind().name();
      String type =
          Arrays.stream(kind.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
      String words = kind.replace('-', ' ');
      operation.setOperationId(named(operation.getOperationId(), type));
      operation.setSummary(named(operation.getSummary(), words));
    }
    return operation;
  }

  private static String named(String text, String kind) {
    return text.replace("{s}", kind + "s").replace("{}", kind);
  }
}
