package org.cairncrm.notifications;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.cairncrm.shared.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes letters in the customer's language, from {@code letters/<name>_<language>.txt}: the
 * subject in the first line, an empty one, the body.
 */
@Component
class Letters {
  private final SpringTemplateEngine templates = new SpringTemplateEngine();
  private final String signature;

  Letters(NotificationSettings settings) {
    this.signature = settings.senderName();
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix("letters/");
    files.setSuffix(".txt");
    files.setTemplateMode(TemplateMode.TEXT);
    files.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(files);
  }

  Letter write(DelayFacts facts, Language language) {
    Map<String, Object> words = new HashMap<>();
    words.put("number", facts.number());
    words.put("signature", signature);
    if (facts.estimatedOn() == null) {
      words.put("oldDay", day(facts.passedOn(), language));
    } else {
      words.put("oldDay", day(facts.previouslyOn(), language));
      words.put("newDay", day(facts.estimatedOn(), language));
    }
    String file = facts.letter() + "_" + language.locale().getLanguage();
    String[] written =
        templates.process(file, new Context(language.locale(), words)).split("\n\n", 2);
    return new Letter(written[0].strip(), written[1].strip());
  }

  /** With its weekday, as the language has it: {@code wtorek, 10 marca}. */
  private static String day(LocalDate day, Language language) {
    String pattern =
        switch (language) {
          case EN, IT -> "EEEE d MMMM";
          case PL, RO -> "EEEE, d MMMM";
        };
    return day.format(DateTimeFormatter.ofPattern(pattern, language.locale()));
  }
}
