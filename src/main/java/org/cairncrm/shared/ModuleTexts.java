package org.cairncrm.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the texts of all modules. Each module has a file of its own: {@code
 * messages/loyalty.properties} contains the texts of the pages of {@code loyalty} in English, and
 * {@code messages/loyalty_pl.properties} in Polish.
 */
public final class ModuleTexts {
  private static final Pattern TRANSLATED = Pattern.compile(".*_[a-z]{2}\\.properties");

  private ModuleTexts() {}

  /**
   * Reads all English files of a folder, such as {@code messages}.
   *
   * @throws IllegalStateException when two files have the same key
   */
  public static Properties read(String folder) {
    return read(folder, Language.EN);
  }

  /**
   * Reads all files of a folder in a language.
   *
   * @throws IllegalStateException when two files have the same key
   */
  public static Properties read(String folder, Language language) {
    boolean translated = language != Language.EN;
    String ending = translated ? "_" + language.locale().getLanguage() : "";
    Properties all = new Properties();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + folder + "/*" + ending + ".properties")) {
        if (TRANSLATED.matcher(String.valueOf(file.getFilename())).matches() != translated) {
          continue;
        }
        Properties texts = read(file);
        for (String key : texts.stringPropertyNames()) {
          if (all.putIfAbsent(key, texts.getProperty(key)) != null) {
            throw new IllegalStateException(
                key + " is in " + file.getDescription() + " and in another file: keep one of them");
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }

  private static Properties read(Resource file) throws IOException {
    Properties texts = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
