package org.cairncrm.access.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.cairncrm.access.SessionCookie;
import org.cairncrm.shared.WordList;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the parts of the document that do not belong to a single operation, and applies the
 * other parts in order.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  static final String TOKEN = "token";
  static final String SESSION = "session";

  static {
    // enumerations become named schemas, so that generated clients have one type for each of them
    ModelResolver.enumsAsRef = true;
  }

  @Bean
  OpenAPI description(ApiWords words) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Cairn")
                .version("0.1")
                .description(words.of("info"))
                .contact(new Contact().name("The Cairn project"))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .addServersItem(new Server().url("/").description(words.of("server")))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(words.of("security.token")))
                .addSecuritySchemes(
                    SESSION,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name(SessionCookie.NAME)
                        .description(words.of("security.session"))));
  }

  @Bean
  OpenApiCustomizer document(ApiWords words, List<WordList> lists) {
    return api -> {
      new WordLists(lists).addTo(api);
      new DocumentedErrors(words).addTo(api);
      new SchemaRules(api).apply();
      new VersionTags(api, words).apply();
      new Descriptions(api, words).apply();
      new ApiExamples(api).apply();
    };
  }
}
