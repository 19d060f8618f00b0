package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.testing.CairnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Differences between two maps are sentences. */
@CairnTest
class MapChangeWordsTest {
  static final String MAP =
      """
      journey: refills
      title: Refills
      for: Coffee drinkers
      owner: Marketing
      texts:
        pl: {title: Uzupełnienia}
      per: order
      reentry: after-exit
      entry:
        - on: order-placed
          when: event.nth == 1
        - on: customer-registered
          stage: loyal
      stages:
        - stage: bought
          title: Bought
          texts:
            pl: {title: Kupione, goal: Klient ma kawę}
          goal: The customer has coffee
          owner: Shop
          targetDays: 5
          onward: buy again
          emotion: 3.5
          enter:
            - on: order-placed
        - stage: delivered
          title: Delivered
          enter:
            - on: order-delivered
            - {after: P3D, from: [bought]}
          touchpoints:
            - title: Unpacks
              texts:
                it: {title: Apre}
              lane: customer
              channel: in-person
              direction: inbound
              on: order-delivered
            - title: Calls
              lane: front-stage
              channel: phone
              on: interaction-recorded
              when: event.direction == 'inbound'
          actions:
            - action: call
              on: staying
              after: P2D
              do: task
              task: {title: Call them, text: Ask, days: 2, priority: high, queue: marketing}
              control: 10
              variants: [short, long]
            - action: gift
              on: entering
              do: reward
              reward: voucher
        - stage: loyal
          title: Loyal
          enter:
            - on: order-placed
              when: event.nth >= 3
              from: [delivered, bought]
      exits:
        - exit: gone
          title: Gone
          outcome: lost
          leave:
            - {after: P90D, from: [delivered]}
            - on: order-cancelled
        - exit: done
          title: Done
          texts:
            ro: {title: Gata}
          outcome: won
          leave:
            - on: order-returned
      """;

  @Autowired MapChangeWords words;
  @Autowired Journeys journeys;

  @AfterEach
  void inEnglish() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: Refills | title: Refill | The journey “Refills” is now called “Refill”.
          for: Coffee drinkers | for: Everybody | The journey is now for: “Everybody”; before: “Coffee drinkers”.
          per: order | per: customer | The journey changed. One run per (customer, order …): now “one run per customer at a time”, before “one run for each order”.
          reentry: after-exit | reentry: P30D | The journey changed. Can customers enter again?: now “30 days after they left”, before “After they left”.
          title: Bought | title: Ordered | Stage “Bought” is now called “Ordered”.
          targetDays: 5 | targetDays: 1 | The target of “Bought” is now 1 day instead of 5.
          emotion: 3.5 | emotion: 4 | The planned emotion at “Bought” is now 4.0 instead of 3.5.
          nth >= 3 | nth >= 2 | Entry of “Loyal” needs 2 orders instead of 3.
          nth >= 3 | nth == 3 | Customers now come to “Loyal” like this: “When an order is placed, and it is the 3rd, from Delivered or Bought”. Before: “When an order is placed, and it is the 3rd or a later one, from Delivered or Bought”.
          from: [delivered, bought] | from: [delivered] | Customers now come to “Loyal” like this: “When an order is placed, and it is the 3rd or a later one, from Delivered”. Before: “When an order is placed, and it is the 3rd or a later one, from Delivered or Bought”.
          event.nth == 1 | event.nth == 2 | The journey now begins like this: “When an order is placed, and it is the 2nd”. Before: “When an order is placed, and it is the 1st”.
          outcome: lost | outcome: expired | Exit “Gone” changed. Outcome: now “Expired”, before “Lost”.
          title: Gone | title: Away | Exit “Gone” is now called “Away”.
          channel: phone | channel: email | The touchpoint “Calls” at “Delivered” changed. Channel: now “E-mail”, before “Phone”.
          days: 2 | days: 3 | The action “call” at “Delivered” changed. Due in days: now “3”, before “2”.
          control: 10 | control: 20 | The action “call” at “Delivered” changed. Control share, in percent: now “20”, before “10”.
          after: P2D | after: P4D | The action “call” at “Delivered” changed. After: now “4 days”, before “2 days”.
          reward: voucher | reward: cup | The action “gift” at “Delivered” changed. Reward: now “cup”, before “voucher”.
          pl: {title: Uzupełnienia} | pl: {title: Kawa} | The journey changed. Name (pl): now “Kawa”, before “Uzupełnienia”.
          """)
  void says_what_changed(String from, String to, String sentence) {
    assertThat(sentences(MAP, MAP.replace(from, to))).containsExactly(sentence);
  }

  @Test
  void a_time_with_a_condition_is_said_in_words() {
    assertThat(sentences(MAP, MAP.replace("delivered]}", "delivered], unless: order-placed}")))
        .contains(
            "Customers now also leave by “Gone” like this: “90 days after Delivered, unless in the"
                + " meantime an order is placed”.");
    assertThat(
            sentences(
                MAP,
                MAP.replace(
                    "delivered]}", "delivered], last: order-placed, when: event.nth >= 2}")))
        .contains(
            "Customers now also leave by “Gone” like this: “90 days after Delivered, if it is true"
                + " of the last event “An order is placed” that it is the 2nd or a later one”.");
  }

  @Test
  void an_added_a_moved_and_a_removed_stage_are_named_with_their_place() {
    String returned =
        """
          - stage: returned
            title: Returned
            goal: The money is back soon
            targetDays: 7
            enter:
              - on: order-returned
              - {after: P14D, from: [delivered]}
        """;
    int loyal = MAP.indexOf("  - stage: loyal");
    String after = MAP.substring(0, loyal) + returned + MAP.substring(loyal);

    assertThat(sentences(MAP, after))
        .containsExactly(
            "Stage “Returned” was added after “Delivered”."
                + " Customers should go on from “Returned” within 7 days."
                + " Stage “Returned” has a goal: “The money is back soon”."
                + " Customers come to “Returned” like this: “When goods of an order come back”."
                + " Customers come to “Returned” like this: “14 days after Delivered”.");
    assertThat(sentences(after, MAP)).containsExactly("Stage “Returned” was removed.");
    assertThat(
            sentences(
                after,
                MAP.substring(0, MAP.indexOf("  - stage: bought"))
                    + returned
                    + MAP.substring(MAP.indexOf("  - stage: bought"))))
        .containsExactly("Stage “Returned” was moved and is now the first one.");
  }

  @Test
  void a_first_version_is_said_as_a_whole() {
    assertThat(sentences(null, MAP))
        .contains(
            "The journey is called “Refills”.",
            "The stages are: Bought, Delivered, Loyal.",
            "The stable name of the journey is “refills”. Customers are recorded with it.",
            "The journey has texts in these languages: Polish.",
            "Can customers enter again?: After they left.",
            "Exit “Gone” was added. Outcome: Lost. Exit “Done” was added. Outcome: Won.");
  }

  private List<String> sentences(@Nullable String before, String after) {
    return new MapDifferences(journeys, words).sentences(before, after);
  }
}
