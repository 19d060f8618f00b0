package org.cairncrm.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of every operation. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
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
