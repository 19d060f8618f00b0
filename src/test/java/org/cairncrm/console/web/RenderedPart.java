package org.cairncrm.console.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.MessageTexts;
import org.cairncrm.shared.PersonalZone;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Fills in a piece of a page with the fragments and the words of the console, without a server. */
final class RenderedPart {
  private static final MessageTexts WORDS = new MessageTexts("messages");
  private static final SpringTemplateEngine ENGINE = engine();
  private static final GenericApplicationContext BEANS = beans();

  private RenderedPart() {}

  /** The HTML without the spaces between its elements. */
  static String of(String page, Map<String, Object> model) {
    var web = JakartaServletWebApplication.buildApplication(new MockServletContext());
    var exchange = web.buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
    Map<String, Object> variables = new HashMap<>(model);
    variables.put(
        ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
        new ThymeleafEvaluationContext(BEANS, new DefaultConversionService()));
    return ENGINE
        .process(page, new WebContext(exchange, Locale.ENGLISH, variables))
        .replaceAll(">\\s+<", "><")
        .replaceAll("\\s+", " ")
        .replace("> ", ">")
        .strip();
  }

  private static SpringTemplateEngine engine() {
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setCharacterEncoding("UTF-8");
    files.setCheckExistence(true);
    files.setResolvablePatterns(Set.of("parts/*", "layout"));
    files.setOrder(1);
    var texts = new StringTemplateResolver();
    texts.setOrder(2);
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolvers(Set.of(files, texts));
    engine.setTemplateEngineMessageSource(WORDS);
    return engine;
  }

  private static GenericApplicationContext beans() {
    var beans = new GenericApplicationContext();
    beans.registerBean(
        "format", DisplayFormat.class, () -> new DisplayFormat(Clock.systemUTC(), zone(), WORDS));
    beans.refresh();
    return beans;
  }

  private static PersonalZone zone() {
    return new PersonalZone(new BusinessZone("UTC"));
  }
}
