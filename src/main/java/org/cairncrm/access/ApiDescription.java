package org.cairncrm.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Currency;
import java.util.List;
import org.cairncrm.shared.Money;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of every operation. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(Currency.class, currency())
        .replaceWithSchema(Secret.class, new StringSchema().description("Shown this once"))
        .replaceWithSchema(Money.class, money());
  }

  private static Schema<?> money() {
    Schema<?> money = new ObjectSchema();
    money.addProperty("amount", new StringSchema().pattern("-?[0-9]+([.][0-9]+)?"));
    money.addProperty("currency", currency());
    money.setRequired(List.of("amount", "currency"));
    return money;
  }

  private static Schema<?> currency() {
    return new StringSchema().pattern("[A-Z]{3}").description("ISO 4217");
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(new Info().title("Cairn").version("0.1"))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  @Bean
  OpenApiCustomizer idempotencyKeys() {
    return api ->
        api.getPaths().values().stream()
            .map(io.swagger.v3.oas.models.PathItem::getPost)
            .filter(java.util.Objects::nonNull)
            .forEach(
                post ->
                    post.addParametersItem(
                        new HeaderParameter()
                            .name(Idempotency.HEADER)
                            .description("The same key again gets the first answer again")
                            .schema(new StringSchema().maxLength(200))));
  }
}
