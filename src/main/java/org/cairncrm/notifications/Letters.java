package org.cairncrm.notifications;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairncrm.shared.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes letters in the customer's language, from {@code letters/<name>_<language>.subject.txt} and
 * {@code ….body.txt}.
 */
@Component
class Letters {
  /**
   * A gap in an order number of an earlier version, such as a line break. It must not end a subject
   * or start a paragraph.
   */
  private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

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

  Letter write(Message message, Language language) {
    Map<String, Object> words = new HashMap<>();
    message.parameters().forEach((name, value) -> words.put(name, text(value, language)));
    words.put("signature", signature);
    String file = message.template() + "_" + language.locale().getLanguage();
    var context = new Context(language.locale(), words);
    String subject = templates.process(file + ".subject", context);
    return new Letter(line(subject), templates.process(file + ".body", context).strip());
  }

  private static String text(MessageParameter parameter, Language language) {
    return switch (parameter) {
      case MessageParameter.Line line -> line(line.value());
      case MessageParameter.Day day -> day(day.value(), language);
    };
  }

  private static String line(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip();
  }

  /** The day with its weekday, in the form of the language: {@code wtorek, 10 marca}. */
  private static String day(LocalDate day, Language language) {
    String pattern =
        switch (language) {
          case EN, IT -> "EEEE d MMMM";
          case PL, RO -> "EEEE, d MMMM";
        };
    return day.format(DateTimeFormatter.ofPattern(pattern, language.locale()));
  }
}
