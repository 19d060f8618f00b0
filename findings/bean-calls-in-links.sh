#!/usr/bin/env bash
# Thymeleaf 3.1.5 with Spring: a method of a bean may be called in th:text, but not in th:href, where it is refused as an
# "instantiation of new objects", which it is not. A variable that was given the result before is accepted.
# Seen on 2026-11-27:
#   <a th:text="${@links.mail('a@b.c')}"></a> -> <a>mailto:a@b.c</a>
#   <a th:href="${@links.mail('a@b.c')}"></a> -> refused: Instantiation of new objects … is forbidden in this context
#   <a th:with="to=${@links.mail('a@b.c')}" th:href="${to}"></a> -> <a href="mailto:a@b.c"></a>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/pom.xml" <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.thymeleaf</groupId><artifactId>thymeleaf-spring6</artifactId><version>3.1.5.RELEASE</version></dependency>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-webmvc</artifactId><version>7.0.9</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$folder/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
cat >"$folder/BeanCalls.java" <<'JAVA'
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;

public class BeanCalls {
  public static class Links {
    public String mail(String address) {
      return "mailto:" + address;
    }
  }

  public static void main(String[] arguments) {
    var beans = new GenericApplicationContext();
    beans.registerBean("links", Links.class, Links::new);
    beans.refresh();
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(new StringTemplateResolver());
    var variables =
        Map.<String, Object>of(
            ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
            new ThymeleafEvaluationContext(beans, new DefaultConversionService()));
    for (String template :
        new String[] {
          "<a th:text=\"${@links.mail('a@b.c')}\"></a>",
          "<a th:href=\"${@links.mail('a@b.c')}\"></a>",
          "<a th:with=\"to=${@links.mail('a@b.c')}\" th:href=\"${to}\"></a>"
        }) {
      System.out.println(template + " -> " + result(engine, template, variables));
    }
  }

  private static String result(SpringTemplateEngine engine, String template, Map<String, Object> variables) {
    try {
      return engine.process(template, new Context(Locale.ENGLISH, variables));
    } catch (RuntimeException refused) {
      Throwable cause = refused;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return "refused: " + cause.getMessage();
    }
  }
}
JAVA
java -cp "$folder/*" "$folder/BeanCalls.java" 2>"$folder/log" | tee "$folder/seen" || { cat "$folder/log"; exit 1; }
sed 's/forbidden in this context.*/forbidden in this context/' "$folder/seen" | diff - /dev/fd/3 3<<'SEEN'
<a th:text="${@links.mail('a@b.c')}"></a> -> <a>mailto:a@b.c</a>
<a th:href="${@links.mail('a@b.c')}"></a> -> refused: Instantiation of new objects and access to static classes or parameters is forbidden in this context
<a th:with="to=${@links.mail('a@b.c')}" th:href="${to}"></a> -> <a href="mailto:a@b.c"></a>
SEEN
