package org.cairncrm.loyalty.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.StableName;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.TextRules;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The programmes that Cairn ships, from which a person can begin a new one. */
@Component
class ProgrammeExamples {
  private static final int LONGEST_TITLE = 200;

  private final Documents<?> documents;
  private final DocumentEditor editor;
  private final ProgrammeSentences words;
  private final ProgrammeCanvases canvases;
  private final List<Shipped> shipped;

  ProgrammeExamples(Programmes programmes, ProgrammeSentences words, ProgrammeCanvases canvases) {
    this.documents = programmes.documents();
    this.editor = documents.editor();
    this.words = words;
    this.canvases = canvases;
    this.shipped = read();
  }

  private record Shipped(String name, String text) {}

  /**
   * An example as a person chooses it.
   *
   * @param sentences what it gives, each rule in one sentence
   */
  record Example(String name, String title, List<String> sentences) {}

  private List<Shipped> read() {
    List<Shipped> found = new ArrayList<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:loyalty-programmes/examples/*.yaml")) {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        // the comments of an example are about the example
        String content =
            text.lines()
                .dropWhile(line -> line.startsWith("#"))
                .collect(Collectors.joining("\n", "", "\n"));
        found.add(new Shipped(editor.json(text).path("programme").asString(""), content));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(found);
  }

  /** All examples in the language of the page. */
  List<Example> all() {
    return shipped.stream().map(this::example).toList();
  }

  private Example example(Shipped one) {
    JsonNode programme = editor.json(localized(one));
    ProgrammeCanvas canvas = canvases.of(programme);
    List<String> sentences = new ArrayList<>();
    canvas.earning().forEach(card -> sentences.add(card.sentence()));
    canvas.rewards().forEach(card -> sentences.add(card.sentence()));
    ProgrammeCanvas.Card tiers = canvas.tiers();
    if (tiers != null) {
      sentences.add(tiers.sentence());
    }
    return new Example(one.name(), programme.path("title").asString(""), sentences);
  }

  /** The text with its titles in the language of the page. */
  private String localized(Shipped one) {
    JsonNode programme = editor.json(one.text());
    String text = titled(one.text(), "/title", "loyalty.example." + one.name());
    for (String list : List.of("earning", "rewards")) {
      for (int i = 0; i < programme.path(list).size(); i++) {
        String rule = programme.path(list).path(i).path("rule").asString("");
        text = titled(text, "/" + list + "/" + i + "/title", "loyalty.example.rule." + rule);
      }
    }
    JsonNode levels = programme.path("tiers").path("levels");
    for (int i = 0; i < levels.size(); i++) {
      String tier = levels.path(i).path("tier").asString("");
      text = titled(text, "/tiers/levels/" + i + "/title", "loyalty.example.tier." + tier);
    }
    return text;
  }

  private String titled(String text, String at, String key) {
    String title = words.text(key);
    return title.equals(key) ? text : editor.set(text, at, title);
  }

  /**
   * The text of a new programme.
   *
   * @param name the name of the example; empty for an empty programme
   * @param title the title; empty for that of the example
   * @throws NotFound if there is no such example
   */
  String text(String name, String title) {
    String entered = TextRules.faultOfText(title) == null ? title.strip() : "";
    String chosen = entered.substring(0, Math.min(entered.length(), LONGEST_TITLE));
    String text = name.isEmpty() ? "programme: new\ntitle: \"\"\n" : example(name);
    String called =
        !chosen.isEmpty()
            ? chosen
            : name.isEmpty()
                ? words.text("loyalty.edit.new.programme")
                : editor.json(text).path("title").asString(name);
    Set<String> names = documents.drafts().stream().map(Draft::name).collect(Collectors.toSet());
    String fitting = StableName.unused(chosen.isEmpty() && !name.isEmpty() ? name : called, names);
    return editor.set(editor.set(text, "/title", called), "/programme", fitting);
  }

  private String example(String name) {
    return shipped.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(this::localized)
        .orElseThrow(() -> new NotFound("example", name));
  }
}
